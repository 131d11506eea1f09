package dev.vitalfew.intelligence;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Amounts as an answer shows them: exact, unless a conversion gave more decimals than anyone
/// reads.
final class Figures {
    private static final int MAX_DECIMALS = 10;

    private Figures() {}

    static BigDecimal plain(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        if (bare.scale() > MAX_DECIMALS) {
            return bare.setScale(MAX_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        }
        return bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare;
    }
}
