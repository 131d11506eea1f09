package dev.vitalfew.scoring.network;

import static dev.vitalfew.scoring.network.Networks.TODAY;
import static dev.vitalfew.scoring.network.Networks.contact;
import static dev.vitalfew.scoring.network.Networks.seller;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.network.TieStrength.Finding;
import dev.vitalfew.scoring.network.TieStrength.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationshipTest {
    private static final TieStrengthRule RULE = Policy.BUILT_IN.tieStrength();
    private static final int LATELY = Policy.BUILT_IN.pervasiveness().contactDays();

    private static Meeting met(int daysAgo, @Nullable String seller, String... contacts) {
        return new Meeting(TODAY.minusDays(daysAgo), seller, Set.of(contacts), false);
    }

    private static Meeting acted(int daysAgo, String seller, String contact) {
        return new Meeting(TODAY.minusDays(daysAgo), seller, Set.of(contact), true);
    }

    private static Finding finding(TieStrength strength, Part part) {
        return strength.findings().stream()
                .filter(one -> one.part() == part)
                .findFirst()
                .orElseThrow();
    }

    private static double points(TieStrength strength, Part part) {
        return Objects.requireNonNull(finding(strength, part).points());
    }

    private static TieStrength judge(Person contact, Meeting... together) {
        return RULE.judge("S", contact, List.of(together), TODAY);
    }

    private static Relationship of(List<Person> people, List<Tie> ties, List<Meeting> meetings) {
        return Relationship.of(
                new NetworkFacts(TODAY, people, ties, meetings, Set.of()), RULE, LATELY);
    }

    @ParameterizedTest
    @CsvSource({"0,30", "30,30", "31,29.910448", "197,15.044776", "364,0.089552", "365,0", "366,0"})
    void countsDaysSinceTheLastMeeting(int daysAgo, double points) {
        TieStrength strength = judge(contact("C"), met(daysAgo, "S", "C"), met(400, "S", "C"));

        assertEquals(points, points(strength, Part.RECENCY), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"1,2.5", "6,15", "12,30", "13,30"})
    void countsMeetingsUpToOneAMonth(int number, double points) {
        Meeting[] together = Collections.nCopies(number, met(1, "S", "C")).toArray(Meeting[]::new);

        assertEquals(points, points(judge(contact("C"), together), Part.FREQUENCY), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"1,20", "3,12", "5,4"})
    void countsTheLevelOfTheContact(int level, double points) {
        Person contact = new Person("C", false, level, null, null, false, null);

        assertEquals(points, points(judge(contact), Part.SENIORITY), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"-2,0", "0,5", "2,10"})
    void countsTheStanceOfTheContact(int stance, double points) {
        Person contact = new Person("C", false, null, null, stance, false, null);

        assertEquals(points, points(judge(contact), Part.STANCE), 1e-9);
    }

    @Test
    void countsWhatTheCustomerGivesBack() {
        TieStrength quarter =
                judge(
                        contact("C"),
                        acted(1, "S", "C"),
                        met(2, "S", "C"),
                        met(3, "S", "C"),
                        met(4, "S", "C"));
        TieStrength half = judge(contact("C"), acted(1, "S", "C"), met(2, "S", "C"));

        assertEquals(5, finding(quarter, Part.RECIPROCITY).points());
        assertEquals(10, finding(half, Part.RECIPROCITY).points());
    }

    @Test
    void leavesOutWhatNobodyKnows() {
        TieStrength unknown = judge(contact("C"), acted(0, "S", "C"));

        assertNull(finding(unknown, Part.SENIORITY).points());
        assertNull(finding(unknown, Part.STANCE).points());
        assertEquals(0.7, unknown.coverage(), 1e-12);
        assertEquals(61, unknown.score()); // (30 + 30 / 12 + 10) / 70
    }

    @Test
    void holdsItAgainstTwoThatTheyNeverMet() {
        Person chief = new Person("C", false, 1, null, 2, false, null);

        TieStrength never = judge(chief);

        assertEquals(33, never.score()); // (0 + 0 + 20 + 10) / 90
        assertEquals(0.9, never.coverage(), 1e-12);
    }

    @Test
    void reachesAHundredAndNoMore() {
        Person friend = new Person("C", false, 1, null, 2, false, TODAY);
        List<Meeting> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(acted(i, "S", "C"));
        }

        assertEquals(100, RULE.judge("S", friend, many, TODAY).score());
    }

    @Test
    void refusesWeightsThatDoNotMakeAHundred() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new TieStrengthRule(
                                new TieStrengthRule.Points(30, 30, 20, 10, 9),
                                30,
                                365,
                                12,
                                0.5,
                                50));
    }

    @Test
    void isStrongFromFiftyPointsOn() {
        assertEquals(new TieStrengthRule.Points(30, 30, 20, 10, 10), RULE.points());
        assertEquals(50, RULE.strongFrom());
    }

    @Test
    void judgesTiesBetweenBothSidesOnly() {
        Relationship found =
                of(
                        List.of(seller("S"), contact("A"), contact("B")),
                        List.of(new Tie("A", "S", 1), new Tie("S", "A", 1), new Tie("A", "B", 1)),
                        List.of(met(1, "S", "A", "B"), met(1, "T", "A")));

        assertEquals(1, found.strengths().size());
        assertEquals(1.0, finding(found.strengths().getFirst(), Part.FREQUENCY).observed());
        assertEquals(Set.of("A", "B"), found.reached());
    }

    @Test
    void tellsHowMuchGoesThroughOnePersonOfEachSide() {
        Relationship found =
                of(
                        List.of(seller("S"), seller("T"), contact("A"), contact("B")),
                        List.of(new Tie("S", "A", 1), new Tie("T", "B", 1)),
                        List.of(
                                met(1, "S", "A"),
                                met(2, "S", "A", "B"),
                                met(3, "S", "B"),
                                met(4, "T"),
                                met(5, null, "A")));

        Dependence.Side ours = found.dependence().ours();
        Dependence.Side theirs = found.dependence().theirs();
        assertEquals("S", ours.topId());
        assertEquals(0.75, ours.share());
        assertEquals(4, ours.interactions());
        assertEquals("A", theirs.topId());
        assertEquals(0.75, theirs.share());
        assertEquals(3, theirs.topInteractions());
    }

    @Test
    void countsTheFewestWhoHoldMoreThanHalfOfTheStrongTies() {
        List<Person> people = new ArrayList<>(List.of(seller("S"), seller("T"), seller("U")));
        List<Tie> ties = new ArrayList<>();
        List<Meeting> meetings = new ArrayList<>();
        for (String pair : List.of("S A", "S B", "T C", "U D")) {
            String us = pair.substring(0, 1);
            String them = pair.substring(2);
            people.add(contact(them));
            ties.add(new Tie(us, them, 1));
            for (int i = 0; i < 6; i++) {
                meetings.add(acted(i, us, them));
            }
        }

        Dependence found = of(people, ties, meetings).dependence();

        assertEquals(4, found.ours().strongTies());
        assertEquals(2, found.ours().busFactor()); // two of four are half, and not more
        assertEquals(3, found.theirs().busFactor());
    }

    @Test
    void knowsNoBusFactorWithoutStrongTies() {
        Relationship found =
                of(
                        List.of(seller("S"), contact("A")),
                        List.of(new Tie("S", "A", 1)),
                        List.of(met(300, "S", "A")));

        assertNull(found.dependence().ours().busFactor());
        assertNull(of(List.of(), List.of(), List.of()).dependence().theirs().share());
    }

    private static Person placed(
            String id, int level, String department, @Nullable LocalDate lastContactOn) {
        return new Person(id, false, level, department, null, false, lastContactOn);
    }

    @Test
    void countsTheCellsInWhichWeMetSomebodyWhateverTheTies() {
        Pervasiveness found =
                of(
                                List.of(
                                        seller("S"),
                                        placed("A", 2, "IT", TODAY.minusDays(180)),
                                        placed("B", 2, "IT", null),
                                        placed("C", 3, "IT", TODAY.minusDays(181)),
                                        placed("D", 1, "Board", null),
                                        contact("E")),
                                List.of(new Tie("S", "D", 1)),
                                List.of())
                        .pervasiveness();

        assertEquals(3, found.relevant());
        assertEquals(1, found.covered());
        assertEquals(1.0 / 3, Objects.requireNonNull(found.fraction()), 1e-12);
        assertEquals(1, found.unplaced());
        assertEquals(
                List.of(
                        new Pervasiveness.Cell(1, "Board", 1, 0, false),
                        new Pervasiveness.Cell(2, "IT", 2, 1, true),
                        new Pervasiveness.Cell(3, "IT", 1, 0, false)),
                found.cells());
    }

    @Test
    void countsDeclaredLevelsOfDepartmentsAlsoWhereNobodyIsKnown() {
        NetworkFacts facts =
                new NetworkFacts(
                        TODAY,
                        List.of(placed("A", 2, "IT", TODAY)),
                        List.of(),
                        List.of(),
                        Set.of(new Place(2, "IT"), new Place(1, "Board")));

        Pervasiveness found = Relationship.of(facts, RULE, LATELY).pervasiveness();

        assertEquals(.5, Objects.requireNonNull(found.fraction()), 1e-12);
        assertEquals(
                List.of(
                        new Pervasiveness.Cell(1, "Board", 0, 0, false),
                        new Pervasiveness.Cell(2, "IT", 1, 1, true)),
                found.cells());
    }

    @Test
    void takesAlongWhatPeopleKnewWhoLeave() {
        NetworkFacts facts =
                new NetworkFacts(
                        TODAY,
                        List.of(seller("S"), seller("T"), contact("A"), contact("B")),
                        List.of(new Tie("S", "A", 1), new Tie("A", "B", 1)),
                        List.of(met(1, "S", "A"), met(1, "T", "B", "A")),
                        Set.of());

        Relationship left = Relationship.of(facts.without(Set.of("S", "B")), RULE, LATELY);

        assertEquals(Set.of(), left.reached());
        assertEquals(1, left.contacts());
        assertEquals(1, left.dependence().theirs().interactions());
        assertEquals("A", left.dependence().theirs().topId());
        assertEquals(
                0,
                Relationship.of(facts.without(Set.of("S", "T", "A", "B")), RULE, LATELY)
                        .contacts());
    }
}
