package dev.vitalfew.scoring.learned;

import dev.vitalfew.scoring.Require;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Probabilities to buy, learned from past looks by regularised logistic regression.
public final class LearnedRanking {
    /// Below either, the outcomes say nothing about seven features.
    private static final int MIN_OF_EACH_OUTCOME = 50;

    private static final Comparator<PastLook> ORDER =
            Comparator.comparingInt(PastLook::horizon)
                    .thenComparing(PastLook::bought)
                    .thenComparingInt(look -> look.activity().silence())
                    .thenComparingInt(look -> look.activity().repeats())
                    .thenComparingInt(look -> look.activity().active())
                    .thenComparingInt(look -> look.activity().recentDays())
                    .thenComparingInt(look -> look.activity().earlierDays());

    private final LogisticRegression.Weights weights;
    private final int looks;

    private LearnedRanking(LogisticRegression.Weights weights, int looks) {
        this.weights = weights;
        this.looks = looks;
    }

    /// Learns, the same from the same looks in any order.
    ///
    /// @param penalty on half the sum of squared standardised weights, greater than 0
    /// @return null where fewer than 50 looks ended with a purchase, or fewer than 50 without
    public static @Nullable LearnedRanking learn(Collection<PastLook> looks, double penalty) {
        Require.that(penalty > 0, () -> "a penalty of nothing regularises nothing");
        long bought = looks.stream().filter(PastLook::bought).count();
        if (Math.min(bought, looks.size() - bought) < MIN_OF_EACH_OUTCOME) {
            return null;
        }
        List<PastLook> ordered = looks.stream().sorted(ORDER).toList();
        double[][] rows = new double[ordered.size()][];
        boolean[] outcomes = new boolean[ordered.size()];
        for (int i = 0; i < rows.length; i++) {
            PastLook look = ordered.get(i);
            rows[i] = row(look.activity(), look.horizon());
            outcomes[i] = look.bought();
        }
        return new LearnedRanking(new LogisticRegression(penalty).fit(rows, outcomes), rows.length);
    }

    private static double[] row(Activity activity, int horizon) {
        Feature[] features = Feature.values();
        double[] row = new double[features.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = features[i].of(activity, horizon);
        }
        return row;
    }

    /// Past looks that it learned from.
    public int looks() {
        return looks;
    }

    /// Of at least one purchase day within `horizon` days, 0..1.
    public double probabilityBuying(Activity activity, int horizon) {
        return LogisticRegression.probability(weights.logOdds(row(activity, horizon)));
    }

    /// What each feature adds to the log-odds of an average look. The sum of all and of that
    /// average is the log-odds of the probability.
    public Map<Feature, Double> contributions(Activity activity, int horizon) {
        double[] row = row(activity, horizon);
        Map<Feature, Double> contributions = new TreeMap<>();
        Feature[] features = Feature.values();
        for (int i = 0; i < row.length; i++) {
            contributions.put(features[i], weights.part(row, i));
        }
        return contributions;
    }

    /// The log-odds of an average look.
    public double intercept() {
        return weights.intercept();
    }
}
