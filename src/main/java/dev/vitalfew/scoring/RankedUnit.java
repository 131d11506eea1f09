package dev.vitalfew.scoring;

import java.math.BigDecimal;

/// A unit in its place: `rank` starts at 1, `share` and `cumulativeShare` are fractions of the
/// population's total.
public record RankedUnit(
        int rank, UnitValue unit, double share, double cumulativeShare, AbcClass abcClass) {
    public String id() {
        return unit.id();
    }

    public BigDecimal value() {
        return unit.value();
    }
}
