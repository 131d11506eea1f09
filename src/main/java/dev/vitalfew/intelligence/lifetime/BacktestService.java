package dev.vitalfew.intelligence.lifetime;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.intelligence.PolicyService;
import dev.vitalfew.intelligence.Scene;
import dev.vitalfew.intelligence.Snapshots;
import dev.vitalfew.intelligence.jobs.JobKind;
import dev.vitalfew.intelligence.jobs.ScoringDesk;
import dev.vitalfew.intelligence.jobs.ScoringJob;
import dev.vitalfew.intelligence.lifetime.BacktestView.Asked;
import dev.vitalfew.intelligence.lifetime.BacktestView.Compared;
import dev.vitalfew.intelligence.lifetime.PurchaseDays.Span;
import dev.vitalfew.scoring.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows what rankings were worth (D 6.4): they are made as of a cutoff, and held against what
/// came.
@ApplicationScoped
public class BacktestService {
    private final ScoringDesk desk;
    private final Snapshots snapshots;
    private final Scene scene;
    private final PolicyService policies;

    BacktestService(ScoringDesk desk, Snapshots snapshots, Scene scene, PolicyService policies) {
        this.desk = desk;
        this.snapshots = snapshots;
        this.scene = scene;
        this.policies = policies;
    }

    /// Looks back now, and waits for the end, but not longer than `patience`.
    ///
    /// @throws dev.vitalfew.api.Problem where the cutoff lies outside of the purchases, or the
    ///   horizon in the future
    public BacktestView run(NewBacktest backtest, Duration patience) {
        LocalDate cutoff = backtest.cutoff();
        int horizon = backtest.horizonDays();
        LocalDate today = scene.day(null);
        List<String> sources = ModelService.normalised(backtest.source());
        if (cutoff.getYear() < 1
                || cutoff.getYear() > 9999
                || cutoff.plusDays(horizon).isAfter(today)) {
            throw VALIDATION_FAILED
                    .because(
                            "the horizon after the cutoff ends today or earlier, or nobody knows what came")
                    .at("cutoff");
        }
        Span span =
                snapshots.<@Nullable Span>read(
                        snapshot -> new PurchaseDays(snapshot, sources).span());
        if (span == null || cutoff.isBefore(span.first()) || !cutoff.isBefore(span.last())) {
            throw VALIDATION_FAILED
                    .because("there is a purchase day on the cutoff or before it, and one after it")
                    .at("cutoff");
        }
        Policy policy = policies.apartOn(cutoff);
        ScoringJob job =
                desk.start(
                        new ScoringDesk.Order(
                                JobKind.BACKTEST,
                                today,
                                policy.version(),
                                new Asked(cutoff, horizon, sources)),
                        () ->
                                snapshots.readAtLength(
                                        snapshot ->
                                                Rankings.compare(
                                                        new PurchaseDays(snapshot, sources),
                                                        new Rankings.Question(
                                                                cutoff, horizon, policy))),
                        patience);
        return view(job);
    }

    public Optional<BacktestView> find(UUID id) {
        return desk.find(JobKind.BACKTEST, id).map(this::view);
    }

    private BacktestView view(ScoringJob job) {
        String answer = job.answer();
        return BacktestView.of(
                job,
                desk.read(job.asked(), Asked.class),
                answer == null ? null : desk.read(answer, Compared.class));
    }
}
