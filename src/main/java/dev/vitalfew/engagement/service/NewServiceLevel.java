package dev.vitalfew.engagement.service;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What accounts of a tier are entitled to from a day on (D 5.5).
@Schema(name = "NewServiceLevel")
record NewServiceLevel(
        @NotNull @Schema(description = "To whom it applies.") AccountTier tier,
        @NotNull
                @SensibleDate
                @Schema(
                        description = "Since when; the latest level of a tier counts.",
                        examples = "2026-03-02")
                LocalDate from,
        @Min(1)
                @Max(5)
                @Schema(
                        examples = "1",
                        description = "In which turn the tier is served, 1 first to 5.")
                @Nullable Integer priority,
        @Min(0)
                @Max(366)
                @Schema(
                        examples = "2",
                        description = "Within how many days a service is delivered.")
                @Nullable Integer responseDays,
        @DecimalMin("0")
                @DecimalMax("1")
                @Schema(
                        examples = "0.05",
                        description = "The price privilege, a fraction of the list price.")
                @Nullable BigDecimal discount,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "The quality privilege.",
                        examples = "Acceptance test at our cost")
                @Nullable String quality) {
    private static final int DECIMALS = 4;

    NewServiceLevel measured() {
        if (discount != null && !Decimals.fits(discount, 1, DECIMALS)) {
            throw VALIDATION_FAILED
                    .because("discount: has up to %d decimals", DECIMALS)
                    .at("discount");
        }
        return new NewServiceLevel(
                tier,
                from,
                priority,
                responseDays,
                discount == null ? null : Decimals.plain(discount),
                quality);
    }
}
