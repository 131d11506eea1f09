package dev.vitalfew.intelligence.lifetime;

import dev.vitalfew.api.Text;
import dev.vitalfew.intelligence.Conversion;
import dev.vitalfew.intelligence.PolicyService;
import dev.vitalfew.intelligence.Scene;
import dev.vitalfew.intelligence.Snapshots;
import dev.vitalfew.intelligence.jobs.JobKind;
import dev.vitalfew.intelligence.jobs.ScoringDesk;
import dev.vitalfew.intelligence.jobs.ScoringJob;
import dev.vitalfew.intelligence.lifetime.ModelsView.Asked;
import dev.vitalfew.intelligence.lifetime.ModelsView.Fitted;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.lifetime.BuyingHistory;
import dev.vitalfew.scoring.lifetime.LifetimeFits;
import dev.vitalfew.scoring.lifetime.LifetimeModelName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Fits lifetime models to the portfolio (D 6.3), and keeps what came of it.
@ApplicationScoped
public class ModelService {
    private final ScoringDesk desk;
    private final Snapshots snapshots;
    private final Scene scene;
    private final PolicyService policies;

    ModelService(ScoringDesk desk, Snapshots snapshots, Scene scene, PolicyService policies) {
        this.desk = desk;
        this.snapshots = snapshots;
        this.scene = scene;
        this.policies = policies;
    }

    /// Fits now, and waits for the end, but not longer than `patience`.
    public ModelsView fit(NewModels models, Duration patience) {
        LocalDate asOf = scene.day(models.asOf());
        Set<LifetimeModelName> names =
                models.models() == null
                        ? EnumSet.allOf(LifetimeModelName.class)
                        : EnumSet.copyOf(models.models());
        Policy policy = policies.apartOn(asOf);
        Asked asked =
                new Asked(
                        models.unit() == null ? ModelUnit.WEEKS : models.unit(),
                        normalised(models.source()));
        ScoringJob job =
                desk.start(
                        new ScoringDesk.Order(JobKind.MODELS, asOf, policy.version(), asked),
                        () ->
                                snapshots.readAtLength(
                                        snapshot -> {
                                            Conversion conversion =
                                                    scene.conversion(snapshot, null, asOf);
                                            return fitted(
                                                    new PurchaseDays(snapshot, asked.source()),
                                                    new Task(
                                                            asOf,
                                                            asked.unit(),
                                                            names,
                                                            policy.lifetime().fits()),
                                                    conversion);
                                        }),
                        patience);
        return view(job);
    }

    static List<String> normalised(@Nullable List<String> sources) {
        return sources == null ? List.of() : sources.stream().map(Text::normalised).toList();
    }

    private record Task(
            LocalDate asOf, ModelUnit unit, Set<LifetimeModelName> names, LifetimeFits fits) {}

    private static Fitted fitted(PurchaseDays days, Task task, Conversion conversion) {
        LifetimeFits fits = task.fits();
        List<BuyingHistory> histories = days.histories(task.asOf(), task.unit());
        List<ModelView> models = new ArrayList<>();
        for (LifetimeModelName name : task.names()) {
            models.add(
                    switch (name) {
                        case PARETO_NBD -> ModelView.of(fits.paretoNbd(histories));
                        case MBG_NBD -> ModelView.of(fits.mbgNbd(histories));
                        case BG_NBD -> ModelView.of(fits.bgNbd(histories));
                        case GAMMA_GAMMA ->
                                ModelView.ofMoney(
                                        fits.gammaGamma(days.spendings(task.asOf(), conversion)));
                    });
        }
        return new Fitted(conversion.currency(), models);
    }

    /// A fit of all models that nobody asked for by itself.
    record Fitting(Asked asked, Fitted answer) {}

    static Fitting fitAll(PurchaseDays days, LocalDate asOf, Policy policy, Conversion conversion) {
        Task task =
                new Task(
                        asOf,
                        ModelUnit.WEEKS,
                        EnumSet.allOf(LifetimeModelName.class),
                        policy.lifetime().fits());
        return new Fitting(new Asked(task.unit(), List.of()), fitted(days, task, conversion));
    }

    public Optional<ModelsView> find(UUID id) {
        return desk.find(JobKind.MODELS, id).map(this::view);
    }

    /// Those that were fitted last.
    public Optional<ModelsView> latest() {
        return desk.latest(JobKind.MODELS).map(this::view);
    }

    /// What is known of the accounts of some namespaces as of a day: those that were fitted last,
    /// by then, to them or to all.
    Optional<ModelsView> latest(LocalDate day, Collection<String> sources) {
        return desk.latest(JobKind.MODELS, day, sources).map(this::view);
    }

    private ModelsView view(ScoringJob job) {
        String answer = job.answer();
        return ModelsView.of(
                job,
                desk.read(job.asked(), Asked.class),
                answer == null ? null : desk.read(answer, Fitted.class));
    }
}
