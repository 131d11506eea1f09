package dev.vitalfew.intelligence.lifetime;

import dev.vitalfew.intelligence.lifetime.BacktestView.Compared;
import dev.vitalfew.intelligence.lifetime.BacktestView.Ranking;
import dev.vitalfew.intelligence.lifetime.PurchaseDays.Look;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.backtest.BackTest;
import dev.vitalfew.scoring.backtest.Forecast;
import dev.vitalfew.scoring.churn.ChurnFacts;
import dev.vitalfew.scoring.churn.ChurnRule;
import dev.vitalfew.scoring.churn.ChurnSignal;
import dev.vitalfew.scoring.churn.Observation;
import dev.vitalfew.scoring.learned.LearnedRanking;
import dev.vitalfew.scoring.lifetime.BuyingHistory;
import dev.vitalfew.scoring.lifetime.Fit;
import dev.vitalfew.scoring.lifetime.LifetimeFits;
import dev.vitalfew.scoring.lifetime.LifetimeModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// All rankings of one portfolio as of one cutoff, against what came.
final class Rankings {
    private final List<Look> looks;
    private final Question question;
    private final List<Ranking> measured = new ArrayList<>();

    private Rankings(List<Look> looks, Question question) {
        this.looks = looks;
        this.question = question;
    }

    /// What is compared.
    ///
    /// @param cutoff the last day that rankings see
    /// @param horizon days after it
    record Question(LocalDate cutoff, int horizon, Policy policy) {}

    static Compared compare(PurchaseDays days, Question question) {
        return compare(days, question, 1);
    }

    /// @param oneIn looks at one account in so many
    static Compared compare(PurchaseDays days, Question question, int oneIn) {
        List<Look> looks = days.looks(question.cutoff(), question.horizon(), oneIn);
        Rankings rankings = new Rankings(looks, question);
        rankings.measureNaive();
        rankings.measureLifetimes();
        rankings.measureLearned(Learning.learn(days, question, looks.size() * oneIn));
        return new Compared(
                looks.size(),
                Math.toIntExact(looks.stream().filter(Look::bought).count()),
                rankings.best(),
                rankings.measured);
    }

    private void measureNaive() {
        ChurnRule churn = question.policy().churn();
        measure(RankingName.SCORECARD, look -> -churn.score(facts(look)).score(), null);
        measure(RankingName.RECENCY, look -> -look.activity().silence(), null);
        measure(RankingName.FREQUENCY, look -> look.activity().repeats(), null);
    }

    /// What purchase days alone tell: the points of all other signals are not known of the past.
    private ChurnFacts facts(Look look) {
        int repeats = look.activity().repeats();
        Map<ChurnSignal, Observation> rhythm =
                repeats < 2
                        ? Map.of()
                        : Map.of(
                                ChurnSignal.SILENCE,
                                Observation.of(
                                        (double) look.activity().silence()
                                                * repeats
                                                / look.activity().active()));
        return new ChurnFacts(question.cutoff(), rhythm);
    }

    private void measureLifetimes() {
        LifetimeFits fits = question.policy().lifetime().fits();
        List<BuyingHistory> histories = looks.stream().map(Look::history).toList();
        measureFit(fits.bgNbd(histories), RankingName.BG_NBD, RankingName.BG_NBD_EXPECTED);
        measureFit(fits.mbgNbd(histories), RankingName.MBG_NBD, null);
        measureFit(
                fits.paretoNbd(histories), RankingName.PARETO_NBD, RankingName.PARETO_NBD_EXPECTED);
    }

    private <M extends LifetimeModel> void measureFit(
            Fit<M> fit, RankingName alive, @Nullable RankingName expected) {
        switch (fit) {
            case Fit.Fitted<M> fitted -> measureModel(fitted.model(), alive, expected);
            case Fit.NotIdentified<M> weak ->
                    refuse("NOT_IDENTIFIED: " + weak.reason(), alive, expected);
            case Fit.TooFew<M> few -> refuse("TOO_FEW: " + few.reason(), alive, expected);
        }
    }

    private void measureModel(
            LifetimeModel model, RankingName alive, @Nullable RankingName expected) {
        measure(
                alive,
                look -> model.probabilityAlive(look.history()),
                look -> model.probabilityBuying(look.history(), question.horizon()));
        if (expected != null) {
            measure(
                    expected,
                    look -> model.expectedPurchases(look.history(), question.horizon()),
                    null);
        }
    }

    private void refuse(String reason, RankingName alive, @Nullable RankingName expected) {
        measured.add(Ranking.none(alive, reason));
        if (expected != null) {
            measured.add(Ranking.none(expected, reason));
        }
    }

    private void measureLearned(@Nullable LearnedRanking learned) {
        if (learned == null) {
            refuse(
                    "the past before the cutoff holds too few purchases to learn from",
                    RankingName.LEARNED,
                    null);
            return;
        }
        Function<Look, Double> probability =
                look -> learned.probabilityBuying(look.activity(), question.horizon());
        measure(RankingName.LEARNED, probability::apply, probability);
    }

    private void measure(
            RankingName name,
            ToDoubleFunction<Look> rank,
            @Nullable Function<Look, Double> probability) {
        List<Forecast> forecasts =
                looks.stream()
                        .map(
                                look ->
                                        new Forecast(
                                                rank.applyAsDouble(look),
                                                probability == null
                                                        ? null
                                                        : probability.apply(look),
                                                look.bought()))
                        .toList();
        measured.add(Ranking.of(name, BackTest.measure(forecasts)));
    }

    /// By the area under the curve; of equals the simplest. Null where none could be computed.
    private @Nullable RankingName best() {
        return measured.stream()
                .filter(one -> one.auc() != null)
                .max(
                        Comparator.<Ranking>comparingDouble(
                                        one -> Objects.requireNonNull(one.auc()))
                                .thenComparing(Ranking::name, Comparator.reverseOrder()))
                .map(Ranking::name)
                .orElse(null);
    }
}
