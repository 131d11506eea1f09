package dev.vitalfew.intelligence;

import dev.vitalfew.api.PageTokens;
import dev.vitalfew.scoring.AbcClass;
import dev.vitalfew.scoring.Pareto;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.RankedUnit;
import dev.vitalfew.scoring.UnitValue;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The vital few of a portfolio (D 1.1): one sum in SQL, one ranking, and names for what is shown.
@ApplicationScoped
public class ParetoService {
    private static final int BARS = 40;

    /// The published means are of 339 firms and of packaged goods (D 1.1).
    private static final List<ParetoView.Benchmark> BENCHMARKS =
            List.of(
                    new ParetoView.Benchmark("RULE_80_20", .80, "rule of thumb"),
                    new ParetoView.Benchmark("MEAN_OF_FIRMS", .67, "mean over 339 firms"),
                    new ParetoView.Benchmark("PACKAGED_GOODS", .73, "mean for packaged goods"));

    private final Snapshots snapshots;
    private final Scene scene;
    private final PageTokens tokens;

    ParetoService(Snapshots snapshots, Scene scene, PageTokens tokens) {
        this.snapshots = snapshots;
        this.scene = scene;
        this.tokens = tokens;
    }

    /// The figures of the whole ranking, and a page of it.
    ///
    /// @param wholeTable whether an answer without `limit` has all items
    @Timed(
            value = "vitalfew.portfolio.answers",
            extraTags = {"answer", "pareto"})
    public ParetoView pareto(
            PortfolioQuery query, ParetoQuery ranking, ItemsQuery items, boolean wholeTable) {
        Cursor after = tokens.read(items.pageToken(), Cursor.class, "pareto", query, ranking);
        Question question = new Question(query, ranking);
        return snapshots.read(
                snapshot -> {
                    Findings found = find(snapshot, question);
                    int size = items.size(wholeTable);
                    List<RankedUnit> page = page(found.pareto().ranked(), after, size);
                    return view(question, found, shown(snapshot, question, found, page));
                });
    }

    /// The last unit of a page.
    private record Cursor(BigDecimal value, String id) {}

    private record Question(PortfolioQuery query, ParetoQuery ranking) {
        Metric metric() {
            return ranking.metricOrRevenue();
        }

        UnitKind by() {
            return ranking.byOrAccount();
        }
    }

    private record Findings(
            Policy policy,
            Pareto pareto,
            UnitSums sums,
            int absent,
            Lines lines,
            @Nullable LinesView withoutCost,
            List<UnconvertedView> unconverted) {}

    private record Shown(
            List<ParetoView.Item> items,
            @Nullable String nextPageToken,
            ParetoView.Picture picture) {}

    private Findings find(Snapshot snapshot, Question question) {
        PortfolioQuery query = question.query();
        Period period = scene.period(query);
        Lines lines =
                new Lines(
                        period,
                        query.accounts(),
                        Credit.of(question.by(), query.sellerId()),
                        scene.conversion(snapshot, query.currency(), period.last()));
        UnitSums sums = UnitSums.read(snapshot, question.metric(), question.by(), lines);
        Policy policy = scene.policy(period.asOf());
        Pareto pareto =
                policy.pareto()
                        .withTopFraction(question.ranking().topFractionOr(policy))
                        .analyse(sums.known());
        Integer population =
                Population.size(snapshot, question.by(), query.accounts(), query.sellerId());
        int seen = sums.known().size() + sums.unknown();
        Lines once = lines.with(Credit.once(query.sellerId()));
        return new Findings(
                policy,
                pareto,
                sums,
                population == null ? 0 : Math.max(0, population - seen),
                lines,
                question.metric() == Metric.MARGIN ? LeftOut.withoutCost(snapshot, once) : null,
                sums.withoutRate() == 0 ? List.of() : LeftOut.withoutRate(snapshot, once));
    }

