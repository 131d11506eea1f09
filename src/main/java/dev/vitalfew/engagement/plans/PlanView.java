package dev.vitalfew.engagement.plans;

import dev.vitalfew.engagement.facts.Json;
import dev.vitalfew.engagement.facts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One version of the plan for a customer, as callers see it.
@Schema(name = "AccountPlan")
record PlanView(
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(required = true, description = "0 is the first; the ETag says the same.")
                long version,
        @Schema(description = "What we know of the customer.")
                @Nullable String customerUnderstanding,
        @Schema(description = "Who else wants the customer, and how we stand.")
                @Nullable String competition,
        @Schema(description = "How close we are, and to whom.") @Nullable String affinity,
        @Schema(description = "How we organise the work for the customer.")
                @Nullable String management,
        @Schema(description = "Who they are.") @Nullable String who,
        @Schema(description = "What they want.") @Nullable String whatTheyWant,
        @Schema(description = "How they are managed.") @Nullable String howManaged,
        @Schema(required = true) List<MutualGoal> mutualGoals,
        @Schema(description = "The seller who answers for it.") @Nullable UUID ownerId,
        @Schema(
                        required = true,
                        description =
                                "The fraction of the four elements, the three questions and the goals of which the plan says anything.",
                        examples = "0.875")
                double completeness,
        @Schema(
                        required = true,
                        examples = "[\"mutualGoals\"]",
                        description = "Of what it says nothing.")
                List<String> missing,
        @Schema(
                        required = true,
                        examples = "ann@example.com",
                        description = "Who wrote this version.")
                String by,
        @Schema(required = true, description = "When it was written down.") Instant createdAt) {
    static PlanView read(ResultSet row) throws SQLException {
        NewPlan content =
                new NewPlan(
                        row.getString("customer_understanding"),
                        row.getString("competition"),
                        row.getString("affinity"),
                        row.getString("management"),
                        row.getString("who"),
                        row.getString("what_they_want"),
                        row.getString("how_managed"),
                        Json.list(row.getString("mutual_goals"), MutualGoal.class),
                        row.getObject("owner_id", UUID.class));
        return new PlanView(
                row.getObject("account_id", UUID.class),
                row.getLong("version"),
                content.customerUnderstanding(),
                content.competition(),
                content.affinity(),
                content.management(),
                content.who(),
                content.whatTheyWant(),
                content.howManaged(),
                content.goals(),
                content.ownerId(),
                content.completeness(),
                content.missing(),
                row.getString("by"),
                Rows.instant(row, "created_at"));
    }
}
