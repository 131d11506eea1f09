package dev.vitalfew.scoring;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// All units of a population in their places. A place is worked out when it is looked at: of a
/// hundred thousand, an answer shows fifty.
///
/// Classes end behind the unit that crosses their border, so it still counts above it.
final class Ranking extends AbstractList<RankedUnit> implements RandomAccess {
    private final List<UnitValue> units;
    private final List<BigDecimal> cumulative;
    private final int endOfA;
    private final int endOfB;

    /// @param units in the order of their ranks
    /// @param cumulative what the first k units bring together
    Ranking(List<UnitValue> units, List<BigDecimal> cumulative, int endOfA, int endOfB) {
        this.units = units;
        this.cumulative = cumulative;
        this.endOfA = endOfA;
        this.endOfB = endOfB;
    }

    @Override
    public RankedUnit get(int place) {
        UnitValue unit = units.get(place);
        double whole = cumulative.getLast().doubleValue();
        return new RankedUnit(
                place + 1,
                unit,
                unit.value().doubleValue() / whole,
                cumulative.get(place).doubleValue() / whole,
                classAt(place));
    }

    private AbcClass classAt(int place) {
        if (place < endOfA) {
            return AbcClass.A;
        }
        return place < endOfB ? AbcClass.B : AbcClass.C;
    }

    @Override
    public int size() {
        return units.size();
    }
}
