package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.scoring.engagement.SolutionRule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether the offer of a deal answers what the customer needs (D 5.9).
@Schema(name = "Solution")
public record SolutionView(
        @Schema(required = true) UUID dealId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(required = true, examples = "3", description = "Needs that are MATCHED.")
                long matched,
        @Schema(
                        examples = "5",
                        required = true,
                        description =
                                "Needs that are not at their end yet: those of the deal, and those of the account that belong to no deal.")
                long open,
        @JsonInclude
                @Schema(
                        examples = "0.6",
                        required = true,
                        nullable = true,
                        description = "matched / open; null without any open need")
                @Nullable Double coverage,
        @JsonInclude
                @Schema(
                        required = true,
                        nullable = true,
                        description =
                                "PRODUCT_PUSH where the coverage is below the minimum; null without any open need.")
                SolutionRule.@Nullable SolutionState state,
        @Schema(required = true, description = "The policy's.", examples = "0.5") double minimum,
        @Schema(required = true, description = "Open needs that nothing answers yet.")
                List<UUID> unmatched) {
    public SolutionView {
        unmatched = List.copyOf(unmatched);
    }
}
