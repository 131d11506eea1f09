package dev.vitalfew.engagement.rivals;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a customer sees one supplier, 1 weak to 5 strong.
///
/// @param supplier `US`, or a rival
@Schema(name = "SupplierRating")
record SupplierRating(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        required = true,
                        description = "`US`, or a rival.",
                        minLength = 1,
                        maxLength = 200,
                        examples = "US")
                String supplier,
        @NotNull
                @Min(1)
                @Max(5)
                @Schema(required = true, description = "Of the brand.", examples = "4")
                Integer brand,
        @NotNull
                @Min(1)
                @Max(5)
                @Schema(required = true, description = "Of what the price buys.", examples = "3")
                Integer pricePerformance,
        @NotNull
                @Min(1)
                @Max(5)
                @Schema(required = true, description = "Of what others say.", examples = "4")
                Integer wordOfMouth,
        @NotNull
                @Min(1)
                @Max(5)
                @Schema(required = true, description = "Of the service.", examples = "5")
                Integer serviceLevel,
        @NotNull
                @Min(1)
                @Max(5)
                @Schema(required = true, description = "Of a strategic alliance.", examples = "2")
                Integer strategicAlliance) {
    static final String US = "US";
    static final int BEST = 5;

    boolean isOurs() {
        return supplier.equals(US);
    }

    int of(SupplierFactor factor) {
        return switch (factor) {
            case BRAND -> brand;
            case PRICE_PERFORMANCE -> pricePerformance;
            case WORD_OF_MOUTH -> wordOfMouth;
            case SERVICE_LEVEL -> serviceLevel;
            case STRATEGIC_ALLIANCE -> strategicAlliance;
        };
    }
}
