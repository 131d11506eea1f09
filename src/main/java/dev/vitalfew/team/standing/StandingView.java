package dev.vitalfew.team.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a customer stands, as callers see it.
@Schema(name = "Standing")
public record StandingView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) long version,
        @Schema(required = true) int reputation,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static StandingView read(ResultSet row) throws SQLException {
        return new StandingView(
                row.getObject("account_id", UUID.class),
                row.getLong("version"),
                row.getInt("reputation"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
