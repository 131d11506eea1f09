package dev.vitalfew.intelligence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.scoring.Policy;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// Policies in the database, behind the built-in one. Everything here shares the caller's
/// transaction.
@ApplicationScoped
class PolicyRepository {
    private final AgroalDataSource database;
    private final ObjectMapper json;

    PolicyRepository(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// All versions, the oldest first.
    List<PolicyView> all() {
        List<PolicyView> all = new ArrayList<>();
        all.add(
                new PolicyView(
                        Policy.BUILT_IN.version(),
                        Policy.BUILT_IN.effectiveFrom(),
                        PolicySettings.BUILT_IN.pipeline(),
                        PolicySettings.BUILT_IN.engagementOrBuiltIn(),
                        PolicySettings.BUILT_IN.valueOrBuiltIn(),
                        null,
                        null));
        all.addAll(
                Jdbc.rows(database, this::read, "select * from scoring_policy order by version"));
        return all;
    }

    /// The version gets the next number; two at once wait for each other.
    void add(LocalDate effectiveFrom, PolicySettings settings, String author, Instant now) {
        Jdbc.update(
                database,
                """
                insert into scoring_policy (version, effective_from, settings, created_at, created_by)
                select coalesce(max(version), ?) + 1, ?, ?::jsonb, ?, ? from scoring_policy
                """,
                Policy.BUILT_IN.version(),
                effectiveFrom,
                written(settings),
                now,
                author);
    }

    /// Holds the versions until the transaction ends.
    void lock() {
        Jdbc.update(database, "lock table scoring_policy in share row exclusive mode");
    }

    private PolicyView read(ResultSet row) throws SQLException {
        PolicySettings settings = settings(row.getString("settings"));
        return new PolicyView(
                row.getInt("version"),
                row.getObject("effective_from", LocalDate.class),
                settings.pipeline(),
                settings.engagementOrBuiltIn(),
                settings.valueOrBuiltIn(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }

    private PolicySettings settings(String stored) {
        try {
            return json.readValue(stored, PolicySettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy that cannot be read", e);
        }
    }

    private String written(PolicySettings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy that cannot be written", e);
        }
    }
}
