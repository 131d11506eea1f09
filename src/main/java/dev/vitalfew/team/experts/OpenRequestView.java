package dev.vitalfew.team.experts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A skill that was asked for in vain.
@Schema(name = "OpenExpertRequest")
public record OpenRequestView(
        @Schema(required = true) UUID id,
        @Schema(description = "The account that needs it; absent where nobody said.")
                @Nullable UUID accountId,
        @Schema(required = true, description = "As it was asked for.", examples = "Mainframes")
                String skill,
        @Schema(
                        required = true,
                        description =
                                "NOBODY: nobody has it; NOBODY_FREE: nobody who has it had the time.")
                ExpertMatches.Reason reason,
        @Schema(description = "The first day on which it was needed.") @Nullable LocalDate from,
        @Schema(description = "The first day on which it was not any more.") @Nullable LocalDate to,
        @Schema(required = true, description = "When it was asked for.") Instant requestedAt) {
    static final String COLUMNS =
            "r.id, r.account_id, r.skill, r.reason, r.wanted_from, r.wanted_to, r.requested_at";

    static OpenRequestView read(ResultSet row) throws SQLException {
        return new OpenRequestView(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("skill"),
                ExpertMatches.Reason.valueOf(row.getString("reason")),
                row.getObject("wanted_from", LocalDate.class),
                row.getObject("wanted_to", LocalDate.class),
                row.getObject("requested_at", OffsetDateTime.class).toInstant());
    }
}
