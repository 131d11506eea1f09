package dev.vitalfew.scoring.value;

import dev.vitalfew.scoring.Require;
import java.math.BigDecimal;

/// What the books say of one account, all in one currency. Any of the amounts may be negative, by
/// returns and credit notes.
///
/// @param revenue of all lines
/// @param pricedRevenue the part of it whose goods have a cost
/// @param costOfGoods of that part
/// @param linesWithoutCost how many lines the other part has
/// @param costToServe service, delivery, and whatever else keeping the account took
/// @param concessions what was given away
/// @param acquisition the part of winning it that falls into the period
public record LedgerSums(
        BigDecimal revenue,
        BigDecimal pricedRevenue,
        BigDecimal costOfGoods,
        long linesWithoutCost,
        BigDecimal costToServe,
        BigDecimal concessions,
        BigDecimal acquisition) {
    public LedgerSums {
        Require.that(linesWithoutCost >= 0, () -> "lines are counted from 0");
    }

    BigDecimal unpricedRevenue() {
        return revenue.subtract(pricedRevenue);
    }
}
