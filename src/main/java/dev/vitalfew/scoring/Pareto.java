package dev.vitalfew.scoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What [ParetoRule] found among `units` units with a value above zero. Shares are fractions of
/// their `total`; Gini and Herfindahl-Hirschman index lie in 0..1. Of an empty population every
/// count and total is 0 and every ratio null.
public record Pareto(
        int units,
        BigDecimal total,
        TopShare topShare,
        UnitsFor80 unitsFor80,
        @Nullable Double gini,
        @Nullable Double hhi,
        Map<AbcClass, ClassTotal> classes,
        Beside beside,
        List<RankedUnit> ranked) {

    public Pareto {
        classes = Collections.unmodifiableMap(new EnumMap<>(classes));
        ranked =
                Collections.unmodifiableList(
                        ranked); // may be a million; its only other holder is the rule
    }

    /// As many units of equal size would be as concentrated: 1 / HHI.
    public @Nullable Double effectiveUnits() {
        return hhi == null ? null : 1 / hhi;
    }

    public ClassTotal classTotal(AbcClass abcClass) {
        ClassTotal total = classes.get(abcClass);
        if (total == null) {
            throw new IllegalStateException("no total of class " + abcClass);
        }
        return total;
    }

    /// What the first `units` = ceil(`fraction` · n) bring.
    public record TopShare(BigDecimal fraction, int units, @Nullable Double share) {}

    /// The smallest number of units that brings 80 %, and its fraction of all.
    public record UnitsFor80(int units, @Nullable Double fraction) {}

    public record ClassTotal(int units, BigDecimal value, @Nullable Double share) {}

    /// Units without value and with negative value stand beside the population, never inside.
    public record Beside(int zeroUnits, int negativeUnits, BigDecimal negativeTotal) {}
}
