package dev.vitalfew.intelligence.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.account.AccountTier;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How accounts moved between the tiers, and how long they stayed (D 1.9).
@Schema(name = "TierFlow")
public record TierFlowView(
        @Schema(description = "The last day that was seen.") LocalDate asOf,
        @Schema(description = "The policy that was in effect.", examples = "1") int policyVersion,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate to,
        @Schema(description = "Moves up.", examples = "4") int promotions,
        @Schema(description = "Moves down.", examples = "1") int demotions,
        @Schema(description = "By tier of departure and arrival.") List<Flow> flows,
        @Schema(description = "How long accounts were in a tier that they moved to.")
                List<Stay> stays) {
    public TierFlowView {
        flows = List.copyOf(flows);
        stays = List.copyOf(stays);
    }

    /// From one tier to another.
    @Schema(name = "TierMove")
    public record Flow(
            @Schema(description = "Where they were.") AccountTier from,
            @Schema(description = "Where they went.") AccountTier to,
            @Schema(description = "How many moves.", examples = "3") int accounts) {}

    /// In one tier.
    @Schema(name = "TierStay")
    public record Stay(
            @Schema(description = "The tier.") AccountTier tier,
            @Schema(description = "How many stays, those that last among them.", examples = "7")
                    int stays,
            @Schema(description = "Mean of their months.", examples = "14.5") double months) {}
}
