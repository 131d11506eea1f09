package dev.vitalfew.team.members;

import dev.vitalfew.api.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The team at a customer's site on a day: functions required against those present, and what it
/// costs.
///
/// @param version of what is required
/// @param missing the functions that nobody fills
/// @param yearlyCost of all dedicated members of the day, one sum for each currency
@Schema(name = "DedicatedTeam")
public record DedicatedTeamView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) long version,
        @Schema(required = true) LocalDate on,
        @Nullable String site,
        @Schema(required = true) int required,
        @Schema(required = true) int present,
        @Schema(required = true) List<Function> functions,
        @Schema(required = true) List<String> missing,
        @Schema(required = true) List<Money> yearlyCost) {
    public DedicatedTeamView {
        functions = List.copyOf(functions);
        missing = List.copyOf(missing);
        yearlyCost = List.copyOf(yearlyCost);
    }

    /// One function that the team has to fill.
    ///
    /// @param sellerIds who fill it
    @Schema(name = "DedicatedFunction")
    public record Function(
            @Schema(required = true) String function,
            @Schema(required = true) boolean present,
            @Schema(required = true) List<UUID> sellerIds) {
        public Function {
            sellerIds = List.copyOf(sellerIds);
        }
    }
}
