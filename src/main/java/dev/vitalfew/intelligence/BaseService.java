package dev.vitalfew.intelligence;

import dev.vitalfew.api.PageTokens;
import dev.vitalfew.scoring.AbcClass;
import dev.vitalfew.scoring.BaseHealth;
import dev.vitalfew.scoring.BaseRule;
import dev.vitalfew.scoring.BuyingFacts;
import dev.vitalfew.scoring.Pareto;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.PoorFit;
import dev.vitalfew.scoring.PoorFitRule;
import dev.vitalfew.scoring.PoorFitVerdict;
import dev.vitalfew.scoring.QuarterRevenue;
import dev.vitalfew.scoring.RankedUnit;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The steady base under the key accounts (D 1.2, 8.2), and who fits poorly (D 1.3).
@ApplicationScoped
public class BaseService {
    private final Snapshots snapshots;
    private final Scene scene;
    private final PageTokens tokens;

    BaseService(Snapshots snapshots, Scene scene, PageTokens tokens) {
        this.snapshots = snapshots;
        this.scene = scene;
        this.tokens = tokens;
    }

    /// The state of the base, and a page of the accounts judged, the poorest fit first.
    ///
    /// @param wholeTable whether an answer without `limit` has all items
    @Timed(
            value = "vitalfew.portfolio.answers",
            extraTags = {"answer", "base"})
    public BaseView base(PortfolioQuery query, ItemsQuery items, boolean wholeTable) {
        Cursor after = tokens.read(items.pageToken(), Cursor.class, "base", query);
        return snapshots.read(
                snapshot -> {
                    Findings found = find(snapshot, query);
                    List<PoorFit> page = page(found.fits(), after, items.size(wholeTable));
                    Names names =
                            Names.read(
                                    snapshot,
                                    UnitKind.ACCOUNT,
                                    page.stream().map(PoorFit::id).toList());
                    return view(found, items(page, names), nextToken(page, found, query));
                });
    }

    /// The last account of a page: accounts with more predicates met come first.
    private record Cursor(int met, String id) {
        boolean isBefore(PoorFit one) {
            return one.met() < met || (one.met() == met && one.id().compareTo(id) > 0);
        }
    }

    private record Findings(
            Policy policy,
            Lines lines,
            Pareto pareto,
            int withoutSales,
            BaseHealth health,
            List<QuarterRevenue> quarters,
            Activity activity,
            List<PoorFit> fits,
            List<UnconvertedView> unconverted) {}

    private record Activity(int base, int key) {}

    private Findings find(Snapshot snapshot, PortfolioQuery query) {
        Period period = scene.period(query);
        Policy policy = scene.policy(period.asOf());
        Lines lines =
                new Lines(
                        period,
                        query.accounts(),
                        Credit.once(query.sellerId()),
                        scene.conversion(snapshot, query.currency(), period.asOf()));
        UnitSums sums = UnitSums.read(snapshot, Metric.REVENUE, UnitKind.ACCOUNT, lines);
        Pareto pareto = policy.pareto().analyse(sums.known());
        Integer population =
                Population.size(snapshot, UnitKind.ACCOUNT, query.accounts(), query.sellerId());
        Map<String, AbcClass> classes = classes(pareto);
        BaseFacts facts = new BaseFacts(snapshot, lines);
        List<QuarterRevenue> quarters =
                facts.quarters(
                        policy.base().quarterStarts(period.asOf()),
                        classes.entrySet().stream()
                                .filter(entry -> entry.getValue() == AbcClass.A)
                                .map(Map.Entry::getKey)
                                .toList());
        List<BuyingFacts> buying = facts.buying(policy.poorFit().months());
        int all = population == null ? sums.known().size() + sums.unknown() : population;
        return new Findings(
                policy,
                lines,
                pareto,
                Math.max(0, all - pareto.units()),
                policy.base().analyse(pareto, quarters),
                quarters,
                activity(buying, classes),
                policy.poorFit().analyse(buying),
                sums.withoutRate() == 0 ? List.of() : LeftOut.withoutRate(snapshot, lines));
    }

