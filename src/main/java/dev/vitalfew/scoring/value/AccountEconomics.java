package dev.vitalfew.scoring.value;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// What an account brought against what it cost (D 2.3): revenue of known cost − cost of goods =
/// gross margin; − cost to serve − acquisition − concessions = net value.
///
/// @param marginRate gross margin by the revenue that it is of; null where no goods have a cost or
///   returns took the revenue
/// @param ratio net value by total cost; null where nothing was spent
public record AccountEconomics(
        LedgerSums ledger,
        BigDecimal costOfGoods,
        BigDecimal grossMargin,
        BigDecimal netValue,
        @Nullable Double marginRate,
        @Nullable Double ratio,
        ValueState state) {

    /// `marginRate`, to so many digits that revenue times it gives the margin again.
    public @Nullable BigDecimal exactMarginRate() {
        return marginRate == null
                ? null
                : grossMargin.divide(grossMargin.add(costOfGoods), new MathContext(60));
    }

    public BigDecimal totalCost() {
        return costOfGoods
                .add(ledger.costToServe())
                .add(ledger.acquisition())
                .add(ledger.concessions());
    }
}
