package dev.vitalfew.engagement.contracts;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that a contract sells. Prices are in the currency of its total.
@Schema(name = "ContractLine")
record ContractLine(
        @TextLength(max = 200)
                @Schema(
                        description = "What is sold.",
                        minLength = 1,
                        maxLength = 200,
                        examples = "Pump P40")
                @Nullable String product,
        @NotNull
                @DecimalMin("0")
                @Schema(required = true, description = "How many.", examples = "12")
                BigDecimal quantity,
        @NotNull
                @Schema(
                        required = true,
                        description = "For one, in the currency of the total.",
                        examples = "250.5")
                BigDecimal unitPrice,
        @DecimalMin("0")
                @DecimalMax("1")
                @Schema(
                        description = "A fraction of the price; none where left out.",
                        examples = "0.05")
                @Nullable BigDecimal discount) {
    private static final int WHOLE = 15;
    private static final int DECIMALS = 4;

    /// Equal numbers are equal, however many zeros they came with.
    ContractLine {
        quantity = plainIfShort(quantity);
        unitPrice = plainIfShort(unitPrice);
        discount = discount == null ? null : plainIfShort(discount);
    }

    /// A number of a billion digits is refused later; it is not written out before. Null is, too.
    private static BigDecimal plainIfShort(BigDecimal number) {
        return number != null && Decimals.fits(number, WHOLE, DECIMALS)
                ? Decimals.plain(number)
                : number;
    }

    /// The member that cannot be kept; null where all can.
    @Nullable String tooLong() {
        if (!Decimals.fits(quantity, WHOLE, DECIMALS)) {
            return "quantity";
        }
        if (!Decimals.fits(unitPrice, WHOLE, DECIMALS)) {
            return "unitPrice";
        }
        return discount == null || Decimals.fits(discount, 1, DECIMALS) ? null : "discount";
    }

    BigDecimal amount() {
        BigDecimal full = quantity.multiply(unitPrice);
        return discount == null ? full : full.multiply(BigDecimal.ONE.subtract(discount));
    }
}
