package dev.vitalfew.scoring.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How much of a relationship hangs on single people (D 3.7): what personal ties won leaves with
/// the person.
///
/// @param ours by sellers
/// @param theirs by contacts
public record Dependence(Side ours, Side theirs) {

    /// One side of it.
    ///
    /// @param topId who took part in most interactions of twelve months, the first by id of
    ///   several; null where nobody did
    /// @param topInteractions theirs
    /// @param interactions those of twelve months with anybody of this side
    /// @param share of the top person, 0..1; null without interactions
    /// @param strongTies between both sides
    /// @param busFactor the fewest people of this side who together hold more than half of the
    ///   strong ties; null without strong ties
    public record Side(
            @Nullable String topId,
            int topInteractions,
            int interactions,
            @Nullable Double share,
            int strongTies,
            @Nullable Integer busFactor) {}

    /// @param strong the strong ties
    static Dependence of(NetworkFacts facts, List<TieStrength> strong) {
        return new Dependence(
                side(
                        facts,
                        one -> one.seller() == null ? Set.of() : Set.of(one.seller()),
                        strong,
                        TieStrength::seller),
                side(facts, Meeting::contacts, strong, TieStrength::contact));
    }

    private static Side side(
            NetworkFacts facts,
            Function<Meeting, Set<String>> who,
            List<TieStrength> strong,
            Function<TieStrength, String> holder) {
        Map<String, Integer> interactions = new HashMap<>();
        int all = 0;
        for (Meeting meeting : facts.meetings()) {
            Set<String> present = who.apply(meeting);
            present.forEach(one -> interactions.merge(one, 1, Integer::sum));
            all += present.isEmpty() ? 0 : 1;
        }
        Map.Entry<String, Integer> top =
                interactions.entrySet().stream()
                        .max(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .thenComparing(
                                                Map.Entry.comparingByKey(
                                                        Comparator.reverseOrder())))
                        .orElse(null);
        return new Side(
                top == null ? null : top.getKey(),
                top == null ? 0 : top.getValue(),
                all,
                top == null ? null : (double) top.getValue() / all,
                strong.size(),
                busFactor(strong, holder));
    }

    private static @Nullable Integer busFactor(
            List<TieStrength> strong, Function<TieStrength, String> holder) {
        List<Long> held =
                strong.stream()
                        .collect(Collectors.groupingBy(holder, Collectors.counting()))
                        .values()
                        .stream()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        long together = 0;
        for (int people = 1; people <= held.size(); people++) {
            together += held.get(people - 1);
            if (2 * together > strong.size()) {
                return people;
            }
        }
        return null;
    }
}
