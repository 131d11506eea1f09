package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.SensibleDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A tie from one person to another. Each is a contact of the account or one of our sellers, and
/// not both are sellers.
@Schema(name = "NewTie")
public record NewTie(
        @NotNull @Schema(description = "Id of a contact or seller") UUID from,
        @NotNull @Schema(description = "Id of a contact or seller") UUID to,
        @Schema(description = "How the first stands to the second.") @NotNull TieKind kind,
        @Positive
                @Schema(
                        description = "How much it counts against others.",
                        examples = "1",
                        defaultValue = "1")
                @Nullable BigDecimal weight,
        @Schema(description = "When it began; absent where nobody knows.") @SensibleDate
                @Nullable LocalDate since,
        @Schema(description = "When somebody last saw that it holds.") @SensibleDate
                @Nullable LocalDate confirmedOn) {

    Strength strength() {
        return Strength.of(Objects.requireNonNullElse(weight, BigDecimal.ONE), since, confirmedOn);
    }

    /// What may change about a tie.
    record Strength(BigDecimal weight, @Nullable LocalDate since, @Nullable LocalDate confirmedOn) {
        private static final int DIGITS = 6;
        private static final int DECIMALS = 4;

        static Strength of(
                BigDecimal weight, @Nullable LocalDate since, @Nullable LocalDate confirmedOn) {
            if (!Decimals.fits(weight, DIGITS, DECIMALS)) {
                throw VALIDATION_FAILED
                        .because(
                                "weight: has up to %d digits before and %d after the point",
                                DIGITS, DECIMALS)
                        .at("weight");
            }
            if (since != null && confirmedOn != null && confirmedOn.isBefore(since)) {
                throw VALIDATION_FAILED
                        .because("confirmedOn: is not before since")
                        .at("confirmedOn");
            }
            return new Strength(Decimals.plain(weight), since, confirmedOn);
        }
    }
}
