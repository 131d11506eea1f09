package dev.vitalfew.intelligence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A milestone that went wrong (D 4.11): an incident of its deal.
@Schema(name = "LateMilestone")
public record LateMilestoneView(
        @Schema(required = true, description = "The milestone.") UUID id,
        @Schema(
                        required = true,
                        examples = "Cut-over of the first station",
                        description = "Its name.")
                String name,
        @Schema(required = true) UUID dealId,
        @Schema(
                        required = true,
                        description = "What the deal is called.",
                        examples = "Pumping stations, lot 2")
                String dealName,
        @Schema(required = true) UUID accountId,
        @Schema(required = true, description = "By when it was to be done.") LocalDate plannedOn,
        @Schema(description = "Absent while it is not done.") @Nullable LocalDate actualOn,
        @Schema(
                        required = true,
                        examples = "12",
                        description = "0 where it was done in time, and refused.")
                long daysLate,
        @Schema(required = true, description = "Whether the customer has refused it.")
                boolean refused) {
    /// Of the table `milestone` under the name `m`, its deal `d` and the day `q.day`.
    static final String COLUMNS =
            """
            m.id, m.name, m.deal_id, d.name as deal_name, m.account_id, m.planned_on, \
            case when m.actual_on <= q.day then m.actual_on end as actual_on, \
            greatest(0, least(coalesce(m.actual_on, q.day), q.day) - m.planned_on) as days_late, \
            coalesce(m.acceptance = 'REFUSED' and m.accepted_on <= q.day, false) as refused
            """;

    static LateMilestoneView read(ResultSet row) throws SQLException {
        return new LateMilestoneView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("deal_id", UUID.class),
                row.getString("deal_name"),
                row.getObject("account_id", UUID.class),
                row.getObject("planned_on", LocalDate.class),
                row.getObject("actual_on", LocalDate.class),
                row.getLong("days_late"),
                row.getBoolean("refused"));
    }
}
