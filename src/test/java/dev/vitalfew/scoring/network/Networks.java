package dev.vitalfew.scoring.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Networks for tests.
final class Networks {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    /// Krackhardt's kite: ten people made up so that degree, closeness and betweenness have
    /// different winners (D. Krackhardt, Assessing the Political Landscape, ASQ 35, 1990).
    static final String KITE =
            """
            Andre Beverly, Andre Carol, Andre Diane, Andre Fernando, Beverly Diane, Beverly Ed, Beverly Garth,
            Carol Diane, Carol Fernando, Diane Ed, Diane Fernando, Diane Garth, Ed Garth, Fernando Garth,
            Fernando Heather, Garth Heather, Heather Ike, Ike Jane""";

    /// Who spent time with whom outside of a karate club (W. Zachary, An Information Flow Model for
    /// Conflict and Fission in Small Groups, J. Anthropological Research 33, 1977).
    static final String KARATE_CLUB =
            """
            1 2, 1 3, 1 4, 1 5, 1 6, 1 7, 1 8, 1 9, 1 11, 1 12, 1 13, 1 14, 1 18, 1 20, 1 22, 1 32, 2 3, 2 4, 2 8,
            2 14, 2 18, 2 20, 2 22, 2 31, 3 4, 3 8, 3 9, 3 10, 3 14, 3 28, 3 29, 3 33, 4 8, 4 13, 4 14, 5 7, 5 11,
            6 7, 6 11, 6 17, 7 17, 9 31, 9 33, 9 34, 10 34, 14 34, 15 33, 15 34, 16 33, 16 34, 19 33, 19 34, 20 34,
            21 33, 21 34, 23 33, 23 34, 24 26, 24 28, 24 30, 24 33, 24 34, 25 26, 25 28, 25 32, 26 32, 27 30, 27 34,
            28 34, 29 32, 29 34, 30 33, 30 34, 31 33, 31 34, 32 33, 32 34, 33 34""";

    private Networks() {}

    static Person contact(String id) {
        return new Person(id, false, null, null, null, false, null);
    }

    static Person seller(String id) {
        return new Person(id, true, null, null, null, false, null);
    }

    static Person buyer(String id) {
        return new Person(id, false, 1, null, null, true, null);
    }

    /// Contacts who are tied in pairs, `A B, B C`.
    static NetworkFacts of(String pairs, Person... others) {
        Set<String> named = new LinkedHashSet<>();
        List<Person> people = new ArrayList<>(Arrays.asList(others));
        List<Tie> ties = new ArrayList<>();
        for (String pair : pairs.isEmpty() ? new String[0] : pairs.split(",\\s+")) {
            String[] both = pair.split(" ");
            named.addAll(List.of(both));
            ties.add(new Tie(both[0], both[1], both.length > 2 ? Double.parseDouble(both[2]) : 1));
            if (both.length > 2) {
                named.remove(both[2]);
            }
        }
        people.forEach(person -> named.remove(person.id()));
        named.forEach(id -> people.add(contact(id)));
        return new NetworkFacts(TODAY, people, ties, List.of(), Set.of());
    }
}
