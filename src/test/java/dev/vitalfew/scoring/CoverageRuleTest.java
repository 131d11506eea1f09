package dev.vitalfew.scoring;

import static dev.vitalfew.scoring.BuyingInfluence.COACH;
import static dev.vitalfew.scoring.BuyingInfluence.ECONOMIC;
import static dev.vitalfew.scoring.BuyingInfluence.TECHNICAL;
import static dev.vitalfew.scoring.BuyingInfluence.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitalfew.scoring.RedFlag.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoverageRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final CoverageRule RULE = new CoverageRule(90, 90);
    private static final CoachFacts NOTHING = new CoachFacts(null, null, null, null);

    private static StakeholderFacts person(String id, BuyingInfluence... influences) {
        return new StakeholderFacts(
                id, Set.of(influences), false, 1, false, true, TODAY.minusDays(10), NOTHING);
    }

    private static StakeholderFacts with(
            StakeholderFacts one, @Nullable Integer stance, @Nullable LocalDate lastContact) {
        return new StakeholderFacts(
                one.id(),
                one.influences(),
                one.topOfficer(),
                stance,
                one.veto(),
                one.profitTheme(),
                lastContact,
                one.coach());
    }

    private static StakeholderFacts coach(@Nullable Integer stance, CoachFacts facts) {
        return new StakeholderFacts("c", Set.of(COACH), false, stance, false, false, TODAY, facts);
    }

    private static Coverage judge(StakeholderFacts... people) {
        return RULE.judge(new CoverageFacts(TODAY, List.of(people)));
    }

    private static CoverageState state(Coverage coverage, BuyingInfluence base) {
        return java.util.Objects.requireNonNull(coverage.bases().get(base)).state();
    }

    private static List<RedFlagCode> codes(Coverage coverage) {
        return coverage.redFlags().stream().map(RedFlag::code).toList();
    }

    private static List<Evidence> evidence(Coverage coverage, RedFlagCode code) {
        return coverage.redFlags().stream()
                .filter(flag -> flag.code() == code)
                .flatMap(flag -> flag.evidence().stream())
                .toList();
    }

    @Test
    void isWholeWhereFourPeopleStandByUs() {
        Coverage coverage =
                judge(
                        person("e", ECONOMIC),
                        person("t", TECHNICAL),
                        person("u", USER),
                        person("c", COACH));

        assertEquals(1.0, coverage.fraction());
        assertEquals(DealRisk.LOW, coverage.risk());
        assertEquals(List.of(), coverage.redFlags());
    }

    @Test
    void isWholeWhereOnePersonPlaysAllParts() {
        assertEquals(1.0, judge(person("a", ECONOMIC, TECHNICAL, USER, COACH)).fraction());
    }

    @Test
    void isNothingWithoutPeople() {
        Coverage coverage = judge();

        assertEquals(0.0, coverage.fraction());
        assertEquals(
                List.of(
                        RedFlagCode.BASE_MISSING,
                        RedFlagCode.BASE_MISSING,
                        RedFlagCode.BASE_MISSING,
                        RedFlagCode.BASE_MISSING),
                codes(coverage));
        assertEquals(
                List.of(ECONOMIC, TECHNICAL, USER, COACH),
                coverage.redFlags().stream().map(RedFlag::base).toList());
        assertEquals(
                new Evidence.Nobody(0), evidence(coverage, RedFlagCode.BASE_MISSING).getFirst());
    }

    @ParameterizedTest
    @CsvSource({"0, COVERED", "90, COVERED", "91, NAMED"})
    void countsAContactUntilTheLastDay(int daysAgo, CoverageState expected) {
        Coverage coverage = judge(with(person("u", USER), 0, TODAY.minusDays(daysAgo)));

        assertEquals(expected, state(coverage, USER));
    }

    @ParameterizedTest
    @CsvSource({"2, COVERED", "0, COVERED", "-1, NAMED", ", NAMED"})
    void needsAStanceThatIsKnownAndNotAgainstUs(@Nullable Integer stance, CoverageState expected) {
        assertEquals(expected, state(judge(with(person("u", USER), stance, TODAY)), USER));
    }

    @Test
    void isCoveredByOneOfSeveral() {
        Coverage coverage = judge(with(person("u1", USER), -2, null), person("u2", USER));

        assertEquals(CoverageState.COVERED, state(coverage, USER));
        assertEquals(
                List.of("u1", "u2"),
                java.util.Objects.requireNonNull(coverage.bases().get(USER)).ids());
    }

    @Test
    void isNotCoveredByHalvesOfTwoPeople() {
        Coverage coverage =
                judge(with(person("u1", USER), -1, TODAY), with(person("u2", USER), 2, null));

        assertEquals(CoverageState.NAMED, state(coverage, USER));
        assertEquals(
                List.of(new Evidence.Against("u1", -1), new Evidence.NeverContacted("u2")),
                evidence(coverage, RedFlagCode.BASE_NOT_COVERED));
    }

    @Test
    void saysWhenSomebodyWasLastMet() {
        LocalDate spring = LocalDate.of(2026, 5, 1);

        assertEquals(
                List.of(
                        new Evidence.ContactedLongAgo("u", spring, 183),
                        new Evidence.StanceUnknown("u")),
                evidence(
                        judge(with(person("u", USER), null, spring)),
                        RedFlagCode.BASE_NOT_COVERED));
    }

    @Test
    void findsAConflictWhereSeveralDecideOverTheMoney() {
        Coverage coverage = judge(person("e2", ECONOMIC), person("e1", ECONOMIC));

        assertEquals(CoverageState.CONFLICT, state(coverage, ECONOMIC));
        assertEquals(0.0, coverage.fraction());
        assertEquals(
                List.of(new Evidence.Holds("e1", ECONOMIC), new Evidence.Holds("e2", ECONOMIC)),
                evidence(coverage, RedFlagCode.ECONOMIC_CONFLICT));
    }

    @ParameterizedTest
    @EnumSource(
            value = BuyingInfluence.class,
            names = {"TECHNICAL", "USER", "COACH"})
    void letsSeveralPlayTheOtherParts(BuyingInfluence base) {
        assertEquals(
                CoverageState.COVERED, state(judge(person("a", base), person("b", base)), base));
    }

    @ParameterizedTest
    @CsvSource({"true, -1, HIGH", "true, 0, MEDIUM", "true, , MEDIUM", "false, -2, MEDIUM"})
    void isAtHighRiskWhereAVetoStandsAgainstUs(
            boolean veto, @Nullable Integer stance, DealRisk expected) {
        StakeholderFacts guard =
                new StakeholderFacts("g", Set.of(), false, stance, veto, false, TODAY, NOTHING);

        Coverage coverage = judge(guard);

        assertEquals(expected, coverage.risk());
        assertEquals(expected == DealRisk.HIGH, codes(coverage).contains(RedFlagCode.VETO_RISK));
    }

    @Test
    void staysAtHighRiskWhateverElseHolds() {
        StakeholderFacts guard =
                new StakeholderFacts("g", Set.of(), false, -1, true, false, TODAY, NOTHING);

        Coverage coverage = judge(person("a", ECONOMIC, TECHNICAL, USER, COACH), guard);

        assertEquals(1.0, coverage.fraction());
        assertEquals(DealRisk.HIGH, coverage.risk());
    }

    @Test
    void wantsAGainInProfitForTheTop() {
        StakeholderFacts economic =
                new StakeholderFacts("e", Set.of(ECONOMIC), false, 1, false, false, TODAY, NOTHING);
        StakeholderFacts top =
                new StakeholderFacts("t", Set.of(), true, 1, false, false, TODAY, NOTHING);
        StakeholderFacts user =
                new StakeholderFacts("u", Set.of(USER), false, 1, false, false, TODAY, NOTHING);

        assertEquals(
                List.of(new Evidence.NoProfitTheme("e"), new Evidence.NoProfitTheme("t")),
                evidence(judge(economic, top, user), RedFlagCode.NO_PROFIT_CASE));
        assertEquals(List.of(), evidence(judge(person("e", ECONOMIC)), RedFlagCode.NO_PROFIT_CASE));
    }

    @ParameterizedTest
    @CsvSource({
        "2, , , , 0",
        "1, true, true, true, 0",
        "0, , , , 1",
        "-1, , , , 1",
        ", , , , 0",
        "2, , , false, 1",
        "-1, , , true, 0",
        "2, false, , , 1",
        "2, , false, , 1",
        "-2, false, false, , 3"
    })
    void knowsAFalseCoachByTestsThatAreKnownToFail(
            @Nullable Integer stance,
            @Nullable Boolean withOthers,
            @Nullable Boolean findsUs,
            @Nullable Boolean wantsUs,
            int failed) {
        Coverage coverage =
                judge(coach(stance, new CoachFacts(withOthers, findsUs, wantsUs, null)));

        assertEquals(failed, evidence(coverage, RedFlagCode.FALSE_COACH).size());
    }

    @Test
    void testsCoachesAlone() {
        StakeholderFacts user = with(person("u", USER), -2, TODAY);

        assertEquals(List.of(), evidence(judge(user), RedFlagCode.FALSE_COACH));
    }

    @ParameterizedTest
    @CsvSource({"90, 0", "91, 1", ", 0"})
    void hearsWhenACoachFallsSilent(@Nullable Integer daysAgo, int flags) {
        LocalDate last = daysAgo == null ? null : TODAY.minusDays(daysAgo);

        Coverage coverage = judge(coach(2, new CoachFacts(null, null, null, last)));

        assertEquals(flags, evidence(coverage, RedFlagCode.SILENT_COACH).size());
    }

    @Test
    void refusesAStanceOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> with(person("a", USER), 3, TODAY));
    }

    /// Whatever the people: every base that is not covered has a flag and every other has none, the
    /// fraction counts the covered ones, and the order of the people changes nothing.
    @Test
    void flagsEveryBaseThatIsNotCovered() {
        long seed = Long.getLong("seed", 20261125L);
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 2_000; round++) {
            List<StakeholderFacts> people = new ArrayList<>();
            int many = random.nextInt(7);
            for (int i = 0; i < many; i++) {
                people.add(anybody(random, "p" + i));
            }
            Coverage coverage = RULE.judge(new CoverageFacts(TODAY, people));
            Coverage again = RULE.judge(new CoverageFacts(TODAY, people.reversed()));

            assertEquals(coverage, again, "seed " + seed);
            Set<BuyingInfluence> flagged =
                    coverage.redFlags().stream()
                            .map(RedFlag::base)
                            .filter(java.util.Objects::nonNull)
                            .collect(Collectors.toSet());
            Set<BuyingInfluence> uncovered =
                    coverage.bases().entrySet().stream()
                            .filter(base -> base.getValue().state() != CoverageState.COVERED)
                            .map(java.util.Map.Entry::getKey)
                            .collect(Collectors.toSet());
            assertEquals(uncovered, flagged, "seed " + seed);
            assertEquals(1 - uncovered.size() / 4.0, coverage.fraction(), "seed " + seed);
            coverage.redFlags()
                    .forEach(
                            flag -> assertEquals(false, flag.evidence().isEmpty(), "seed " + seed));
        }
    }

    private static StakeholderFacts anybody(SplittableRandom random, String id) {
        Set<BuyingInfluence> influences =
                java.util.Arrays.stream(BuyingInfluence.values())
                        .filter(_ -> random.nextInt(3) == 0)
                        .collect(Collectors.toSet());
        return new StakeholderFacts(
                id,
                influences,
                random.nextBoolean(),
                random.nextInt(4) == 0 ? null : random.nextInt(-2, 3),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(3) == 0 ? null : TODAY.minusDays(random.nextInt(200)),
                NOTHING);
    }
}
