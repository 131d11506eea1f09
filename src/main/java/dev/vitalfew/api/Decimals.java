package dev.vitalfew.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The one form of a decimal number, so that equal numbers are equal and none is written with an
/// exponent.
public final class Decimals {
    private Decimals() {}

    /// Without trailing zeros: `12.5000` is `12.5`, `1E+2` is `100`.
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare;
    }

    /// Whether the number can be kept with so many digits before and after the point. Counts
    /// without writing the number out: `1e1000000000` has few digits and a large size.
    public static boolean fits(BigDecimal number, int before, int after) {
        BigDecimal bare = number.stripTrailingZeros();
        long whole = (long) bare.precision() - bare.scale();
        return bare.signum() == 0 || (whole <= before && bare.scale() <= after);
    }
}
