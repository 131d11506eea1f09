package dev.vitalfew.team.members;

import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What dedicated teams have to be able to do. Everything here shares the caller's transaction.
@ApplicationScoped
class DedicatedTeamRepository {
    private final AgroalDataSource database;

    DedicatedTeamRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// What is required of the team of one account.
    record Required(long version, List<String> functions, @Nullable String site) {
        static Required read(ResultSet row) throws SQLException {
            return new Required(
                    row.getLong("version"),
                    List.of((String[]) row.getArray("functions").getArray()),
                    row.getString("site"));
        }
    }

    @Nullable Required required(UUID accountId) {
        return Jdbc.first(
                database,
                Required::read,
                "select d.* from dedicated_team d where d.account_id = ?",
                accountId);
    }

    Required put(UUID accountId, NewDedicatedTeam wanted, Instant now) {
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        Required::read,
                        """
                        insert into dedicated_team as d (account_id, functions, site, created_at, updated_at)
                        select ?, ?, ?, moment, moment from (select ?::timestamptz as moment) as now
                        on conflict (account_id) do update
                        set (functions, site, updated_at, version)
                          = (excluded.functions, excluded.site, excluded.updated_at, d.version + 1)
                        returning d.*
                        """,
                        accountId,
                        wanted.functionList(),
                        wanted.site(),
                        now.atOffset(ZoneOffset.UTC)),
                "an upsert returns its row");
    }
}
