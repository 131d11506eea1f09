package dev.vitalfew.stakeholder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that a coach did for us, as callers see it.
@Schema(name = "Coaching")
public record CoachingView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) UUID contactId,
        @Nullable UUID dealId,
        @Schema(required = true) CoachingKind kind,
        @Schema(required = true) LocalDate doneOn,
        @Nullable String note,
        @Schema(required = true) Instant recordedAt) {
    static CoachingView read(ResultSet row) throws SQLException {
        return new CoachingView(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("deal_id", UUID.class),
                CoachingKind.valueOf(row.getString("kind")),
                row.getObject("done_on", LocalDate.class),
                row.getString("note"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
