package dev.vitalfew.scoring.lifetime;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.jspecify.annotations.Nullable;

/// Looks for the positive parameters under which a log-likelihood is greatest, by the simplex
/// method of Nelder and Mead (1965) over their logarithms, started anew from where it ended until
/// that gains nothing: a simplex can collapse before it has arrived.
final class LikelihoodSearch {
    private static final int MAX_EVALUATIONS = 5_000;
    private static final int MAX_STARTS = 20;

    /// Of sums over millions of accounts, no more digits are exact.
    private static final double RELATIVE_TOLERANCE = 1e-14;

    /// A parameter beyond e^±30 is as good as infinite or zero, and sums of its powers lose all
    /// precision.
    private static final double MAX_LOG = 30;

    private final ToDoubleFunction<double[]> logLikelihood;
    private final Precision precision;

    LikelihoodSearch(ToDoubleFunction<double[]> logLikelihood, Precision precision) {
        this.logLikelihood = logLikelihood;
        this.precision = precision;
    }

    /// How near to the greatest log-likelihood a search has to come: between the corners of the
    /// last simplex, and by the gain of a new start, below which it has arrived.
    enum Precision {
        /// As exact as published parameters are.
        EXACT(1e-9, 1e-6),
        /// To tell whether the log-likelihood falls by one or two.
        ROUGH(1e-3, 1e-2);

        private final double tolerance;
        private final double gain;

        Precision(double tolerance, double gain) {
            this.tolerance = tolerance;
            this.gain = gain;
        }
    }

    /// @param converged whether a new start gained nothing any more
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Found(double[] parameters, double logLikelihood, boolean converged) {}

    Found from(double[] start, double step) {
        double[] best = Arrays.stream(start).map(Math::log).toArray();
        double least = deviance(best);
        for (int attempt = 0; attempt < MAX_STARTS; attempt++) {
            PointValuePair found = search(best, attempt == 0 ? step : step / 4);
            if (found == null) {
                break;
            }
            double gain = least - found.getValue();
            if (gain > 0) {
                best = found.getPoint();
                least = found.getValue();
            }
            if (gain < precision.gain) {
                return new Found(parameters(best), -least, true);
            }
        }
        return new Found(parameters(best), -least, false);
    }

    /// Null where it does not come to an end.
    private @Nullable PointValuePair search(double[] start, double step) {
        MultivariateFunction objective = this::deviance;
        try {
            return new SimplexOptimizer(RELATIVE_TOLERANCE, precision.tolerance)
                    .optimize(
                            new MaxEval(MAX_EVALUATIONS),
                            new ObjectiveFunction(objective),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(start.length, step));
        } catch (MathIllegalStateException e) {
            return null;
        }
    }

    private double deviance(double[] logs) {
        for (double log : logs) {
            if (Math.abs(log) > MAX_LOG) {
                return Double.MAX_VALUE;
            }
        }
        double value = -logLikelihood.applyAsDouble(parameters(logs));
        return Double.isNaN(value) ? Double.MAX_VALUE : value;
    }

    private static double[] parameters(double[] logs) {
        return Arrays.stream(logs).map(Math::exp).toArray();
    }
}
