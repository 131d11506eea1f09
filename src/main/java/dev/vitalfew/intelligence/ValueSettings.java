package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.scoring.value.AmortisationRule;
import dev.vitalfew.scoring.value.ValueRule;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a policy says about value against cost (D 2); what is left out stays as in the version
/// before.
@Schema(name = "ValuePolicy")
public record ValueSettings(
        @Min(1)
                @Max(100)
                @Schema(
                        description = "Over so many years winning an account is amortised.",
                        examples = "3")
                @Nullable Integer amortisationYears,
        @DecimalMin("-1")
                @DecimalMax("1")
                @Schema(
                        description =
                                "Of lines whose goods have no cost, a fraction; without one they stay out of the gross margin.",
                        examples = "0.3")
                @Nullable BigDecimal marginRate,
        @DecimalMin("0")
                @DecimalMax("1")
                @Schema(
                        description =
                                "Net values within this fraction of the revenue are MARGINAL.",
                        examples = "0.05")
                @Nullable BigDecimal marginalBand,
        @DecimalMin("0")
                @DecimalMax("1")
                @Schema(
                        description = "The percentile at which the quadrants meet, a fraction.",
                        examples = "0.5")
                @Nullable BigDecimal quadrantPercentile,
        @DecimalMin("0")
                @DecimalMax("1")
                @Schema(
                        description =
                                "A cost per order that changes by less a quarter, as a fraction of its mean, is FLAT.",
                        examples = "0.01")
                @Nullable BigDecimal flatSlope) {
    private static final int DECIMALS = 10;

    static ValueSettings of(ValueRule rule) {
        return new ValueSettings(
                rule.amortisation().years(),
                rule.marginRate(),
                rule.marginalBand(),
                rule.quadrantPercentile(),
                rule.flatSlope());
    }

    ValueRule over(ValueRule before) {
        requireShort(marginRate);
        requireShort(marginalBand);
        requireShort(quadrantPercentile);
        requireShort(flatSlope);
        return new ValueRule(
                amortisationYears == null
                        ? before.amortisation()
                        : new AmortisationRule(amortisationYears),
                marginRate == null ? before.marginRate() : marginRate,
                Objects.requireNonNullElse(marginalBand, before.marginalBand()),
                Objects.requireNonNullElse(quadrantPercentile, before.quadrantPercentile()),
                Objects.requireNonNullElse(flatSlope, before.flatSlope()));
    }

    private static void requireShort(@Nullable BigDecimal number) {
        if (number != null && !Decimals.fits(number, 1, DECIMALS)) {
            throw VALIDATION_FAILED
                    .because("value: numbers have up to %d decimals", DECIMALS)
                    .at("value");
        }
    }
}
