package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.AbcClass;
import dev.vitalfew.scoring.Pareto;
import java.util.List;
import java.util.TreeSet;

/// The cumulative curve of a ranking, thinned to what a picture can show.
final class Curve {
    private static final int POINTS = 400;

    private Curve() {}

    /// Evenly spaced ranks, and every rank at which the picture draws a border.
    static List<ParetoView.CurvePoint> of(Pareto pareto) {
        int units = pareto.units();
        TreeSet<Integer> ranks = new TreeSet<>();
        int steps = Math.min(POINTS, units);
        for (int step = 1; step <= steps; step++) {
            ranks.add((int) ((long) units * step / steps));
        }
        int endOfA = pareto.classTotal(AbcClass.A).units();
        ranks.add(endOfA);
        ranks.add(endOfA + pareto.classTotal(AbcClass.B).units());
        ranks.add(pareto.topShare().units());
        ranks.add(pareto.unitsFor80().units());
        ranks.add(0);
        return ranks.stream().map(rank -> point(pareto, rank)).toList();
    }

    private static ParetoView.CurvePoint point(Pareto pareto, int rank) {
        double reached = rank == 0 ? 0 : pareto.ranked().get(rank - 1).cumulativeShare();
        return new ParetoView.CurvePoint(rank, reached);
    }
}
