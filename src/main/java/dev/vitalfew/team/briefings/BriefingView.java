package dev.vitalfew.team.briefings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A briefing as callers see it.
@Schema(name = "Briefing")
public record BriefingView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) Direction direction,
        @Schema(required = true) String subject,
        @Nullable String note,
        @Schema(required = true) LocalDate occurredOn,
        @Nullable UUID sellerId,
        @Schema(
                        required = true,
                        description = "When it was first written down; later changes leave it.")
                Instant recordedAt,
        @Schema(required = true) Instant updatedAt) {
    /// Of the table `briefing` under the name `b`.
    static final String COLUMNS =
            "b.id, b.version, b.account_id, b.direction, b.subject, b.note, b.occurred_on, b.seller_id, b.recorded_at, b.updated_at";

    static BriefingView read(ResultSet row) throws SQLException {
        return new BriefingView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                Direction.valueOf(row.getString("direction")),
                row.getString("subject"),
                row.getString("note"),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("seller_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    NewBriefing content() {
        return new NewBriefing(direction, subject, note, occurredOn, sellerId);
    }
}
