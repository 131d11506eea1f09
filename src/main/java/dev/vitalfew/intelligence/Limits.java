package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.INVALID_PARAMETER;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Money;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What several questions ask of their parameters. A parameter that was not given passes.
final class Limits {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private Limits() {}

    /// PostgreSQL counts years otherwise than Java before year 1 and far in the future.
    static void requireFourDigitYear(String name, @Nullable LocalDate date) {
        if (date != null && (date.getYear() < 1 || date.getYear() > 9999)) {
            throw INVALID_PARAMETER.because("%s is a date from 0001 to 9999", name).at(name);
        }
    }

    static void requireCurrency(@Nullable String currency) {
        if (currency == null) {
            return;
        }
        if (!CURRENCY.matcher(currency).matches()) {
            throw INVALID_PARAMETER.because("currency is three capital letters").at("currency");
        }
        if (!Money.isCurrency(currency)) {
            throw VALIDATION_FAILED.because("currency is no code of ISO 4217").at("currency");
        }
    }
}