    private static Map<String, AbcClass> classes(Pareto pareto) {
        Map<String, AbcClass> classes = HashMap.newHashMap(pareto.units());
        for (RankedUnit unit : pareto.ranked()) {
            classes.put(unit.id(), unit.abcClass());
        }
        return classes;
    }

    private static Activity activity(List<BuyingFacts> buying, Map<String, AbcClass> classes) {
        int base = 0;
        int key = 0;
        for (BuyingFacts one : buying) {
            AbcClass abcClass = classes.get(one.id());
            if (abcClass == AbcClass.A) {
                key++;
            } else if (abcClass != null) {
                base++;
            }
        }
        return new Activity(base, key);
    }

    private static List<PoorFit> page(List<PoorFit> fits, @Nullable Cursor after, int size) {
        return fits.stream()
                .filter(one -> after == null || after.isBefore(one))
                .limit(size)
                .toList();
    }

    private @Nullable String nextToken(List<PoorFit> page, Findings found, PortfolioQuery query) {
        if (page.isEmpty() || page.getLast().equals(found.fits().getLast())) {
            return null;
        }
        PoorFit last = page.getLast();
        return tokens.write(new Cursor(last.met(), last.id()), "base", query);
    }

    private static List<BaseView.Item> items(List<PoorFit> page, Names names) {
        return page.stream()
                .map(
                        one ->
                                new BaseView.Item(
                                        one.id(),
                                        names.of(one.id()),
                                        one.verdict(),
                                        one.met(),
                                        one.findings().stream()
                                                .map(BaseService::predicate)
                                                .toList()))
                .toList();
    }

    private static BaseView.Predicate predicate(PoorFit.Finding finding) {
        return switch (finding) {
            case PoorFit.Judged judged ->
                    new BaseView.Predicate(
                            judged.predicate(),
                            judged.value(),
                            judged.threshold(),
                            judged.met(),
                            judged.reason(),
                            null);
            case PoorFit.NoEvidence missing ->
                    new BaseView.Predicate(
                            missing.predicate(), null, null, null, null, missing.reason());
        };
    }

    private static BaseView view(
            Findings found, List<BaseView.Item> items, @Nullable String nextPageToken) {
        Period period = found.lines().period();
        BaseHealth health = found.health();
        BaseRule rule = found.policy().base();
        return new BaseView(
                found.lines().conversion().currency(),
                period.asOf(),
                period.from(),
                period.to(),
                found.policy().version(),
                found.pareto().units(),
                Figures.plain(found.pareto().total()),
                side(health.base(), found.activity().base()),
                side(health.key(), found.activity().key()),
                found.withoutSales(),
                health.steadier(),
                found.quarters().stream().map(BaseView.Quarter::of).toList(),
                new BaseView.Verdict(
                        health.state(), rule.minAccounts(), rule.minShare(), health.reasons()),
                poorFit(found.policy().poorFit(), found.fits()),
                found.unconverted(),
                items,
                nextPageToken);
    }

    private static BaseView.Side side(BaseHealth.Side side, int active) {
        return new BaseView.Side(
                side.accounts(),
                active,
                Figures.plain(side.revenue()),
                side.share(),
                side.variation());
    }

    private static BaseView.PoorFit poorFit(PoorFitRule rule, List<PoorFit> fits) {
        Map<PoorFitVerdict, Long> counts =
                fits.stream()
                        .collect(Collectors.groupingBy(PoorFit::verdict, Collectors.counting()));
        return new BaseView.PoorFit(
                rule.months(),
                fits.size(),
                counts.getOrDefault(PoorFitVerdict.POOR_FIT, 0L).intValue(),
                counts.getOrDefault(PoorFitVerdict.WATCH, 0L).intValue());
    }
}
