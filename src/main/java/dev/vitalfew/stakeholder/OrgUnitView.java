package dev.vitalfew.stakeholder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit of the customer's organisation as callers see it.
@Schema(name = "OrgUnit")
public record OrgUnitView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String name,
        @Nullable UUID parentId,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
    static OrgUnitView read(ResultSet row) throws SQLException {
        return new OrgUnitView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getObject("parent_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
