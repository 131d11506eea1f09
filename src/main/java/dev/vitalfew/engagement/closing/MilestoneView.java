package dev.vitalfew.engagement.closing;

import dev.vitalfew.engagement.facts.Fact;
import dev.vitalfew.engagement.facts.FactTable;
import dev.vitalfew.engagement.facts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A step in carrying out what a deal has sold (D 4.11).
@Schema(name = "Milestone")
record MilestoneView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(required = true, description = "The deal that it belongs to.") UUID dealId,
        @Schema(
                        required = true,
                        examples = "Cut-over of the first station",
                        description = "What it is called.")
                String name,
        @Schema(required = true, description = "By when it is to be done.", examples = "2026-03-02")
                LocalDate plannedOn,
        @Schema(description = "When it was done; not in the future.") @Nullable LocalDate actualOn,
        @Schema(description = "What the customer says of it; needs `actualOn`.")
                @Nullable Acceptance acceptance,
        @Schema(description = "Who says so, a contact of the account.") @Nullable UUID acceptedById,
        @Schema(description = "When; today where left out, absent without an acceptance.")
                @Nullable LocalDate acceptedOn,
        @Schema(description = "Anything else, in words.") @Nullable String note,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewMilestone> {
    static final FactTable<NewMilestone, MilestoneView> TABLE =
            new FactTable<>(
                    new FactTable.Name("milestone", "milestones", FactTable.Scope.DEAL),
                    FactTable.Columns.of(
                                    "name",
                                    "planned_on",
                                    "actual_on",
                                    "acceptance",
                                    "accepted_by_id",
                                    "accepted_on",
                                    "note")
                            .withPeople("accepted_by_id")
                            .withTexts("note"),
                    FactTable.rising("planned_on", "date"),
                    MilestoneView::read,
                    MilestoneView::values);

    private static MilestoneView read(ResultSet row) throws SQLException {
        return new MilestoneView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getObject("deal_id", UUID.class),
                row.getString("name"),
                row.getObject("planned_on", LocalDate.class),
                row.getObject("actual_on", LocalDate.class),
                Rows.constant(Acceptance.class, row.getString("acceptance")),
                row.getObject("accepted_by_id", UUID.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getString("note"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewMilestone wanted) {
        return Arrays.asList(
                wanted.name(),
                wanted.plannedOn(),
                wanted.actualOn(),
                wanted.acceptance(),
                wanted.acceptedById(),
                wanted.acceptedOn(),
                wanted.note());
    }

    @Override
    public NewMilestone content() {
        return new NewMilestone(
                name, plannedOn, actualOn, acceptance, acceptedById, acceptedOn, note);
    }
}
