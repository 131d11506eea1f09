package dev.vitalfew.engagement.rivals;

import dev.vitalfew.api.Decimals;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How much each factor counts for a customer; they sum to 1.
@Schema(name = "FactorWeights")
record FactorWeights(
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Schema(required = true, description = "Of our brand.", examples = "0.2")
                BigDecimal brand,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Schema(required = true, description = "Of what the price buys.", examples = "0.3")
                BigDecimal pricePerformance,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Schema(required = true, description = "Of what others say.", examples = "0.1")
                BigDecimal wordOfMouth,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Schema(required = true, description = "Of the service.", examples = "0.3")
                BigDecimal serviceLevel,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Schema(required = true, description = "Of a strategic alliance.", examples = "0.1")
                BigDecimal strategicAlliance) {
    private static final int DECIMALS = 4;

    /// Equal numbers are equal, however many zeros they came with.
    FactorWeights {
        brand = plainIfShort(brand);
        pricePerformance = plainIfShort(pricePerformance);
        wordOfMouth = plainIfShort(wordOfMouth);
        serviceLevel = plainIfShort(serviceLevel);
        strategicAlliance = plainIfShort(strategicAlliance);
    }

    /// Null is refused later, and so is a number of a billion digits.
    private static BigDecimal plainIfShort(BigDecimal number) {
        return number != null && Decimals.fits(number, 1, DECIMALS)
                ? Decimals.plain(number)
                : number;
    }

    BigDecimal of(SupplierFactor factor) {
        return switch (factor) {
            case BRAND -> brand;
            case PRICE_PERFORMANCE -> pricePerformance;
            case WORD_OF_MOUTH -> wordOfMouth;
            case SERVICE_LEVEL -> serviceLevel;
            case STRATEGIC_ALLIANCE -> strategicAlliance;
        };
    }

    boolean isShort() {
        for (SupplierFactor factor : SupplierFactor.values()) {
            if (!Decimals.fits(of(factor), 1, DECIMALS)) {
                return false;
            }
        }
        return true;
    }

    BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (SupplierFactor factor : SupplierFactor.values()) {
            sum = sum.add(of(factor));
        }
        return sum;
    }
}