    /// Ranks are a total order, so the page begins right behind its cursor even where the unit of
    /// the cursor has gone or moved.
    private static List<RankedUnit> page(
            List<RankedUnit> ranked, @Nullable Cursor after, int size) {
        int start = after == null ? 0 : placeBehind(ranked, after);
        return ranked.subList(start, (int) Math.min((long) start + size, ranked.size()));
    }

    private static int placeBehind(List<RankedUnit> ranked, Cursor after) {
        UnitValue last = new UnitValue(after.id(), after.value());
        List<UnitValue> units =
                new java.util.AbstractList<>() {
                    @Override
                    public UnitValue get(int place) {
                        return ranked.get(place).unit();
                    }

                    @Override
                    public int size() {
                        return ranked.size();
                    }
                };
        int found = Collections.binarySearch(units, last, UnitValue.LARGEST_FIRST);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private Shown shown(
            Snapshot snapshot, Question question, Findings found, List<RankedUnit> page) {
        List<RankedUnit> ranked = found.pareto().ranked();
        List<RankedUnit> bars = ranked.subList(0, Math.min(BARS, ranked.size()));
        Names names =
                Names.read(
                        snapshot,
                        question.by(),
                        Stream.concat(page.stream(), bars.stream()).map(RankedUnit::id).toList());
        boolean more = !page.isEmpty() && page.getLast().rank() < ranked.size();
        return new Shown(
                items(page, names),
                more ? tokenOf(page.getLast(), question) : null,
                new ParetoView.Picture(items(bars, names), Curve.of(found.pareto())));
    }

    private String tokenOf(RankedUnit last, Question question) {
        return tokens.write(
                new Cursor(last.value(), last.id()),
                "pareto",
                question.query(),
                question.ranking());
    }

    private static List<ParetoView.Item> items(List<RankedUnit> units, Names names) {
        return units.stream()
                .map(
                        unit ->
                                new ParetoView.Item(
                                        unit.rank(),
                                        unit.id(),
                                        names.of(unit.id()),
                                        Figures.plain(unit.value()),
                                        unit.share(),
                                        unit.cumulativeShare(),
                                        unit.abcClass()))
                .toList();
    }

    private static ParetoView view(Question question, Findings found, Shown shown) {
        Pareto pareto = found.pareto();
        Pareto.Beside beside = pareto.beside();
        Period period = found.lines().period();
        return new ParetoView(
                question.metric(),
                question.by(),
                question.metric().isMoney() ? found.lines().conversion().currency() : null,
                period.asOf(),
                period.from(),
                period.to(),
                found.policy().version(),
                pareto.units(),
                Figures.plain(pareto.total()),
                new ParetoView.TopShare(
                        pareto.topShare().fraction(),
                        pareto.topShare().units(),
                        pareto.topShare().share()),
                new ParetoView.UnitsFor80(
                        pareto.unitsFor80().units(), pareto.unitsFor80().fraction()),
                pareto.gini(),
                pareto.hhi(),
                pareto.effectiveUnits(),
                classes(pareto),
                new ParetoView.Zero(beside.zeroUnits() + found.absent()),
                new ParetoView.Negative(
                        beside.negativeUnits(), Figures.plain(beside.negativeTotal())),
                new ParetoView.Unknown(found.sums().unknown()),
                BENCHMARKS,
                found.withoutCost(),
                found.sums().unassigned(),
                found.unconverted(),
                shown.items(),
                shown.nextPageToken(),
                shown.picture());
    }

    private static ParetoView.Classes classes(Pareto pareto) {
        return new ParetoView.Classes(
                classTotal(pareto, AbcClass.A),
                classTotal(pareto, AbcClass.B),
                classTotal(pareto, AbcClass.C));
    }

    private static ParetoView.ClassTotal classTotal(Pareto pareto, AbcClass abcClass) {
        Pareto.ClassTotal total = pareto.classTotal(abcClass);
        return new ParetoView.ClassTotal(
                total.units(), Figures.plain(total.value()), total.share());
    }
}
