package dev.vitalfew.team.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What we are ourselves, as callers see it.
@Schema(name = "Company")
public record CompanyView(
        @Schema(required = true) long version,
        @Nullable Integer employees,
        @Nullable Integer reputation,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static CompanyView read(ResultSet row) throws SQLException {
        return new CompanyView(
                row.getLong("version"),
                row.getObject("employees", Integer.class),
                row.getObject("reputation", Integer.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
