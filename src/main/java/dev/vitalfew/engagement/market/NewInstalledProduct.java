package dev.vitalfew.engagement.market;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What stands at a customer, sold by us or by a rival (D 4.8).
@Schema(name = "NewInstalledProduct")
record NewInstalledProduct(
        @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "Who has sold it; ours where left out.",
                        examples = "Duff Pumps")
                @Nullable String rival,
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        examples = "Booster pump 40",
                        description = "What it is.")
                String product,
        @TextLength(max = 200)
                @Schema(
                        examples = "Pumps",
                        minLength = 1,
                        maxLength = 200,
                        description = "The product line, as purchases have it.")
                @Nullable String productLine,
        @Schema(description = "How many pieces stand there, from 0 on.", examples = "4")
                @DecimalMin("0")
                @Nullable BigDecimal quantity,
        @Schema(description = "Since when it stands there.") @SensibleDate
                @Nullable LocalDate since,
        @SensibleDate @Schema(description = "When it was taken out.") @Nullable LocalDate until,
        @TextLength(max = 2000)
                @Schema(minLength = 1, maxLength = 2000, description = "Anything else, in words.")
                @Nullable String note) {
    private static final int DIGITS = 15;
    private static final int DECIMALS = 4;

    NewInstalledProduct measured() {
        if (quantity != null && !Decimals.fits(quantity, DIGITS, DECIMALS)) {
            throw VALIDATION_FAILED
                    .because("quantity: has up to %d digits and %d decimals", DIGITS, DECIMALS)
                    .at("quantity");
        }
        return new NewInstalledProduct(
                rival,
                product,
                productLine,
                quantity == null ? null : Decimals.plain(quantity),
                since,
                until,
                note);
    }
}
