package dev.vitalfew.intelligence.lifetime;

import dev.vitalfew.intelligence.Conversion;
import dev.vitalfew.intelligence.Snapshot;
import dev.vitalfew.intelligence.lifetime.BacktestView.Compared;
import dev.vitalfew.intelligence.lifetime.PurchaseDays.Span;
import dev.vitalfew.intelligence.lifetime.Rankings.Question;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.learned.Activity;
import dev.vitalfew.scoring.learned.Feature;
import dev.vitalfew.scoring.learned.LearnedRanking;
import dev.vitalfew.scoring.lifetime.BuyingHistory;
import dev.vitalfew.scoring.lifetime.LifetimeModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a run expects of accounts: by lifetime models that it fits itself, and by what the past of
/// the portfolio taught, where that ranked the last horizon better than every other ranking did.
public final class Outlook {
    /// Enough for a back-test to tell rankings apart.
    private static final int MAX_LOOKS = 100_000;

    private final ModelService.Fitting fitting;
    private final int horizon;
    private final @Nullable LifetimeModel model;
    private final @Nullable LearnedRanking learned;
    private final @Nullable Compared compared;

    private Outlook(
            ModelService.Fitting fitting,
            int horizon,
            @Nullable LearnedRanking learned,
            @Nullable Compared compared) {
        this.fitting = fitting;
        this.horizon = horizon;
        this.model = ModelsView.buying(fitting.answer().models());
        this.learned = learned;
        this.compared = compared;
    }

    /// Fits, looks back and learns, from nothing that is dated later than `asOf`.
    public static Outlook of(
            Snapshot snapshot, LocalDate asOf, Policy policy, Conversion conversion) {
        PurchaseDays days = new PurchaseDays(snapshot, List.of());
        int horizon = policy.lifetime().horizonDays();
        ModelService.Fitting fitting = ModelService.fitAll(days, asOf, policy, conversion);
        int population = fitting.answer().accounts();
        Span span = days.span();
        LocalDate cutoff = asOf.minusDays(horizon);
        Compared compared =
                span == null || cutoff.isBefore(span.first())
                        ? null
                        : Rankings.compare(
                                days,
                                new Question(cutoff, horizon, policy),
                                Math.max(1, Math.ceilDiv(population, MAX_LOOKS)));
        LearnedRanking learned =
                compared == null || compared.best() != RankingName.LEARNED
                        ? null
                        : Learning.learn(days, new Question(asOf, horizon, policy), population);
        return new Outlook(fitting, horizon, learned, compared);
    }

    /// What is expected of one account.
    ///
    /// @param ranking what `buying` comes from
    /// @param buying probability of a purchase day within the horizon, 0..1
    /// @param alive probability, 0..1; null without a lifetime model
    /// @param purchases days with one, expected within the horizon
    /// @param features what each adds to the log-odds of an average account; only of LEARNED
    public record Prospect(
            RankingName ranking,
            double buying,
            @Nullable Double alive,
            @Nullable Double purchases,
            @Nullable Map<Feature, Double> features) {}

    /// Null where nothing has been fitted or learned.
    ///
    /// @param activity of an account with a purchase day
    public @Nullable Prospect of(Activity activity) {
        LifetimeModel fitted = model;
        Expected expected = fitted == null ? null : expected(fitted, activity);
        if (learned != null) {
            return new Prospect(
                    RankingName.LEARNED,
                    learned.probabilityBuying(activity, horizon),
                    expected == null ? null : expected.alive(),
                    expected == null ? null : expected.purchases(),
                    learned.contributions(activity, horizon));
        }
        return expected == null
                ? null
                : new Prospect(
                        expected.ranking(),
                        expected.buying(),
                        expected.alive(),
                        expected.purchases(),
                        null);
    }

    private record Expected(RankingName ranking, double buying, double alive, double purchases) {}

    private Expected expected(LifetimeModel fitted, Activity activity) {
        ModelUnit unit = fitting.asked().unit();
        BuyingHistory history =
                new BuyingHistory(
                        activity.repeats(),
                        unit.of(activity.active()),
                        unit.of(activity.active() + activity.silence()));
        double ahead = unit.of(horizon);
        return new Expected(
                RankingName.valueOf(fitted.name().name()),
                fitted.probabilityBuying(history, ahead),
                fitted.probabilityAlive(history),
                fitted.expectedPurchases(history, ahead));
    }

    /// The question that the models answer, as a fit keeps it.
    public Object modelsAsked() {
        return fitting.asked();
    }

    /// The models, as a fit keeps them.
    public Object modelsAnswer() {
        return fitting.answer();
    }

    /// What it is made of.
    public OutlookView view() {
        RankingName ranking =
                learned != null
                        ? RankingName.LEARNED
                        : model == null ? null : RankingName.valueOf(model.name().name());
        return new OutlookView(
                horizon,
                ranking,
                compared == null ? null : compared.best(),
                compared == null ? null : compared.population(),
                compared == null ? null : compared.active(),
                compared == null ? List.of() : compared.models());
    }
}
