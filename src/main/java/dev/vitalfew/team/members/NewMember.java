package dev.vitalfew.team.members;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.Money;
import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import dev.vitalfew.team.Period;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who shall work for an account.
@Schema(name = "NewMember")
public record NewMember(
        @NotNull UUID sellerId,
        @TextLength(max = 200)
                @Schema(
                        description = "What for; in a dedicated team the function that is filled.",
                        minLength = 1,
                        maxLength = 200,
                        examples = "Solution architect")
                @Nullable String role,
        @TextLength(max = 200)
                @Schema(
                        description = "What the seller brings.",
                        minLength = 1,
                        maxLength = 200,
                        examples = "Mainframes")
                @Nullable String skill,
        @NotNull
                @DecimalMin(value = "0", inclusive = false)
                @DecimalMax(value = "1", message = "is at most 1, which is all of the time")
                @Schema(
                        description = "The fraction of the seller's time, up to 1.",
                        implementation = Double.class,
                        minimum = "0",
                        maximum = "1",
                        examples = "0.4")
                BigDecimal allocation,
        @NotNull @SensibleDate @Schema(description = "The first day.", examples = "2026-01-01")
                LocalDate from,
        @SensibleDate
                @Schema(
                        description = "The first day after; until further notice where absent.",
                        examples = "2026-07-01")
                @Nullable LocalDate to,
        @Schema(description = "Whether at the customer's site.") @Nullable Boolean dedicated,
        @Schema(description = "What the membership costs us in a year.")
                @Nullable Money yearlyCost) {
    private static final int DECIMALS = 4;

    /// As it is stored, comparable with what is.
    NewMember settled() {
        return new NewMember(
                sellerId,
                role,
                skill,
                Decimals.plain(allocation),
                from,
                to,
                dedicated != null && dedicated,
                yearlyCost);
    }

    /// Refuses what the single members do not show.
    void requireSensible() {
        new Period(from, to).requireSensible();
        if (!Decimals.fits(allocation, 1, DECIMALS)) {
            throw VALIDATION_FAILED
                    .because("allocation: has up to %d digits after the point", DECIMALS)
                    .at("allocation");
        }
    }
}
