package dev.vitalfew.scoring.lifetime;

import dev.vitalfew.scoring.lifetime.Fit.Population;
import dev.vitalfew.scoring.lifetime.LikelihoodSearch.Found;
import dev.vitalfew.scoring.lifetime.LikelihoodSearch.Precision;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedCollection;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Fits the models to a portfolio by maximum likelihood (D 6.3).
///
/// A fit counts as identified if every parameter is needed as it is: with one of them at a tenth or
/// ten times of its value and the others fitted anew, the log-likelihood falls by at least
/// `minLoss`.
///
/// @param minRepeaters below, nothing is fitted
/// @param minLoss in log-likelihood; 1.92 is half of the 95 % point of chi-squared with one degree
///   of freedom
/// @param maxAccounts that take part; of more, every n-th in the order of their histories
public record LifetimeFits(int minRepeaters, double minLoss, int maxAccounts) {
    /// Enough to find the neighbourhood of the answer, from where a large portfolio needs few
    /// steps.
    private static final int SKETCH = 5_000;

    private static final Comparator<Spending> BY_SPENDING =
            Comparator.comparingInt(Spending::days).thenComparingDouble(Spending::mean);

    /// Where a search begins, and what it makes of a place.
    private record Shape<M>(
            LifetimeModelName name,
            Function<double[], M> model,
            Function<M, SequencedCollection<String>> names) {}

    /// The same likelihood over a part of the accounts, and over all that take part.
    private record Likelihoods(
            ToDoubleFunction<double[]> sketch, ToDoubleFunction<double[]> whole, boolean same) {}

    public Fit<ParetoNbd> paretoNbd(Collection<BuyingHistory> histories) {
        return fit(
                shape(
                        LifetimeModelName.PARETO_NBD,
                        at -> new ParetoNbd(at[0], at[1], at[2], at[3])),
                BuyingHistories.of(histories),
                age -> new double[] {1, age / 4, 1, age / 4});
    }

    public Fit<MbgNbd> mbgNbd(Collection<BuyingHistory> histories) {
        return fit(
                shape(LifetimeModelName.MBG_NBD, at -> new MbgNbd(at[0], at[1], at[2], at[3])),
                BuyingHistories.of(histories),
                age -> new double[] {1, age / 4, 1, 2});
    }

    public Fit<BgNbd> bgNbd(Collection<BuyingHistory> histories) {
        return fit(
                shape(LifetimeModelName.BG_NBD, at -> new BgNbd(at[0], at[1], at[2], at[3])),
                BuyingHistories.of(histories),
                age -> new double[] {1, age / 4, 1, 2});
    }

    /// Fits the money of a purchase day.
    ///
    /// @param spendings of the accounts that bought again
    public Fit<GammaGamma> gammaGamma(Collection<Spending> spendings) {
        List<Spending> all = spendings.stream().sorted(BY_SPENDING).toList();
        List<Spending> fitted = thinned(all, maxAccounts);
        Population population = new Population(all.size(), all.size(), fitted.size());
        if (all.size() < minRepeaters) {
            return new Fit.TooFew<>(LifetimeModelName.GAMMA_GAMMA, population, tooFew(all.size()));
        }
        double mean = fitted.stream().mapToDouble(Spending::mean).average().orElseThrow();
        Shape<GammaGamma> shape =
                new Shape<>(
                        LifetimeModelName.GAMMA_GAMMA,
                        at -> new GammaGamma(at[0], at[1], at[2]),
                        model -> model.parameters().sequencedKeySet());
        List<Spending> sketch = thinned(fitted, SKETCH);
        Likelihoods likelihoods =
                new Likelihoods(
                        at -> sum(shape.model().apply(at), sketch),
                        at -> sum(shape.model().apply(at), fitted),
                        sketch.equals(fitted));
        return judged(shape, population, likelihoods, new double[] {2, 2, mean});
    }

    private static List<Spending> thinned(List<Spending> sorted, int max) {
        int step = Math.max(1, Math.ceilDiv(sorted.size(), max));
        return IntStream.iterate(step / 2, i -> i < sorted.size(), i -> i + step)
                .mapToObj(sorted::get)
                .toList();
    }

    private static double sum(GammaGamma model, List<Spending> spendings) {
        double sum = 0;
        for (Spending one : spendings) {
            sum += model.logLikelihood(one);
        }
        return sum;
    }

    private static <M extends LifetimeModel> Shape<M> shape(
            LifetimeModelName name, Function<double[], M> model) {
        return new Shape<>(name, model, one -> one.parameters().sequencedKeySet());
    }

    /// @param start from the longest time that an account was looked at
    private <M extends LifetimeModel> Fit<M> fit(
            Shape<M> shape, BuyingHistories all, Function<Double, double[]> start) {
        int repeaters = all.repeaters();
        BuyingHistories fitted = all.thinned(maxAccounts);
        Population population = new Population(all.accounts(), repeaters, fitted.accounts());
        if (repeaters < minRepeaters) {
            return new Fit.TooFew<>(shape.name(), population, tooFew(repeaters));
        }
        BuyingHistories sketch = fitted.thinned(SKETCH);
        Likelihoods likelihoods =
                new Likelihoods(
                        at -> sketch.logLikelihood(shape.model().apply(at)),
                        at -> fitted.logLikelihood(shape.model().apply(at)),
                        sketch.accounts() == fitted.accounts());
        return judged(shape, population, likelihoods, start.apply(all.longestAge()));
    }

    private <M> Fit<M> judged(
            Shape<M> shape, Population population, Likelihoods likelihoods, double[] start) {
        Found near = new LikelihoodSearch(likelihoods.sketch(), Precision.EXACT).from(start, 1);
        Found found =
                likelihoods.same()
                        ? near
                        : new LikelihoodSearch(likelihoods.whole(), Precision.EXACT)
                                .from(near.parameters(), 0.1);
        M model = shape.model().apply(found.parameters());
        String weakness =
                found.converged()
                        ? weakness(likelihoods, near, found, shape.names().apply(model))
                        : "the search for the greatest likelihood came to no end";
        return weakness == null
                ? new Fit.Fitted<>(shape.name(), population, model, found.logLikelihood())
                : new Fit.NotIdentified<>(
                        shape.name(), population, model, found.logLikelihood(), weakness);
    }

    /// What a part of the accounts tells apart, all of them do.
    private @Nullable String weakness(
            Likelihoods likelihoods, Found near, Found found, SequencedCollection<String> names) {
        String ofPart = new Identification(likelihoods.sketch(), minLoss).weakness(near, names);
        return ofPart == null || likelihoods.same()
                ? ofPart
                : new Identification(likelihoods.whole(), minLoss).weakness(found, names);
    }

    private String tooFew(int repeaters) {
        return "%d accounts bought again, and at least %d are needed"
                .formatted(repeaters, minRepeaters);
    }
}
