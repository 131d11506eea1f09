package dev.vitalfew.intelligence.lifetime;

import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.learned.Activity;
import dev.vitalfew.scoring.lifetime.BuyingHistory;
import dev.vitalfew.scoring.lifetime.LifetimeModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the lifetime models that were fitted last say of any account.
public final class Prospects {
    private final @Nullable ModelsView fitted;
    private final int horizonDays;

    private Prospects(@Nullable ModelsView fitted, int horizonDays) {
        this.fitted = fitted;
        this.horizonDays = horizonDays;
    }

    /// Finds the models.
    @ApplicationScoped
    public static class Maker {
        private final ModelService models;

        Maker(ModelService models) {
            this.models = models;
        }

        /// Those of a day.
        ///
        /// @param sources the namespaces that the accounts are in; a fit to others says nothing
        public Prospects of(LocalDate day, Collection<String> sources, Policy policy) {
            return new Prospects(
                    models.latest(day, sources).orElse(null), policy.lifetime().horizonDays());
        }
    }

    /// What is expected of one account.
    ///
    /// @param alive probability, 0..1
    /// @param purchases days with one, expected within the horizon
    public record Prospect(double alive, double purchases) {}

    /// Null without a model.
    public @Nullable Prospect of(Activity activity) {
        LifetimeModel model = fitted == null ? null : fitted.buying();
        if (fitted == null || model == null) {
            return null;
        }
        ModelUnit unit = fitted.unit();
        BuyingHistory history =
                new BuyingHistory(
                        activity.repeats(),
                        unit.of(activity.active()),
                        unit.of(activity.active() + activity.silence()));
        return new Prospect(
                model.probabilityAlive(history),
                model.expectedPurchases(history, unit.of(horizonDays)));
    }

    public int horizonDays() {
        return horizonDays;
    }

    /// Null without a fit.
    public @Nullable UUID modelsId() {
        return fitted == null ? null : fitted.id();
    }
}
