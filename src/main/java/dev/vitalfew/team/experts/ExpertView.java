package dev.vitalfew.team.experts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An expert as callers see them.
@Schema(name = "Expert")
public record ExpertView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) UUID sellerId,
        @Schema(required = true, description = "What the seller is called.", examples = "Jo Maier")
                String name,
        @Schema(required = true) List<String> skills,
        @Nullable String note,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
    /// Of the table `expert` under the name `e` and of `seller` under the name `s`.
    static final String COLUMNS =
            "e.id, e.version, e.seller_id, s.name, e.skills, e.note, e.created_at, e.updated_at";

    static ExpertView read(ResultSet row) throws SQLException {
        return new ExpertView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("seller_id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("skills").getArray()),
                row.getString("note"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
