package dev.vitalfew.intelligence.key;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was told about the fit of accounts. Everything here shares the caller's transaction.
@ApplicationScoped
class FitRepository {
    private final AgroalDataSource database;
    private final ObjectMapper json;

    FitRepository(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// One document.
    record Stored(UUID account, long version, NewFit told, Instant createdAt, Instant updatedAt) {}

    @Nullable Stored find(UUID account) {
        return Jdbc.first(
                database,
                this::read,
                "select f.* from account_fit f where f.account_id = ?",
                account);
    }

    Stored put(UUID account, NewFit told, Instant now) {
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        this::read,
                        """
                        insert into account_fit as f (account_id, content, created_at, updated_at)
                        select ?, ?::jsonb, moment, moment from (select ?::timestamptz as moment) as now
                        on conflict (account_id) do update
                        set (content, updated_at, version)
                          = (excluded.content, excluded.updated_at, f.version + 1)
                        returning f.*
                        """,
                        account,
                        written(told),
                        now.atOffset(ZoneOffset.UTC)),
                "an upsert returns its row");
    }

    NewFit told(String stored) {
        try {
            return json.readValue(stored, NewFit.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fit that cannot be read", e);
        }
    }

    private Stored read(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("account_id", UUID.class),
                row.getLong("version"),
                told(row.getString("content")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private String written(NewFit told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fit that cannot be written", e);
        }
    }
}
