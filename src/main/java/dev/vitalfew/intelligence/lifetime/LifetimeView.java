package dev.vitalfew.intelligence.lifetime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitalfew.scoring.lifetime.LifetimeModelName;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the lifetime models say of one account.
///
/// @param modelsId the fit that it comes from; absent where there is none
/// @param model of repeat buying: Pareto/NBD, or MBG/NBD where that one is not identified
@Schema(name = "Lifetime")
public record LifetimeView(
        @Schema(description = "Whose.") UUID accountId,
        @Schema(description = "The last day that was seen.") LocalDate asOf,
        @Schema(description = "The policy that it was made under.", examples = "1")
                int policyVersion,
        @JsonInclude(Include.NON_NULL) @Schema(description = "The fit whose parameters were used.")
                @Nullable UUID modelsId,
        @JsonInclude(Include.NON_NULL) @Schema(description = "The model of repeat buying.")
                @Nullable LifetimeModelName model,
        @Schema(description = "In what `tx` and `T` are counted.") ModelUnit unit,
        @Schema(description = "Days that are looked ahead.", examples = "90") int horizonDays,
        @JsonInclude(Include.NON_NULL)
                @Schema(
                        description = "Purchase days after the first; absent without any.",
                        examples = "2")
                @Nullable Integer x,
        @JsonInclude(Include.NON_NULL)
                @Schema(
                        description = "From the first to the last purchase day.",
                        examples = "30.43")
                @Nullable Double tx,
        @JsonInclude(Include.NON_NULL)
                @JsonProperty("T")
                @Schema(description = "From the first purchase day to `asOf`.", examples = "38.86")
                @Nullable Double age,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description = "That the account has not left for good, 0..1.",
                        examples = "0.73")
                @Nullable Double probabilityAlive,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description = "At least one purchase day within the horizon, 0..1.",
                        examples = "0.42")
                @Nullable Double probabilityBuying,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description = "Purchase days expected within the horizon.",
                        examples = "1.226")
                @Nullable Double expectedPurchases,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description = "Of a purchase day to come, in `currency`.",
                        examples = "35.17")
                @Nullable Double expectedSpend,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description =
                                "Margin of the twelve months to come, discounted, in `currency`.",
                        examples = "61.2")
                @Nullable Double clv,
        @Schema(description = "Of `expectedSpend` and `clv`.", examples = "EUR") String currency,
        @JsonInclude(Include.NON_NULL)
                @Schema(
                        description = "Margin by sales, of the lines that have a cost.",
                        examples = "0.31")
                @Nullable Double marginRate,
        @Schema(
                        description = "Why a figure is null.",
                        examples = "[\"no line of the account has a cost\"]")
                List<String> reasons) {
    public LifetimeView {
        reasons = List.copyOf(reasons);
    }
}
