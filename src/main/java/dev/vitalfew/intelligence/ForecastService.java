package dev.vitalfew.intelligence;

import dev.vitalfew.deal.Stage;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.pipeline.ForecastRule;
import dev.vitalfew.scoring.pipeline.OpenDeals;
import dev.vitalfew.scoring.pipeline.PipelineStage;
import dev.vitalfew.scoring.pipeline.Proportion;
import dev.vitalfew.scoring.pipeline.StageOdds;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the pipeline will bring, by month and currency (D 4.5, 4.7).
@ApplicationScoped
public class ForecastService {
    private final PolicyService policies;
    private final Snapshots snapshots;
    private final Scene scene;

    ForecastService(PolicyService policies, Snapshots snapshots, Scene scene) {
        this.policies = policies;
        this.snapshots = snapshots;
        this.scene = scene;
    }

    @Timed(
            value = "vitalfew.portfolio.answers",
            extraTags = {"answer", "forecast"})
    public ForecastView forecast(PipelineQuery query, ForecastQuery asked) {
        LocalDate day = scene.day(query.asOf());
        Policy policy = policies.on(day);
        ForecastRule rule = policy.pipeline().forecast();
        ForecastQuery.Days days = asked.days(day, rule.maxMonths());
        return snapshots.read(
                snapshot -> {
                    Standings standings = Standings.of(snapshot, scene, query, day);
                    List<OpenSums> open = OpenSums.read(snapshot, standings, month(days));
                    Weights weights = weights(snapshot, standings, rule, asked.basisOrPolicy());
                    return new Answer(days, open, WonSums.read(snapshot, standings, days), weights)
                            .view(day, policy.version(), standings.conversion().currency());
                });
    }

    /// Deals outside the days have the day before or the end for their month, which no month in
    /// between has.
    private static Sql month(ForecastQuery.Days days) {
        return Sql.of(
                """
                case when p.expected_close_on < ? then ?::date when p.expected_close_on >= ? then ?::date
                     else date_trunc('month', p.expected_close_on)::date end""",
                Sql.day(days.from()),
                Sql.day(before(days)),
                Sql.day(days.to()),
                Sql.day(after(days)));
    }

    private static LocalDate before(ForecastQuery.Days days) {
        return days.from().withDayOfMonth(1).minusMonths(1);
    }

    private static LocalDate after(ForecastQuery.Days days) {
        return days.to().plusMonths(1).withDayOfMonth(1);
    }

    private static Weights weights(
            Snapshot snapshot, Standings standings, ForecastRule rule, ForecastQuery.Basis basis) {
        return switch (basis) {
            case POLICY -> new Weights(rule, basis, rule.odds(), null, null, List.of());
            case HISTORY -> {
                List<Proportion> won = StageRecords.read(snapshot, standings).won();
                yield new Weights(
                        rule,
                        basis,
                        rule.learned(won, Proportion::share),
                        rule.learned(won, Proportion::low),
                        rule.learned(won, Proportion::high),
                        won);
            }
        };
    }

    /// @param low null where there is no interval, as is `high`
    /// @param won empty where history is not the basis
    private record Weights(
            ForecastRule rule,
            ForecastQuery.Basis basis,
            StageOdds odds,
            @Nullable StageOdds low,
            @Nullable StageOdds high,
            List<Proportion> won) {

        BigDecimal of(List<OpenSums> sums, Function<OpenSums, OpenDeals> part) {
            return Figures.plain(rule.weighted(sums.stream().map(part).toList(), odds));
        }

        @Nullable BigDecimal by(@Nullable StageOdds others, List<OpenSums> sums) {
            return others == null
                    ? null
                    : Figures.plain(
                            rule.weighted(sums.stream().map(OpenSums::converted).toList(), others));
        }

        List<ForecastView.Odds> view() {
            return Arrays.stream(PipelineStage.values())
                    .map(
                            stage -> {
                                Proportion seen =
                                        won.isEmpty() ? Proportion.NONE : won.get(stage.place());
                                return new ForecastView.Odds(
                                        Stage.valueOf(stage.name()),
                                        odds.of(stage),
                                        won.isEmpty() ? null : seen.successes(),
                                        won.isEmpty() ? null : seen.trials(),
                                        seen.low(),
                                        seen.high());
                            })
                    .toList();
        }
    }

