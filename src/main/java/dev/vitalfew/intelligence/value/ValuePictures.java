package dev.vitalfew.intelligence.value;

import dev.vitalfew.intelligence.Names;
import dev.vitalfew.intelligence.value.PortfolioValueView.CurvePoint;
import dev.vitalfew.intelligence.value.PortfolioValueView.Dot;
import dev.vitalfew.scoring.value.Quadrant;
import dev.vitalfew.scoring.value.Quadrants;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// What the pictures of value show, thinned to what they can show.
final class ValuePictures {
    /// Accounts whose names are written beside their dots, at most.
    static final int NAMED = 12;

    private static final int DOTS = 1_000;
    private static final int POINTS = 400;

    private ValuePictures() {}

    /// The accounts of the greatest sales, the greatest first, among those that have a place.
    static List<Valued> drawn(List<Valued> ranked) {
        return ranked.stream()
                .filter(one -> one.revenue().signum() > 0 && one.economics().marginRate() != null)
                .sorted(
                        Comparator.comparing(Valued::revenue)
                                .reversed()
                                .thenComparing(one -> one.id().toString()))
                .limit(DOTS)
                .toList();
    }

    static List<Dot> dots(List<Valued> drawn, Quadrants quadrants, Names names) {
        List<Dot> dots = new ArrayList<>();
        for (Valued one : drawn) {
            Quadrant quadrant = quadrants.place(one.economics());
            if (quadrant != null) {
                dots.add(
                        new Dot(
                                dots.size() < NAMED ? names.of(one.id().toString()) : null,
                                one.revenue(),
                                Objects.requireNonNull(one.economics().marginRate()),
                                quadrant));
            }
        }
        return dots;
    }

    /// Evenly spaced ranks, the peak and the end.
    static List<CurvePoint> curve(List<Valued> ranked, int peakRank) {
        int accounts = ranked.size();
        TreeSet<Integer> shown = new TreeSet<>(List.of(0, peakRank, accounts));
        for (int step = 1; step < POINTS; step++) {
            shown.add((int) ((long) accounts * step / POINTS));
        }
        List<CurvePoint> points = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int rank = 0; rank <= accounts; rank++) {
            sum = rank == 0 ? sum : sum.add(ranked.get(rank - 1).netValue());
            if (shown.contains(rank)) {
                points.add(new CurvePoint(rank, sum));
            }
        }
        return points;
    }
}
