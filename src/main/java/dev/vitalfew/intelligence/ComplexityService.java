package dev.vitalfew.intelligence;

import dev.vitalfew.api.AsOf;
import dev.vitalfew.deal.DealService;
import dev.vitalfew.deal.DealView;
import dev.vitalfew.deal.Trait;
import dev.vitalfew.platform.ReportingCurrency;
import dev.vitalfew.scoring.BuyingInfluence;
import dev.vitalfew.scoring.CoverageState;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.pipeline.ComplexityRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether a deal is a complex sale (D 4.3).
@ApplicationScoped
public class ComplexityService {
    private static final Set<BuyingInfluence> DECIDING =
            Set.of(BuyingInfluence.ECONOMIC, BuyingInfluence.TECHNICAL, BuyingInfluence.USER);

    private final DealService deals;
    private final PolicyService policies;
    private final Snapshots snapshots;
    private final Scene scene;
    private final ReportingCurrency reporting;

    ComplexityService(
            DealService deals,
            PolicyService policies,
            Snapshots snapshots,
            Scene scene,
            ReportingCurrency reporting) {
        this.deals = deals;
        this.policies = policies;
        this.snapshots = snapshots;
        this.scene = scene;
        this.reporting = reporting;
    }

    /// @param covered of the four buying influences
    record Judged(ComplexityRule.Complexity complexity, int covered) {}

    /// Empty where there is no such deal.
    public Optional<ComplexityView> of(UUID dealId, @Nullable AsOf asOf) {
        LocalDate day = scene.day(asOf);
        Policy policy = policies.on(day);
        return deals.find(dealId)
                .map(
                        deal ->
                                ComplexityView.of(
                                        deal,
                                        day,
                                        policy.version(),
                                        reporting.code(),
                                        judge(deal, policy, day).complexity()));
    }

    Judged judge(DealView deal, Policy policy, LocalDate day) {
        return snapshots.read(
                snapshot -> {
                    BuyingCentre centre =
                            BuyingCentres.of(snapshot, List.of(deal.id()), day)
                                    .getOrDefault(deal.id(), new BuyingCentre(List.of()));
                    long covered =
                            policy.coverage().judge(centre.asOf(day)).bases().values().stream()
                                    .filter(base -> base.state() == CoverageState.COVERED)
                                    .count();
                    ComplexityRule.Facts facts =
                            new ComplexityRule.Facts(
                                    deal.traits().contains(Trait.LONG),
                                    days(deal),
                                    deciders(centre),
                                    amount(snapshot, deal, day));
                    return new Judged(
                            policy.pipeline().complexity().judge(facts), Math.toIntExact(covered));
                });
    }

    /// Contacts whose influence is more than advice.
    static int deciders(BuyingCentre centre) {
        return Math.toIntExact(
                centre.members().stream()
                        .filter(
                                one ->
                                        one.facts().influences().stream()
                                                .anyMatch(DECIDING::contains))
                        .count());
    }

    private static @Nullable Long days(DealView deal) {
        LocalDate expected = deal.expectedCloseOn();
        return expected == null ? null : ChronoUnit.DAYS.between(deal.openedOn(), expected);
    }

    /// In the reporting currency, by the rate of the day; null where there is none.
    private @Nullable BigDecimal amount(Snapshot snapshot, DealView deal, LocalDate day) {
        if (deal.amount() == null) {
            return null;
        }
        if (deal.amount().currency().equals(reporting.code())) {
            return deal.amount().amount();
        }
        List<BigDecimal> rates =
                snapshot.rows(
                        Sql.of(
                                "select rate from exchange_rate where currency = ? and rate_on <= ? order by rate_on desc limit 1",
                                Sql.text(deal.amount().currency()),
                                Sql.day(day)),
                        row -> row.getBigDecimal(1));
        return rates.isEmpty() ? null : deal.amount().amount().multiply(rates.getFirst());
    }
}