    private record Answer(
            ForecastQuery.Days days, List<OpenSums> open, List<WonSums> won, Weights weights) {

        ForecastView view(LocalDate day, int policyVersion, String currency) {
            List<ForecastView.Month> months = new ArrayList<>();
            LocalDate month = days.from().withDayOfMonth(1);
            while (month.isBefore(days.to())) {
                months.add(month(month));
                month = month.plusMonths(1);
            }
            return new ForecastView(
                    day,
                    policyVersion,
                    currency,
                    days.from(),
                    days.to(),
                    weights.basis(),
                    new ForecastView.Total(
                            total(months, ForecastView.Month::closed),
                            total(months, ForecastView.Month::weighted),
                            total(months, ForecastView.Month::bestCase)),
                    months,
                    beside(before(days)::equals),
                    beside(Objects::isNull),
                    beside(after(days)::equals),
                    weights.view(),
                    unconverted());
        }

        private static BigDecimal total(
                List<ForecastView.Month> months, Function<ForecastView.Month, BigDecimal> figure) {
            return Figures.plain(
                    months.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private List<OpenSums> openOf(Predicate<@Nullable LocalDate> month) {
            return open.stream().filter(sums -> month.test(sums.month())).toList();
        }

        private ForecastView.Month month(LocalDate month) {
            List<OpenSums> ofMonth = openOf(month::equals);
            List<WonSums> wonIn = won.stream().filter(sums -> sums.month().equals(month)).toList();
            BigDecimal closed = closed(wonIn, WonSums::converted);
            BigDecimal amount = FunnelService.amount(ofMonth, OpenSums::converted);
            return new ForecastView.Month(
                    month.toString().substring(0, "2026-12".length()),
                    wonIn.stream().mapToLong(WonSums::deals).sum(),
                    FunnelService.count(ofMonth),
                    closed,
                    weights.of(ofMonth, OpenSums::converted),
                    weights.by(weights.low(), ofMonth),
                    weights.by(weights.high(), ofMonth),
                    amount,
                    Figures.plain(closed.add(amount)),
                    currencies(ofMonth, wonIn));
        }

        private static BigDecimal closed(List<WonSums> won, Function<WonSums, BigDecimal> part) {
            return Figures.plain(won.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private List<ForecastView.InCurrency> currencies(
                List<OpenSums> ofMonth, List<WonSums> wonIn) {
            Map<String, List<OpenSums>> byCurrency = FunnelService.byCurrency(ofMonth);
            TreeSet<String> all = new TreeSet<>(byCurrency.keySet());
            wonIn.stream().map(WonSums::currency).filter(Objects::nonNull).forEach(all::add);
            return all.stream()
                    .map(
                            currency -> {
                                List<OpenSums> sums = byCurrency.getOrDefault(currency, List.of());
                                BigDecimal closed =
                                        closed(
                                                wonIn.stream()
                                                        .filter(
                                                                each ->
                                                                        currency.equals(
                                                                                each.currency()))
                                                        .toList(),
                                                WonSums::own);
                                return new ForecastView.InCurrency(
                                        currency,
                                        closed,
                                        weights.of(sums, OpenSums::own),
                                        Figures.plain(
                                                closed.add(
                                                        FunnelService.amount(
                                                                sums, OpenSums::own))));
                            })
                    .toList();
        }

        private ForecastView.Beside beside(Predicate<@Nullable LocalDate> month) {
            List<OpenSums> sums = openOf(month);
            return new ForecastView.Beside(
                    FunnelService.count(sums),
                    FunnelService.amount(sums, OpenSums::converted),
                    weights.of(sums, OpenSums::converted));
        }

        private List<UnconvertedView> unconverted() {
            Map<String, UnconvertedView> byCurrency = new TreeMap<>();
            FunnelService.unconverted(open).forEach(each -> byCurrency.put(each.currency(), each));
            for (WonSums sums : won) {
                if (sums.currency() != null && !sums.valued()) {
                    byCurrency.merge(
                            sums.currency(),
                            new UnconvertedView(
                                    sums.currency(), sums.deals(), Figures.plain(sums.own())),
                            (one, other) ->
                                    new UnconvertedView(
                                            one.currency(),
                                            one.rows() + other.rows(),
                                            Figures.plain(one.amount().add(other.amount()))));
                }
            }
            return List.copyOf(byCurrency.values());
        }
    }
}
