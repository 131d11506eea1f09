package dev.vitalfew.intelligence;

import dev.vitalfew.intelligence.AccountNetwork.Contact;
import dev.vitalfew.scoring.BuyingInfluence;
import dev.vitalfew.scoring.Coverage;
import dev.vitalfew.scoring.CoverageState;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.churn.ChurnSignal;
import dev.vitalfew.scoring.churn.Observation;
import dev.vitalfew.scoring.network.Dependence;
import dev.vitalfew.scoring.network.Relationship;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the people of accounts say about churn (D 6.2): whether somebody helps us, whether we have
/// who decides over the money, and whether it all hangs on one person.
final class PeopleSignals {
    private PeopleSignals() {}

    /// By account; nothing for one without contacts, of which the rules have no evidence.
    static Map<UUID, Map<ChurnSignal, Observation>> read(
            Snapshot snapshot, Collection<UUID> accounts, LocalDate asOf, Policy policy) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Map<ChurnSignal, Observation>> signals = new HashMap<>();
        new AccountNetworks(snapshot, asOf)
                .read(accounts)
                .forEach(
                        (account, network) -> {
                            if (!network.contacts().isEmpty()) {
                                signals.put(account, of(network, policy));
                            }
                        });
        return signals;
    }

    private static Map<ChurnSignal, Observation> of(AccountNetwork network, Policy policy) {
        Map<ChurnSignal, Observation> signals = new EnumMap<>(ChurnSignal.class);
        List<String> coaches =
                network.contacts().stream()
                        .filter(PeopleSignals::isCoach)
                        .map(Contact::id)
                        .toList();
        signals.put(ChurnSignal.COACHES, new Observation.Seen(coaches.size(), coaches));
        signals.put(
                ChurnSignal.COVERED_ECONOMIC_BUYERS,
                economicBuyers(policy.coverage().judge(network.coverageFacts())));
        Relationship relationship =
                Relationship.of(
                        network.facts(),
                        policy.tieStrength(),
                        policy.pervasiveness().contactDays());
        signals.put(ChurnSignal.BUS_FACTOR, busFactor(relationship.dependence()));
        return signals;
    }

    private static boolean isCoach(Contact contact) {
        AccountNetwork.Role role = contact.role();
        return role != null && role.facts().influences().contains(BuyingInfluence.COACH);
    }

    /// Those who are named are the evidence, covered or not: of several none is.
    private static Observation economicBuyers(Coverage coverage) {
        Coverage.Base base = Objects.requireNonNull(coverage.bases().get(BuyingInfluence.ECONOMIC));
        return new Observation.Seen(base.state() == CoverageState.COVERED ? 1 : 0, base.ids());
    }

    /// Of the side that hangs on fewer people.
    private static Observation busFactor(Dependence dependence) {
        Integer factor = least(dependence.ours().busFactor(), dependence.theirs().busFactor());
        return factor == null
                ? new Observation.Unknown(ChurnWords.NO_STRONG_TIE)
                : Observation.of(factor);
    }

    private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
