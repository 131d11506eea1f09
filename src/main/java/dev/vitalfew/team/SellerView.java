package dev.vitalfew.team;

import dev.vitalfew.account.ReferenceTable;
import dev.vitalfew.api.ExternalRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A seller as callers see it. What stands in [NewSeller] too is described there.
@Schema(name = "Seller")
public record SellerView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) String name,
        @Nullable String email,
        @Nullable String team,
        @Nullable UUID managerId,
        @Schema(required = true) List<ExternalRef> refs,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
    /// Of the table `seller` under the name `s`.
    static final String COLUMNS =
            "s.id, s.version, s.name, s.email, s.team, s.manager_id, s.created_at, s.updated_at, "
                    + SellerRepository.REFS.columns("s.id");

    static SellerView read(ResultSet row) throws SQLException {
        return new SellerView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("email"),
                row.getString("team"),
                row.getObject("manager_id", UUID.class),
                ReferenceTable.read(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    NewSeller.Settled content() {
        return new NewSeller.Settled(name, email, team, managerId, refs);
    }
}
