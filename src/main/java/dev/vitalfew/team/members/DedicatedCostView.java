package dev.vitalfew.team.members;

import dev.vitalfew.api.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the team at a customer's site cost in a period (D 3.15), as the cost to serve takes it up.
///
/// @param from the first day
/// @param to the first day after
/// @param cost one sum for each currency
/// @param withoutCost how many memberships with a day in the period say nothing of their cost
@Schema(name = "DedicatedCost")
public record DedicatedCostView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true, description = "The first day.") LocalDate from,
        @Schema(required = true, description = "The first day after.") LocalDate to,
        @Schema(required = true, description = "One sum for each currency.") List<Money> cost,
        @Schema(
                        required = true,
                        description =
                                "Memberships with a day in the period and a cost, by their first day.")
                List<Part> members,
        @Schema(
                        examples = "1",
                        required = true,
                        description = "Memberships with a day in the period but without a cost.")
                int withoutCost) {
    public DedicatedCostView {
        cost = List.copyOf(cost);
        members = List.copyOf(members);
    }

    /// One membership.
    ///
    /// @param days of the period on which it ran
    /// @param cost `yearlyCost` for so many of 365 days
    @Schema(name = "DedicatedCostPart")
    public record Part(
            @Schema(required = true) UUID memberId,
            @Schema(required = true) UUID sellerId,
            @Schema(
                            required = true,
                            examples = "92",
                            description = "Of the period, on which it ran.")
                    long days,
            @Schema(required = true, description = "What the member costs in a year.")
                    Money yearlyCost,
            @Schema(required = true, description = "The yearly cost for so many of 365 days.")
                    Money cost) {}
}
