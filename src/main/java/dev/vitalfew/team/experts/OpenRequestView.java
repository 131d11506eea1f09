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
///
/// @param accountId the account that needs it
/// @param from the first day on which it was needed
/// @param to the first day on which it was not any more
@Schema(name = "OpenExpertRequest")
public record OpenRequestView(
        @Schema(required = true) UUID id,
        @Nullable UUID accountId,
        @Schema(required = true) String skill,
        @Schema(required = true) ExpertMatches.Reason reason,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Schema(required = true) Instant requestedAt) {
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
