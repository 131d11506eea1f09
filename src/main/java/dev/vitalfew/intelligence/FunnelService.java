package dev.vitalfew.intelligence;

import dev.vitalfew.deal.Stage;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.pipeline.Adequacy;
import dev.vitalfew.scoring.pipeline.AgeingRule;
import dev.vitalfew.scoring.pipeline.ForecastRule;
import dev.vitalfew.scoring.pipeline.OpenDeals;
import dev.vitalfew.scoring.pipeline.PipelineStage;
import dev.vitalfew.scoring.pipeline.Proportion;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/// The pipeline by stage, at any past date.
@ApplicationScoped
public class FunnelService {
    private final PolicyService policies;
    private final Snapshots snapshots;
    private final Scene scene;

    FunnelService(PolicyService policies, Snapshots snapshots, Scene scene) {
        this.policies = policies;
        this.snapshots = snapshots;
        this.scene = scene;
    }

    @Timed(
            value = "vitalfew.portfolio.answers",
            extraTags = {"answer", "funnel"})
    public FunnelView funnel(PipelineQuery query, TargetQuery target) {
        LocalDate day = scene.day(query.asOf());
        Policy policy = policies.on(day);
        return snapshots.read(
                snapshot -> {
                    Standings standings = Standings.of(snapshot, scene, query, day);
                    FunnelFacts facts = FunnelFacts.read(snapshot, standings);
                    AgeingRule rule = policy.pipeline().ageing();
                    Found found =
                            new Found(
                                    facts.open(),
                                    facts.records(),
                                    AgeingService.counts(
                                            facts.standing(),
                                            rule,
                                            Paces.read(snapshot, standings, rule)));
                    return view(standings, policy, target, found);
                });
    }

    private record Found(
            List<OpenSums> open,
            StageRecords records,
            Map<PipelineStage, FunnelView.StageAgeing> ageing) {
        List<OpenSums> at(PipelineStage stage) {
            return open.stream().filter(sums -> sums.own().stage() == stage).toList();
        }
    }

    private static FunnelView view(
            Standings standings, Policy policy, TargetQuery target, Found found) {
        ForecastRule forecast = policy.pipeline().forecast();
        List<Integer> actual = new ArrayList<>();
        for (PipelineStage stage : PipelineStage.values()) {
            actual.add(Math.toIntExact(count(found.at(stage))));
        }
        Adequacy adequacy = policy.pipeline().adequacy().judge(actual, target.wins());
        List<FunnelView.StageRow> stages = new ArrayList<>();
        for (PipelineStage stage : PipelineStage.values()) {
            int place = stage.place();
            List<OpenSums> sums = found.at(stage);
            Proportion advanced = found.records().advanced().get(place);
            stages.add(
                    new FunnelView.StageRow(
                            Stage.valueOf(stage.name()),
                            count(sums),
                            adequacy.required().get(place),
                            amount(sums, OpenSums::converted),
                            weighted(forecast, sums, OpenSums::converted),
                            advanced.trials(),
                            advanced.successes(),
                            advanced.share(),
                            advanced.low(),
                            advanced.high(),
                            Objects.requireNonNull(found.ageing().get(stage))));
        }
        return new FunnelView(
                standings.day(),
                policy.version(),
                standings.conversion().currency(),
                target.wins(),
                count(found.open()),
                amount(found.open(), OpenSums::converted),
                weighted(forecast, found.open(), OpenSums::converted),
                count(found.open().stream().filter(sums -> sums.currency() == null).toList()),
                stages,
                currencies(found.open(), forecast),
                unconverted(found.open()));
    }

    static long count(List<OpenSums> sums) {
        return sums.stream().mapToLong(OpenSums::deals).sum();
    }

    static BigDecimal amount(List<OpenSums> sums, Function<OpenSums, OpenDeals> of) {
        return Figures.plain(
                sums.stream()
                        .map(each -> of.apply(each).amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    static BigDecimal weighted(
            ForecastRule forecast, List<OpenSums> sums, Function<OpenSums, OpenDeals> of) {
        return Figures.plain(forecast.weighted(sums.stream().map(of).toList()));
    }

    /// By currency, in their order.
    static Map<String, List<OpenSums>> byCurrency(List<OpenSums> open) {
        Map<String, List<OpenSums>> byCurrency = new TreeMap<>();
        for (OpenSums sums : open) {
            if (sums.currency() != null) {
                byCurrency.computeIfAbsent(sums.currency(), _ -> new ArrayList<>()).add(sums);
            }
        }
        return byCurrency;
    }

    private static List<FunnelView.InCurrency> currencies(
            List<OpenSums> open, ForecastRule forecast) {
        List<FunnelView.InCurrency> currencies = new ArrayList<>();
        byCurrency(open)
                .forEach(
                        (currency, sums) ->
                                currencies.add(
                                        new FunnelView.InCurrency(
                                                currency,
                                                count(sums),
                                                amount(sums, OpenSums::own),
                                                weighted(forecast, sums, OpenSums::own))));
        return currencies;
    }

    static List<UnconvertedView> unconverted(List<OpenSums> open) {
        List<UnconvertedView> unconverted = new ArrayList<>();
        byCurrency(open.stream().filter(sums -> !sums.valued()).toList())
                .forEach(
                        (currency, sums) ->
                                unconverted.add(
                                        new UnconvertedView(
                                                currency,
                                                count(sums),
                                                amount(sums, OpenSums::own))));
        return unconverted;
    }
}
