package dev.vitalfew.scoring.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a network says of our relationship with the account: how far we reach, how strong our ties
/// are, and on whom it all hangs.
///
/// @param strengths of every tie between one of ours and one of theirs, by seller and contact
/// @param reached contacts to whom ties lead from any of us
/// @param contacts all of them
public record Relationship(
        List<TieStrength> strengths,
        Set<String> reached,
        int contacts,
        Dependence dependence,
        Pervasiveness pervasiveness) {
    private static final Comparator<TieStrength> BY_PEOPLE =
            Comparator.comparing(TieStrength::seller).thenComparing(TieStrength::contact);

    public Relationship {
        strengths = List.copyOf(strengths);
        reached = Set.copyOf(reached);
    }

    /// Judges the network as a whole.
    ///
    /// @param lately up to so many days ago a meeting covers a level of a department
    public static Relationship of(NetworkFacts facts, TieStrengthRule rule, int lately) {
        return of(new Network(facts), rule, lately);
    }

    /// The same where the network is built already.
    public static Relationship of(Network network, TieStrengthRule rule, int lately) {
        NetworkFacts facts = network.facts();
        List<TieStrength> strengths = strengths(facts, rule);
        List<TieStrength> strong =
                strengths.stream().filter(one -> one.score() >= rule.strongFrom()).toList();
        return new Relationship(
                strengths,
                network.reached(),
                (int) facts.people().stream().filter(one -> !one.ours()).count(),
                Dependence.of(facts, strong),
                Pervasiveness.of(facts, lately));
    }

    private static List<TieStrength> strengths(NetworkFacts facts, TieStrengthRule rule) {
        Map<String, Person> people = new HashMap<>();
        facts.people().forEach(one -> people.put(one.id(), one));
        Map<String, Map<String, List<Meeting>>> together = new TreeMap<>();
        for (Tie tie : facts.ties()) {
            Person from = of(people, tie.from());
            Person to = of(people, tie.to());
            if (from.ours() != to.ours()) {
                together.computeIfAbsent(from.ours() ? from.id() : to.id(), _ -> new TreeMap<>())
                        .computeIfAbsent(from.ours() ? to.id() : from.id(), _ -> new ArrayList<>());
            }
        }
        for (Meeting meeting : facts.meetings()) {
            Map<String, List<Meeting>> ofSeller =
                    meeting.seller() == null
                            ? Map.of()
                            : together.getOrDefault(meeting.seller(), Map.of());
            for (String contact : meeting.contacts()) {
                List<Meeting> both = ofSeller.get(contact);
                if (both != null) {
                    both.add(meeting);
                }
            }
        }
        return together.entrySet().stream()
                .flatMap(
                        seller ->
                                seller.getValue().entrySet().stream()
                                        .map(
                                                contact ->
                                                        rule.judge(
                                                                seller.getKey(),
                                                                of(people, contact.getKey()),
                                                                contact.getValue(),
                                                                facts.asOf())))
                .sorted(BY_PEOPLE)
                .toList();
    }

    private static Person of(Map<String, Person> people, String id) {
        Person person = people.get(id);
        if (person == null) {
            throw new IllegalArgumentException("nobody in the network is " + id);
        }
        return person;
    }

    /// The sum of the strength of all ties between both sides, in points.
    public long strength() {
        return strengths.stream().mapToLong(TieStrength::score).sum();
    }
}
