package dev.vitalfew.intelligence;

import dev.vitalfew.api.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Amounts as an answer shows them: exact, unless a conversion gave more decimals than anyone
/// reads.
public final class Figures {
    private static final int MAX_DECIMALS = 10;

    private Figures() {}

    public static BigDecimal plain(BigDecimal amount) {
        BigDecimal bare = Decimals.plain(amount);
        return bare.scale() <= MAX_DECIMALS
                ? bare
                : Decimals.plain(bare.setScale(MAX_DECIMALS, RoundingMode.HALF_UP));
    }
}
