package dev.vitalfew.intelligence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Scorecards as runs left them.
@ApplicationScoped
class StoredScorecards {
    private final AgroalDataSource database;
    private final ObjectMapper json;

    StoredScorecards(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// One of them.
    record Stored(UUID account, UUID run, LocalDate asOf, int policyVersion, StoredCard card) {}

    /// Of the latest day up to this one; of several runs over one day the last.
    Optional<Stored> latest(UUID account, LocalDate until) {
        List<Stored> found =
                Jdbc.rows(
                        database,
                        this::read,
                        """
                        select * from scorecard where account_id = ? and as_of <= ?
                        order by as_of desc, run_id desc limit 1
                        """,
                        account,
                        until);
        return found.stream().findFirst();
    }

    Stored read(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("account_id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                row.getInt("policy_version"),
                card(row.getString("card")));
    }

    private StoredCard card(String stored) {
        try {
            return json.readValue(stored, StoredCard.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a scorecard that cannot be read", e);
        }
    }

    boolean accountExists(UUID account) {
        return Jdbc.number(database, "select count(*) from account where id = ?", account) > 0;
    }
}
