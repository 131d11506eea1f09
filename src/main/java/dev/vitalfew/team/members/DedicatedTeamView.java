package dev.vitalfew.team.members;

import dev.vitalfew.api.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The team at a customer's site on a day: functions required against those present, and what it
/// costs.
@Schema(name = "DedicatedTeam")
public record DedicatedTeamView(
        @Schema(required = true) UUID accountId,
        @Schema(
                        description = "Of what is required; the `ETag` says the same.",
                        examples = "2",
                        required = true)
                long version,
        @Schema(required = true, description = "The day that is looked at.") LocalDate on,
        @Schema(description = "Where it sits.", examples = "Hamburg") @Nullable String site,
        @Schema(
                        required = true,
                        description = "How many functions there have to be.",
                        examples = "3")
                int required,
        @Schema(required = true, description = "How many of them are filled.", examples = "2")
                int present,
        @Schema(required = true, description = "Each function, and who fills it.")
                List<Function> functions,
        @Schema(
                        required = true,
                        description = "The functions that nobody fills.",
                        examples = "[\"Finance\"]")
                List<String> missing,
        @Schema(
                        required = true,
                        description =
                                "Of all dedicated members of the day, one sum for each currency.")
                List<Money> yearlyCost) {
    public DedicatedTeamView {
        functions = List.copyOf(functions);
        missing = List.copyOf(missing);
        yearlyCost = List.copyOf(yearlyCost);
    }

    /// One function that the team has to fill.
    @Schema(name = "DedicatedFunction")
    public record Function(
            @Schema(required = true, description = "What it is called.", examples = "Logistics")
                    String function,
            @Schema(required = true, description = "Whether somebody fills it.") boolean present,
            @Schema(required = true, description = "Who fill it.") List<UUID> sellerIds) {
        public Function {
            sellerIds = List.copyOf(sellerIds);
        }
    }
}
