package dev.vitalfew.scoring.network;

import static dev.vitalfew.scoring.network.Networks.buyer;
import static dev.vitalfew.scoring.network.Networks.contact;
import static dev.vitalfew.scoring.network.Networks.seller;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    private static Map<String, Centrality> centralities(NetworkFacts facts) {
        return new Network(facts).centralities();
    }

    private static Centrality of(NetworkFacts facts, String id) {
        return centralities(facts).getOrDefault(id, new Centrality(-1, -1, -1, false, false));
    }

    private static String articulations(NetworkFacts facts) {
        return centralities(facts).entrySet().stream()
                .filter(one -> one.getValue().articulation())
                .map(Map.Entry::getKey)
                .collect(joining(" "));
    }

    /// As published with the kite: Krackhardt 1990, table 1, in more digits.
    @ParameterizedTest
    @CsvSource({
        "Heather,14,0.388889",
        "Fernando,8.333333,0.231481",
        "Garth,8.333333,0.231481",
        "Ike,8,0.222222",
        "Diane,3.666667,0.101852",
        "Andre,0.833333,0.023148",
        "Beverly,0.833333,0.023148",
        "Carol,0,0",
        "Ed,0,0",
        "Jane,0,0"
    })
    void findsThePublishedBetweennessOfKrackhardtsKite(
            String person, double betweenness, double normalised) {
        Centrality found = of(Networks.of(Networks.KITE), person);

        assertEquals(betweenness, found.betweenness(), 1e-6);
        assertEquals(normalised, found.betweennessNormalised(), 1e-6);
    }

    @Test
    void findsOnWhomTheKiteHangs() {
        assertEquals("Heather Ike", articulations(Networks.of(Networks.KITE)));
    }

    /// The figures that the field quotes for the club (NetworkX's reference values).
    @ParameterizedTest
    @CsvSource({
        "1,231.071429,0.437635,0.096997",
        "34,160.551587,0.304075,0.100919",
        "33,76.690476,0.145247,0.071693",
        "3,75.850794,0.143657,0.057079",
        "32,73.009524,0.138276,0.037157",
        "2,28.478571,0.053937,0.052877",
        "12,0,0,0.009565"
    })
    void findsThePublishedFiguresOfTheKarateClub(
            String person, double betweenness, double normalised, double pageRank) {
        Centrality found = of(Networks.of(Networks.KARATE_CLUB), person);

        assertEquals(betweenness, found.betweenness(), 1e-6);
        assertEquals(normalised, found.betweennessNormalised(), 1e-6);
        assertEquals(pageRank, found.pageRank(), 1e-5);
    }

    @Test
    void findsThatTheClubHangsOnItsInstructorAlone() {
        assertEquals("1", articulations(Networks.of(Networks.KARATE_CLUB)));
    }

    @Test
    void countsOnlyTheTiedForTheNormalisation() {
        NetworkFacts facts = Networks.of("A B, B C", contact("X"), contact("Y"));

        assertEquals(1, of(facts, "B").betweenness());
        assertEquals(1, of(facts, "B").betweennessNormalised());
        assertEquals(0, of(facts, "X").betweennessNormalised());
    }

    @Test
    void takesSeveralTiesOfTwoForOneAsHeavyAsAll() {
        NetworkFacts facts = Networks.of("A B, B A, B C, A B 3");

        assertEquals(1, of(facts, "B").betweenness());
        assertEquals(5, new Network(facts).weight("A", "B"));
        assertTrue(of(facts, "A").pageRank() > of(facts, "C").pageRank());
    }

    @Test
    void hasNothingToSayOfNobodyAndLittleOfOne() {
        assertEquals(Map.of(), centralities(Networks.of("")));
        assertEquals(new Centrality(0, 0, 1, false, false), of(Networks.of("", contact("A")), "A"));
        assertEquals(0, of(Networks.of("A B"), "A").betweennessNormalised());
    }

    @Test
    void sumsPageRankToOneWhateverTheNetwork() {
        Random random = new Random(20261125);
        for (int round = 0; round < 50; round++) {
            double sum =
                    centralities(random(random, 30, 40)).values().stream()
                            .mapToDouble(Centrality::pageRank)
                            .sum();
            assertEquals(1, sum, 1e-6);
        }
    }

    @Test
    void saysTheSameWhateverTheOrderOfPeopleAndTies() {
        Random random = new Random(7);
        NetworkFacts facts = random(random, 25, 50);
        List<Person> people = new ArrayList<>(facts.people());
        List<Tie> ties = new ArrayList<>(facts.ties());
        Collections.shuffle(people, random);

        NetworkFacts shuffled = new NetworkFacts(facts.asOf(), people, ties, List.of(), Set.of());

        assertEquals(centralities(facts), centralities(shuffled));
    }

    /// What it means: without an articulation point there are more parts than with it.
    @Test
    void callsArticulationPointsWhoseLossSplitsANetwork() {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            NetworkFacts facts = random(random, 15, 16);
            centralities(facts)
                    .forEach(
                            (id, centrality) ->
                                    assertEquals(
                                            parts(facts.without(Set.of(id))) > parts(facts),
                                            centrality.articulation(),
                                            id));
        }
    }

    /// What it means, tried one by one: without them nobody of us reaches whom we reach now.
    @Test
    void saysWhoCutsOffTheMoneyWhoeverThatIs() {
        Random random = new Random(13);
        int found = 0;
        for (int round = 0; round < 200; round++) {
            NetworkFacts facts = withSides(random(random, 12, 12), random);
            for (Map.Entry<String, Centrality> one : centralities(facts).entrySet()) {
                Person person =
                        facts.people().stream()
                                .filter(each -> each.id().equals(one.getKey()))
                                .findFirst()
                                .orElseThrow();
                boolean expected =
                        !person.decidesOverMoney()
                                && reachesMoney(facts)
                                && !reachesMoney(facts.without(Set.of(person.id())));
                assertEquals(expected, one.getValue().cutsOffEconomicBuyer(), person::toString);
                found += expected ? 1 : 0;
            }
        }
        assertTrue(found > 50, "the networks were too easy: " + found);
    }

    private static NetworkFacts withSides(NetworkFacts facts, Random random) {
        List<Person> people =
                facts.people().stream()
                        .map(
                                one -> {
                                    int side = random.nextInt(6);
                                    return new Person(
                                            one.id(), side == 0, null, null, null, side == 1, null);
                                })
                        .toList();
        return new NetworkFacts(facts.asOf(), people, facts.ties(), List.of(), Set.of());
    }

    private static boolean reachesMoney(NetworkFacts facts) {
        Set<String> reached = new Network(facts).reached();
        return facts.people().stream()
                .anyMatch(one -> one.decidesOverMoney() && reached.contains(one.id()));
    }

    private static int parts(NetworkFacts facts) {
        Map<String, String> leader = new java.util.HashMap<>();
        facts.people().forEach(one -> leader.put(one.id(), one.id()));
        for (Tie tie : facts.ties()) {
            String from = find(leader, tie.from());
            String to = find(leader, tie.to());
            leader.put(from, to);
        }
        return (int) leader.keySet().stream().filter(id -> find(leader, id).equals(id)).count();
    }

    private static String find(Map<String, String> leader, String id) {
        String now = id;
        while (!leader.getOrDefault(now, now).equals(now)) {
            now = leader.getOrDefault(now, now);
        }
        return now;
    }

    private static NetworkFacts random(Random random, int people, int ties) {
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(contact("P%02d".formatted(i)));
        }
        List<Tie> made = new ArrayList<>();
        while (made.size() < ties) {
            int from = random.nextInt(people);
            int to = random.nextInt(people);
            if (from != to) {
                made.add(new Tie(all.get(from).id(), all.get(to).id(), 1 + random.nextInt(5)));
            }
        }
        return new NetworkFacts(Networks.TODAY, all, made, List.of(), Set.of());
    }

    @Test
    void tellsWhoCutsUsOffFromTheEconomicBuyer() {
        NetworkFacts facts =
                Networks.of(
                        "Us Gate, Gate Boss, Boss Clerk, Us Friend", seller("Us"), buyer("Boss"));

        assertTrue(of(facts, "Gate").cutsOffEconomicBuyer());
        assertTrue(of(facts, "Us").cutsOffEconomicBuyer());
        assertFalse(of(facts, "Boss").cutsOffEconomicBuyer());
        assertFalse(of(facts, "Friend").cutsOffEconomicBuyer());
    }

    @Test
    void blamesNobodyWhereNoWayLedToTheEconomicBuyerBefore() {
        NetworkFacts facts = Networks.of("Us Gate, Boss Clerk", seller("Us"), buyer("Boss"));

        assertTrue(
                centralities(facts).values().stream().noneMatch(Centrality::cutsOffEconomicBuyer));
    }

    @Test
    void takesTheFewestStepsAndThenTheWarmestTies() {
        NetworkFacts facts =
                Networks.of(
                        "Us A 1, A Boss 1, Them B 1, B Boss 9, Us C 100, C D 100, D Boss 100",
                        seller("Us"),
                        seller("Them"),
                        buyer("Boss"));

        assertEquals(List.of("Them", "B", "Boss"), new Network(facts).warmPathTo("Boss"));
        assertEquals(List.of("Us"), new Network(facts).warmPathTo("Us"));
    }

    @Test
    void findsNoWayWhereNoneLeads() {
        NetworkFacts facts = Networks.of("Us A", seller("Us"), contact("Alone"));

        assertEquals(List.of(), new Network(facts).warmPathTo("Alone"));
        assertEquals(Set.of("A"), new Network(facts).reached());
    }
}
