package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.Concentration;
import dev.vitalfew.scoring.ConcentrationRule;
import dev.vitalfew.scoring.GroupFacts;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.RankedUnit;
import dev.vitalfew.scoring.UnitValue;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How much hangs on a few groups (D 8.1), and what goes when they go (D 8.3).
@ApplicationScoped
public class ConcentrationService {
    private static final int SHOWN = 20;

    private final Snapshots snapshots;
    private final Scene scene;

    ConcentrationService(Snapshots snapshots, Scene scene) {
        this.snapshots = snapshots;
        this.scene = scene;
    }

    @Timed(
            value = "vitalfew.portfolio.answers",
            extraTags = {"answer", "concentration"})
    public ConcentrationView concentration(PortfolioQuery query, ConcentrationQuery ranking) {
        Metric metric = ranking.metricOrRevenue();
        Period period = scene.period(query);
        return snapshots.read(
                snapshot -> {
                    Lines lines =
                            new Lines(
                                    period,
                                    query.accounts(),
                                    Credit.of(UnitKind.GROUP, query.sellerId()),
                                    scene.conversion(snapshot, query.currency(), period.last()));
                    return view(snapshot, metric, lines, scene.policy(period.asOf()));
                });
    }

    private static ConcentrationView view(
            Snapshot snapshot, Metric metric, Lines lines, Policy policy) {
        Map<String, Economics> economics = Economics.read(snapshot, lines);
        UnitSums sums = UnitSums.read(snapshot, metric, UnitKind.GROUP, lines);
        List<GroupFacts> groups =
                sums.known().stream().map(unit -> facts(unit, economics.get(unit.id()))).toList();
        Concentration found = policy.concentration().analyse(groups, policy.pareto());
        boolean allCosted = economics.values().stream().allMatch(group -> group.withoutCost() == 0);
        boolean allRated = economics.values().stream().allMatch(group -> group.withoutRate() == 0);
        return view(
                new Judged(found, policy),
                metric,
                lines,
                allCosted ? null : LeftOut.withoutCost(snapshot, lines),
                allRated ? List.of() : LeftOut.withoutRate(snapshot, lines),
                Names.read(snapshot, UnitKind.GROUP, shownIds(found)));
    }

    private static GroupFacts facts(UnitValue unit, @Nullable Economics economics) {
        BigDecimal revenue = economics == null ? null : economics.revenue();
        return new GroupFacts(
                unit.id(),
                unit.value(),
                revenue == null ? BigDecimal.ZERO : revenue,
                economics == null ? null : economics.margin());
    }

    /// Revenue and margin of a group, whatever it is ranked by.
    private record Economics(
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal margin,
            long withoutCost,
            long withoutRate) {

        static Map<String, Economics> read(Snapshot snapshot, Lines lines) {
            Map<String, Economics> economics = new HashMap<>();
            snapshot.rows(
                    statement(lines),
                    row ->
                            economics.put(
                                    row.getString(1),
                                    new Economics(
                                            row.getBigDecimal(2),
                                            row.getBigDecimal(3),
                                            row.getLong(4),
                                            row.getLong(5))));
            return economics;
        }

        private static Sql statement(Lines lines) {
            return Sql.of("with s as materialized (select p.account_id,")
                    .then(lines.money("p.amount"))
                    .then("as revenue,")
                    .then(lines.money("p.amount - p.cost"))
                    .then("as margin, count(*) filter (where p.cost is null) as costless,")
                    .then(lines.withoutRate())
                    .then("as missing")
                    .then(lines.valued())
                    .then(
                            """
                            group by p.account_id)
                            select g.group_id, sum(s.revenue), sum(s.margin), sum(s.costless), sum(s.missing)
                            from s join account_group g on g.account_id = s.account_id group by 1
                            """);
        }
    }

    private static List<String> shownIds(Concentration found) {
        return Stream.concat(
                        found.disclosures().stream(), found.pareto().ranked().stream().limit(SHOWN))
                .map(RankedUnit::id)
                .toList();
    }

    private record Judged(Concentration found, Policy policy) {}

    private static ConcentrationView view(
            Judged judged,
            Metric metric,
            Lines lines,
            @Nullable LinesView withoutCost,
            List<UnconvertedView> unconverted,
            Names names) {
        Concentration found = judged.found();
        Policy policy = judged.policy();
        Period period = lines.period();
        return new ConcentrationView(
                metric,
                metric.isMoney() ? lines.conversion().currency() : null,
                period.asOf(),
                period.from(),
                period.to(),
                policy.version(),
                found.pareto().units(),
                Figures.plain(found.pareto().total()),
                found.top1(),
                found.top5(),
                found.top10(),
                found.pareto().hhi(),
                found.pareto().effectiveUnits(),
                found.level(),
                thresholds(policy.concentration()),
                found.disclosures().stream()
                        .map(
                                unit ->
                                        new ConcentrationView.Disclosure(
                                                unit.id(), names.of(unit.id()), unit.share()))
                        .toList(),
                found.stress().stream()
                        .map(
                                one ->
                                        new ConcentrationView.Stress(
                                                one.removed(), one.revenueDrop(), one.marginDrop()))
                        .toList(),
                withoutCost,
                unconverted,
                items(found, names));
    }

    private static List<ConcentrationView.Item> items(Concentration found, Names names) {
        return found.pareto().ranked().stream()
                .limit(SHOWN)
                .map(
                        unit ->
                                new ConcentrationView.Item(
                                        unit.rank(),
                                        unit.id(),
                                        names.of(unit.id()),
                                        Figures.plain(unit.value()),
                                        unit.share()))
                .toList();
    }

    private static ConcentrationView.Thresholds thresholds(ConcentrationRule rule) {
        return new ConcentrationView.Thresholds(
                rule.critical().top1(),
                rule.critical().hhi(),
                rule.high().top1(),
                rule.high().hhi(),
                rule.disclose());
    }
}
