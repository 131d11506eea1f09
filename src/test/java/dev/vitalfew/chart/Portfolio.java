package dev.vitalfew.chart;

import dev.vitalfew.intelligence.ConcentrationView;
import dev.vitalfew.intelligence.Metric;
import dev.vitalfew.intelligence.ParetoView;
import dev.vitalfew.intelligence.ParetoView.CurvePoint;
import dev.vitalfew.intelligence.UnitKind;
import dev.vitalfew.scoring.AbcClass;
import dev.vitalfew.scoring.Concentration;
import dev.vitalfew.scoring.GroupFacts;
import dev.vitalfew.scoring.Pareto;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.RankedUnit;
import dev.vitalfew.scoring.UnitValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// Names with what they bring, and the views that an answer about them would be.
record Portfolio(Map<String, BigDecimal> revenues) {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final List<ParetoView.Benchmark> BENCHMARKS =
            List.of(
                    new ParetoView.Benchmark("RULE_80_20", .80, "rule of thumb"),
                    new ParetoView.Benchmark("PACKAGED_GOODS", .73, "mean for packaged goods"),
                    new ParetoView.Benchmark("MEAN_OF_FIRMS", .67, "mean over 339 firms"));

    static Portfolio of(int units, IntToLongFunction revenue) {
        Map<String, BigDecimal> revenues = new LinkedHashMap<>();
        IntStream.rangeClosed(1, units)
                .forEach(
                        rank ->
                                revenues.put(
                                        "Account " + rank,
                                        BigDecimal.valueOf(revenue.applyAsLong(rank), 2)));
        return new Portfolio(revenues);
    }

    /// The few bring much and the many little, as in most portfolios.
    static Portfolio ofUsualShape(int units) {
        return of(units, rank -> Math.round(50_000_000 / Math.pow(rank, .9)));
    }

    static Portfolio named(String... names) {
        Map<String, BigDecimal> revenues = new LinkedHashMap<>();
        for (String name : names) {
            revenues.put(name, BigDecimal.valueOf(90_000L - 7_000L * revenues.size()));
        }
        return new Portfolio(revenues);
    }

    ParetoView pareto() {
        Pareto found = Policy.BUILT_IN.pareto().analyse(units());
        return new ParetoView(
                Metric.REVENUE,
                UnitKind.ACCOUNT,
                "EUR",
                LAST_DAY,
                FIRST_DAY,
                LAST_DAY,
                1,
                found.units(),
                found.total(),
                new ParetoView.TopShare(
                        found.topShare().fraction(),
                        found.topShare().units(),
                        found.topShare().share()),
                new ParetoView.UnitsFor80(
                        found.unitsFor80().units(), found.unitsFor80().fraction()),
                found.gini(),
                found.hhi(),
                found.effectiveUnits(),
                new ParetoView.Classes(
                        total(found, AbcClass.A),
                        total(found, AbcClass.B),
                        total(found, AbcClass.C)),
                new ParetoView.Zero(found.beside().zeroUnits()),
                new ParetoView.Negative(
                        found.beside().negativeUnits(), found.beside().negativeTotal()),
                new ParetoView.Unknown(0),
                BENCHMARKS,
                null,
                null,
                List.of(),
                List.of(),
                null,
                new ParetoView.Picture(bars(found), curve(found)));
    }

    ConcentrationView concentration() {
        List<GroupFacts> groups =
                units().stream()
                        .map(
                                unit ->
                                        new GroupFacts(
                                                unit.id(),
                                                unit.value(),
                                                unit.value(),
                                                unit.value().movePointLeft(1)))
                        .toList();
        Policy policy = Policy.BUILT_IN;
        Concentration found = policy.concentration().analyse(groups, policy.pareto());
        return new ConcentrationView(
                Metric.REVENUE,
                "EUR",
                LAST_DAY,
                FIRST_DAY,
                LAST_DAY,
                1,
                found.pareto().units(),
                found.pareto().total(),
                found.top1(),
                found.top5(),
                found.top10(),
                found.pareto().hhi(),
                found.pareto().effectiveUnits(),
                found.level(),
                new ConcentrationView.Thresholds(
                        policy.concentration().critical().top1(),
                        policy.concentration().critical().hhi(),
                        policy.concentration().high().top1(),
                        policy.concentration().high().hhi(),
                        policy.concentration().disclose()),
                found.disclosures().stream()
                        .map(
                                one ->
                                        new ConcentrationView.Disclosure(
                                                one.id(), one.id(), one.share()))
                        .toList(),
                found.stress().stream()
                        .map(
                                one ->
                                        new ConcentrationView.Stress(
                                                one.removed(), one.revenueDrop(), one.marginDrop()))
                        .toList(),
                null,
                List.of(),
                found.pareto().ranked().stream()
                        .limit(20)
                        .map(
                                one ->
                                        new ConcentrationView.Item(
                                                one.rank(),
                                                one.id(),
                                                one.id(),
                                                one.value(),
                                                one.share()))
                        .toList());
    }

    private List<UnitValue> units() {
        return revenues.entrySet().stream()
                .map(entry -> new UnitValue(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ParetoView.ClassTotal total(Pareto found, AbcClass abcClass) {
        Pareto.ClassTotal total = found.classTotal(abcClass);
        return new ParetoView.ClassTotal(total.units(), total.value(), total.share());
    }

    private static List<ParetoView.Item> bars(Pareto found) {
        return found.ranked().stream()
                .limit(40)
                .map(
                        one ->
                                new ParetoView.Item(
                                        one.rank(),
                                        one.id(),
                                        one.id(),
                                        one.value(),
                                        one.share(),
                                        one.cumulativeShare(),
                                        one.abcClass()))
                .toList();
    }

    private static List<CurvePoint> curve(Pareto found) {
        List<CurvePoint> points = new ArrayList<>();
        points.add(new CurvePoint(0, 0));
        int step = Math.max(1, found.units() / 300);
        int endOfA = found.classTotal(AbcClass.A).units();
        int endOfB = endOfA + found.classTotal(AbcClass.B).units();
        for (RankedUnit unit : found.ranked()) {
            int rank = unit.rank();
            if (rank % step == 0 || rank == endOfA || rank == endOfB || rank == found.units()) {
                points.add(new CurvePoint(rank, unit.cumulativeShare()));
            }
        }
        return points;
    }
}
