package dev.vitalfew.ledger;

import dev.vitalfew.api.Decimals;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What part of a purchase is credited to a seller.
@Schema(name = "Credit")
public record Credit(
        @NotNull @Schema(required = true) UUID sellerId,
        @NotNull
                @Positive
                @DecimalMax("1")
                @Schema(
                        required = true,
                        implementation = Double.class,
                        description = "Above 0, at most 1; the shares of one purchase sum to 1.",
                        examples = "1")
                BigDecimal share) {
    static Credit stored(UUID sellerId, BigDecimal share) {
        return new Credit(sellerId, Decimals.plain(share));
    }
}
