package dev.vitalfew.scoring.backtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds forecasts against what came (D 6.4).
public final class BackTest {
    private static final int TENTHS = 10;

    private BackTest() {}

    /// Measures one model.
    ///
    /// @param forecasts of the whole population
    public static Quality measure(Collection<Forecast> forecasts) {
        List<Forecast> ranked =
                forecasts.stream()
                        .sorted(Comparator.comparingDouble(Forecast::rank).reversed())
                        .toList();
        long active = ranked.stream().filter(Forecast::active).count();
        boolean both = 0 < active && active < ranked.size();
        return new Quality(
                both ? auc(ranked, active) : null,
                brier(ranked),
                active == 0 ? null : topDecileLift(ranked, active),
                calibration(ranked),
                both ? null : whyNoAuc(ranked.size(), active));
    }

    private static String whyNoAuc(int population, long active) {
        if (population == 0) {
            return "no account had bought by the cutoff";
        }
        return active == 0
                ? "no account bought within the horizon"
                : "every account bought within the horizon";
    }

    /// From the sum of ranks (Mann and Whitney 1947).
    private static double auc(List<Forecast> ranked, long active) {
        long inactive = ranked.size() - active;
        double inactiveBelow = inactive;
        double won = 0;
        for (Tie tie : ties(ranked)) {
            inactiveBelow -= tie.inactive();
            won += tie.active() * (inactiveBelow + tie.inactive() / 2.0);
        }
        return won / active / inactive;
    }

    /// Accounts of one rank.
    private record Tie(int active, int inactive) {
        int size() {
            return active + inactive;
        }
    }

    private static List<Tie> ties(List<Forecast> ranked) {
        List<Tie> ties = new ArrayList<>();
        int start = 0;
        while (start < ranked.size()) {
            double rank = ranked.get(start).rank();
            int active = 0;
            int end = start;
            while (end < ranked.size() && Double.compare(ranked.get(end).rank(), rank) == 0) {
                active += ranked.get(end).active() ? 1 : 0;
                end++;
            }
            ties.add(new Tie(active, end - start - active));
            start = end;
        }
        return ties;
    }

    /// Of a tie that lies across the border, the part within it holds its average.
    private static double topDecileLift(List<Forecast> ranked, long active) {
        int first = Math.ceilDiv(ranked.size(), TENTHS);
        int left = first;
        double buyers = 0;
        for (Tie tie : ties(ranked)) {
            int within = Math.min(left, tie.size());
            buyers += (double) tie.active() * within / tie.size();
            left -= within;
            if (left == 0) {
                break;
            }
        }
        return buyers / first / ((double) active / ranked.size());
    }

    private static @Nullable Double brier(List<Forecast> ranked) {
        double sum = 0;
        for (Forecast forecast : ranked) {
            Double probability = forecast.probability();
            if (probability == null) {
                return null;
            }
            double error = probability - (forecast.active() ? 1 : 0);
            sum += error * error;
        }
        return ranked.isEmpty() ? null : sum / ranked.size();
    }

    private static List<Quality.Decile> calibration(List<Forecast> ranked) {
        List<Sure> sure = new ArrayList<>();
        for (Forecast forecast : ranked) {
            Double probability = forecast.probability();
            if (probability == null) {
                return List.of();
            }
            sure.add(new Sure(probability, forecast.active()));
        }
        sure.sort(Comparator.comparingDouble(Sure::probability).thenComparing(Sure::active));
        List<Quality.Decile> deciles = new ArrayList<>();
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            List<Sure> within =
                    sure.subList(border(sure.size(), tenth), border(sure.size(), tenth + 1));
            if (!within.isEmpty()) {
                deciles.add(
                        new Quality.Decile(
                                within.size(),
                                within.stream().mapToDouble(Sure::probability).average().orElse(0),
                                (double) within.stream().filter(Sure::active).count()
                                        / within.size()));
            }
        }
        return deciles;
    }

    private record Sure(double probability, boolean active) {}

    private static int border(int size, int tenth) {
        return Math.toIntExact((long) size * tenth / TENTHS);
    }
}
