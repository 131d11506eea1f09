package dev.vitalfew.scoring.network;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// All that is known of the people of one account on a day: nothing in it is later.
///
/// @param people each once; sorted by id here, so that the same people in another order give the
///   same answers
/// @param ties among them
/// @param meetings of the twelve months before, people who left among those who took part
/// @param declared levels of departments in which somebody said that we have to be at home, whether
///   or not we know anybody there
public record NetworkFacts(
        LocalDate asOf,
        List<Person> people,
        List<Tie> ties,
        List<Meeting> meetings,
        Set<Place> declared) {
    public NetworkFacts {
        people = people.stream().sorted(Comparator.comparing(Person::id)).toList();
        ties = List.copyOf(ties);
        meetings = List.copyOf(meetings);
        declared = Set.copyOf(declared);
        Set<String> known = people.stream().map(Person::id).collect(Collectors.toSet());
        for (Tie tie : ties) {
            if (!known.contains(tie.from()) || !known.contains(tie.to())) {
                throw new IllegalArgumentException("a tie leads out of the network");
            }
        }
    }

    /// As if some people had gone, and taken with them what they know and whom they met.
    public NetworkFacts without(Set<String> gone) {
        return new NetworkFacts(
                asOf,
                people.stream().filter(one -> !gone.contains(one.id())).toList(),
                ties.stream()
                        .filter(tie -> !gone.contains(tie.from()) && !gone.contains(tie.to()))
                        .toList(),
                meetings.stream()
                        .filter(one -> one.seller() == null || !gone.contains(one.seller()))
                        .map(one -> one.without(gone))
                        .toList(),
                declared);
    }
}
