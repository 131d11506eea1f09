package dev.vitalfew.team.managers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The time of one key account manager as callers see it.
///
/// @param from the first day
/// @param to the first day after; until further notice where left out
@Schema(name = "Manager")
public record ManagerView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) UUID sellerId,
        @Schema(required = true, description = "What the seller is called.", examples = "Jo Maier")
                String sellerName,
        @Schema(required = true) LocalDate from,
        @Nullable LocalDate to,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
    /// Of the table `account_manager` under the name `m` and of `seller` under the name `s`.
    static final String COLUMNS =
            "m.id, m.version, m.account_id, m.seller_id, s.name, m.valid_from, m.valid_to, m.created_at, m.updated_at";

    static ManagerView read(ResultSet row) throws SQLException {
        return new ManagerView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
