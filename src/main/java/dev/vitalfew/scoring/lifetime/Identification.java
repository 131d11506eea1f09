package dev.vitalfew.scoring.lifetime;

import dev.vitalfew.scoring.lifetime.LikelihoodSearch.Found;
import dev.vitalfew.scoring.lifetime.LikelihoodSearch.Precision;
import java.util.List;
import java.util.SequencedCollection;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Whether data tell the parameters of a model from quite different ones: with one of them at ten
/// times or a tenth of its value, and the others fitted anew, the log-likelihood has to fall.
final class Identification {
    private static final List<Double> FACTORS = List.of(10.0, 0.1);
    private static final double STEP = 0.5;

    private final ToDoubleFunction<double[]> logLikelihood;
    private final double minLoss;

    Identification(ToDoubleFunction<double[]> logLikelihood, double minLoss) {
        this.logLikelihood = logLikelihood;
        this.minLoss = minLoss;
    }

    /// In words, or null if every parameter is told.
    @Nullable String weakness(Found best, SequencedCollection<String> names) {
        int index = 0;
        for (String name : names) {
            for (double factor : FACTORS) {
                double loss = best.logLikelihood() - withFixed(best, index, factor);
                if (loss < minLoss) {
                    return "%s times %s fits nearly as well: the log-likelihood falls by %.2f only"
                            .formatted(name, factor, Math.max(0, loss));
                }
            }
            index++;
        }
        return null;
    }

    private double withFixed(Found best, int index, double factor) {
        double fixed = best.parameters()[index] * factor;
        double[] others = without(best.parameters(), index);
        return new LikelihoodSearch(
                        at -> logLikelihood.applyAsDouble(with(at, index, fixed)), Precision.ROUGH)
                .from(others, STEP)
                .logLikelihood();
    }

    private static double[] without(double[] all, int index) {
        double[] others = new double[all.length - 1];
        System.arraycopy(all, 0, others, 0, index);
        System.arraycopy(all, index + 1, others, index, others.length - index);
        return others;
    }

    private static double[] with(double[] others, int index, double value) {
        double[] all = new double[others.length + 1];
        System.arraycopy(others, 0, all, 0, index);
        all[index] = value;
        System.arraycopy(others, index, all, index + 1, others.length - index);
        return all;
    }
}
