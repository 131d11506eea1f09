package dev.vitalfew.intelligence;

import dev.vitalfew.intelligence.Buying.ManagerChange;
import dev.vitalfew.intelligence.care.CareSignals;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.churn.ChurnFacts;
import dev.vitalfew.scoring.churn.ChurnScore;
import dev.vitalfew.scoring.churn.ChurnSignal;
import dev.vitalfew.scoring.churn.Observation;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Scores the churn risk of accounts (D 6.2), however many there are: facts come set by set, and
/// only one part of the accounts is held at a time.
final class ChurnScoring {
    private static final int PART = 1_000;

    /// What stands for a signal that nobody tells of.
    private static final Map<ChurnSignal, Observation> UNTOLD =
            Map.of(
                    ChurnSignal.SATISFACTION, new Observation.Unknown(ChurnWords.NO_ANSWER),
                    ChurnSignal.OPEN_COMPLAINT, new Observation.Unknown(ChurnWords.NO_COMPLAINT),
                    ChurnSignal.RIVAL_SHARE_CHANGE,
                            new Observation.Unknown(ChurnWords.NO_SHARE_SEEN_TWICE),
                    ChurnSignal.CONTRACT_DAYS_LEFT,
                            new Observation.Unknown(ChurnWords.NO_CONTRACT_ENDS),
                    ChurnSignal.PRICE_ONLY, new Observation.Unknown(ChurnWords.NO_LEVEL),
                    ChurnSignal.LOST_SPONSORS, new Observation.Unknown(ChurnWords.NO_SPONSOR));

    private final Snapshot snapshot;
    private final Policy policy;

    ChurnScoring(Snapshot snapshot, Policy policy) {
        this.snapshot = snapshot;
        this.policy = policy;
    }

    /// One account with its score.
    record Scored(Buying buying, ChurnScore churn) {}

    /// In the order of their ids, a part at a time.
    void each(Buying.Question question, Consumer<List<Scored>> taker) {
        snapshot.parts(
                Buying.statement(question),
                Buying::read,
                PART,
                part -> taker.accept(scored(part, question.day())));
    }

    /// The scores of accounts whose facts have been read.
    List<Scored> scored(List<Buying> some, LocalDate asOf) {
        List<UUID> withContacts =
                some.stream().filter(Buying::contacts).map(Buying::account).toList();
        Map<UUID, Map<ChurnSignal, Observation>> people =
                PeopleSignals.read(snapshot, withContacts, asOf, policy);
        List<UUID> cared = some.stream().filter(Buying::care).map(Buying::account).toList();
        Map<UUID, Map<ChurnSignal, Observation>> care = CareSignals.read(snapshot, cared, asOf);
        return some.stream()
                .map(
                        one -> {
                            Map<ChurnSignal, Observation> seen =
                                    seen(one, asOf, people.get(one.account()));
                            seen.putAll(care.getOrDefault(one.account(), Map.of()));
                            return new Scored(
                                    one, policy.churn().score(new ChurnFacts(asOf, seen)));
                        })
                .toList();
    }

    private static Map<ChurnSignal, Observation> seen(
            Buying buying, LocalDate asOf, @Nullable Map<ChurnSignal, Observation> people) {
        Map<ChurnSignal, Observation> seen = new EnumMap<>(UNTOLD);
        seen.put(ChurnSignal.SILENCE, silence(buying, asOf));
        seen.put(ChurnSignal.REVENUE_CHANGE, revenueChange(buying));
        seen.put(ChurnSignal.MANAGER_CHANGE_AGE, managerChange(buying.managerChange(), asOf));
        if (people == null) {
            Observation nobody = new Observation.Unknown(ChurnWords.NO_CONTACTS);
            seen.put(ChurnSignal.COACHES, nobody);
            seen.put(ChurnSignal.COVERED_ECONOMIC_BUYERS, nobody);
            seen.put(ChurnSignal.BUS_FACTOR, nobody);
        } else {
            seen.putAll(people);
        }
        return seen;
    }

    /// In multiples of the mean time between purchase days, of which there are two at least.
    private static Observation silence(Buying buying, LocalDate asOf) {
        return buying.repeats() < 2
                ? new Observation.Unknown(ChurnWords.NO_RHYTHM)
                : Observation.of(
                        (double) buying.silentDays(asOf) * buying.repeats() / buying.activeDays());
    }

    private static Observation revenueChange(Buying buying) {
        if (buying.withoutRate()) {
            return new Observation.Unknown(ChurnWords.NO_RATE);
        }
        if (buying.yearBefore().signum() <= 0) {
            return new Observation.Unknown(ChurnWords.NO_REVENUE_BEFORE);
        }
        return Observation.of(
                buying.year()
                        .subtract(buying.yearBefore())
                        .divide(buying.yearBefore(), MathContext.DECIMAL64)
                        .doubleValue());
    }

    private static Observation managerChange(@Nullable ManagerChange change, LocalDate asOf) {
        return change == null
                ? new Observation.Unknown(ChurnWords.SAME_MANAGER)
                : new Observation.Seen(
                        ChronoUnit.DAYS.between(change.on(), asOf),
                        List.of(change.id().toString()));
    }
}
