package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;

import dev.vitalfew.api.ReaderLanguage;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.network.Network;
import dev.vitalfew.scoring.network.Relationship;
import dev.vitalfew.stakeholder.PersonKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Maps the people of an account: who decides, who is missing, and what hangs on one person.
@ApplicationScoped
public class StakeholderMapService {
    private static final int MONTHS = 12;

    private final Snapshots snapshots;
    private final Scene scene;

    StakeholderMapService(Snapshots snapshots, Scene scene) {
        this.snapshots = snapshots;
        this.scene = scene;
    }

    /// Empty where there is no such account, as everywhere here.
    public Optional<StakeholderMapView> map(
            UUID account, StakeholderMapQuery query, ReaderLanguage language) {
        LocalDate day = scene.day(query.asOf());
        Policy policy = scene.policy(day);
        return snapshots.read(
                snapshot -> {
                    String name = name(snapshot, account);
                    if (name == null) {
                        return Optional.empty();
                    }
                    requireDeal(snapshot, account, query.dealId());
                    AccountNetwork network =
                            new AccountNetworks(snapshot, day).read(account, query.dealId());
                    MapFindings findings = MapFindings.of(network, policy);
                    StakeholderMaps maps = new StakeholderMaps(network, findings, policy);
                    return Optional.of(
                            new StakeholderMapView(
                                    account,
                                    name,
                                    query.dealId(),
                                    day,
                                    policy.version(),
                                    maps.nodes(),
                                    maps.edges(),
                                    maps.coverage(),
                                    maps.grid(),
                                    maps.dependence(),
                                    maps.busFactor(),
                                    MapGaps.of(
                                            network,
                                            findings,
                                            policy.tieStrength().strongFrom(),
                                            language.locale())));
                });
    }

    private static @Nullable String name(Snapshot snapshot, UUID account) {
        List<String> names =
                snapshot.rows(
                        Sql.of("select name from account where id = ?", Sql.id(account)),
                        row -> row.getString(1));
        return names.isEmpty() ? null : names.getFirst();
    }

    private static void requireDeal(Snapshot snapshot, UUID account, @Nullable UUID deal) {
        if (deal != null
                && snapshot.rows(
                                Sql.of(
                                        "select 1 from deal where account_id = ? and id = ?",
                                        Sql.id(account),
                                        Sql.id(deal)),
                                row -> row.getInt(1))
                        .isEmpty()) {
            throw REFERENCE_NOT_FOUND.because("dealId: no such deal of this account").at("dealId");
        }
    }

    /// The shortest warm way to a contact, or to one of us.
    public Optional<WarmPathView> path(UUID account, WarmPathQuery query) {
        UUID to = query.person();
        LocalDate day = scene.day(query.asOf());
        return snapshots.read(
                snapshot -> {
                    if (name(snapshot, account) == null) {
                        return Optional.empty();
                    }
                    AccountNetwork network = new AccountNetworks(snapshot, day).read(account, null);
                    if (!network.knows(to.toString())) {
                        throw REFERENCE_NOT_FOUND.because("to: nobody of this map").at("to");
                    }
                    List<String> way = new Network(network.facts()).warmPathTo(to.toString());
                    return Optional.of(
                            new WarmPathView(
                                    account,
                                    to,
                                    day,
                                    !way.isEmpty(),
                                    way.stream().map(id -> person(network, id)).toList(),
                                    Math.max(0, way.size() - 1)));
                });
    }

    private static WarmPathView.Person person(AccountNetwork network, String id) {
        return new WarmPathView.Person(
                UUID.fromString(id),
                network.sellers().containsKey(id) ? PersonKind.SELLER : PersonKind.CONTACT,
                network.name(id));
    }

    /// The relationship before and after people leave.
    public Optional<RemovalView> without(UUID account, NewRemoval removal, RemovalQuery query) {
        LocalDate day = scene.day(query.asOf());
        Policy policy = scene.policy(day);
        return snapshots.read(
                snapshot -> {
                    if (name(snapshot, account) == null) {
                        return Optional.empty();
                    }
                    requireDeal(snapshot, account, query.dealId());
                    AccountNetwork network =
                            new AccountNetworks(snapshot, day).read(account, query.dealId());
                    Set<String> ids =
                            removal.remove().stream()
                                    .map(UUID::toString)
                                    .collect(Collectors.toSet());
                    if (!ids.stream().allMatch(network::knows)) {
                        throw REFERENCE_NOT_FOUND
                                .because("remove: somebody is not of this map")
                                .at("remove");
                    }
                    Conversion conversion = scene.conversion(snapshot, query.currency(), day);
                    Period year = new Period(day.minusMonths(MONTHS).plusDays(1), null, day);
                    AccountRevenues revenues =
                            AccountRevenues.read(snapshot, List.of(account), year, conversion);
                    BigDecimal revenue =
                            revenues.byAccount().getOrDefault(account, BigDecimal.ZERO);
                    Judged before = new Judged(network, policy);
                    return Optional.of(
                            new RemovalView(
                                    account,
                                    day,
                                    policy.version(),
                                    removal.remove().stream().distinct().sorted().toList(),
                                    conversion.currency(),
                                    Figures.plain(revenue),
                                    state(before, before, revenue),
                                    state(
                                            before,
                                            new Judged(network.without(ids), policy),
                                            revenue),
                                    revenues.unconverted()));
                });
    }

    /// A network with what the rules say of it.
    private record Judged(AccountNetwork network, MapFindings findings, StakeholderMaps maps) {
        Judged(AccountNetwork network, Policy policy) {
            MapFindings found = MapFindings.of(network, policy);
            this(network, found, new StakeholderMaps(network, found, policy));
        }
    }

    private static RemovalView.State state(Judged before, Judged judged, BigDecimal revenue) {
        Relationship relationship = judged.findings().relationship();
        int contacts = relationship.contacts();
        int reached = relationship.reached().size();
        long all = before.findings().relationship().strength();
        long left = relationship.strength();
        return new RemovalView.State(
                judged.maps().coverage(),
                new RemovalView.Reach(
                        contacts, reached, contacts == 0 ? null : (double) reached / contacts),
                relationship.pervasiveness().fraction(),
                judged.maps().busFactor(),
                left,
                all == 0
                        ? null
                        : Figures.plain(
                                revenue.multiply(BigDecimal.valueOf(all - left))
                                        .divide(BigDecimal.valueOf(all), MathContext.DECIMAL64)));
    }
}
