package dev.vitalfew.team.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The competence of a seller as callers see it.
@Schema(name = "Competence")
public record CompetenceView(
        @Schema(required = true) UUID sellerId,
        @Schema(required = true) long version,
        @Nullable Integer level,
        @Nullable Integer product,
        @Nullable Integer peers,
        @Nullable Integer substitutes,
        @Nullable Integer trends,
        @Nullable Integer market,
        @Nullable Integer communication,
        @Nullable Integer logic,
        @Nullable Integer attitude,
        @Schema(required = true) List<String> backgrounds,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static CompetenceView read(ResultSet row) throws SQLException {
        return new CompetenceView(
                row.getObject("seller_id", UUID.class),
                row.getLong("version"),
                row.getObject("level", Integer.class),
                row.getObject("product", Integer.class),
                row.getObject("peers", Integer.class),
                row.getObject("substitutes", Integer.class),
                row.getObject("trends", Integer.class),
                row.getObject("market", Integer.class),
                row.getObject("communication", Integer.class),
                row.getObject("logic", Integer.class),
                row.getObject("attitude", Integer.class),
                List.of((String[]) row.getArray("backgrounds").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
