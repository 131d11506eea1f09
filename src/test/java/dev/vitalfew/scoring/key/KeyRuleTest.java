package dev.vitalfew.scoring.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.scoring.key.GateVerdict.GateReason;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Which accounts are key, and that their tiers do not flap (D 1.5–1.9, 1.14).
class KeyRuleTest {
    private static final KeyRule RULE = KeyRule.BUILT_IN;
    private static final List<Tier> TIERS = List.of(Tier.values());
    private static final LineFit BEST =
            new LineFit(ProductFit.FIT, Purchasing.CENTRALISED, BuyingPattern.RECURRING, false);

    private static FitFacts facts(
            LineFit line, Set<KeyCriterion> met, Map<Screen, Integer> screens) {
        return new FitFacts(List.of(line), met, screens, KeyRule.EQUAL_WEIGHTS);
    }

    private static Map<Screen, Integer> all(int value) {
        Map<Screen, Integer> screens = new EnumMap<>(Screen.class);
        for (Screen screen : Screen.values()) {
            screens.put(screen, value);
        }
        return screens;
    }

    private static GateVerdict gate(
            ProductFit product, Purchasing purchasing, BuyingPattern pattern, boolean reached) {
        FitFacts facts =
                facts(
                        new LineFit(product, purchasing, pattern, reached),
                        Set.of(KeyCriterion.STRATEGIC_ORDER),
                        all(5));
        return RULE.decide(facts).gates().getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "FIT,     CENTRALISED, RECURRING,      false, CANDIDATE",
        "PARTIAL, CENTRALISED, RECURRING,      false, CONDITIONAL",
        "FIT,     FRAMEWORK,   RECURRING,      false, CONDITIONAL",
        "FIT,     CENTRALISED, PROJECT_SERIES, false, CONDITIONAL",
        "NO,      CENTRALISED, RECURRING,      false, NOT_KEY",
        "FIT,     DISPERSED,   RECURRING,      false, NOT_KEY",
        "FIT,     DISPERSED,   RECURRING,      true,  CONDITIONAL",
        "FIT,     CENTRALISED, ONE_OFF,        false, NOT_KEY"
    })
    void passesTheGate(
            ProductFit product,
            Purchasing purchasing,
            BuyingPattern pattern,
            boolean reached,
            GateState expected) {
        assertEquals(expected, gate(product, purchasing, pattern, reached).state());
    }

    @Test
    void namesEachCondition() {
        assertEquals(
                List.of(GateReason.PRODUCT_FITS_PARTLY, GateReason.FRAMEWORK_ONLY),
                gate(ProductFit.PARTIAL, Purchasing.FRAMEWORK, BuyingPattern.RECURRING, false)
                        .reasons());
    }

    @Test
    void letsAStrategicOrderPassOnceOnlyWhereThePolicySaysSo() {
        LineFit once =
                new LineFit(ProductFit.FIT, Purchasing.CENTRALISED, BuyingPattern.ONE_OFF, false);
        KeyRule generous = new KeyRule(60, 10, 70, true);

        assertTrue(
                generous.decide(facts(once, Set.of(KeyCriterion.STRATEGIC_ORDER), all(5))).key());
        assertFalse(generous.decide(facts(once, Set.of(KeyCriterion.IMAGE), all(5))).key());
    }

    @Test
    void failsAtTheFirstStep() {
        LineFit no =
                new LineFit(ProductFit.NO, Purchasing.CENTRALISED, BuyingPattern.RECURRING, false);

        assertEquals(KeyDecision.Step.GATE, RULE.decide(facts(no, Set.of(), Map.of())).failedAt());
        assertEquals(
                KeyDecision.Step.CRITERION, RULE.decide(facts(BEST, Set.of(), all(5))).failedAt());
        assertEquals(
                KeyDecision.Step.SCREENS,
                RULE.decide(facts(BEST, Set.of(KeyCriterion.IMAGE), Map.of())).failedAt());
        assertNull(RULE.decide(facts(BEST, Set.of(KeyCriterion.IMAGE), all(3))).failedAt());
        assertEquals(
                KeyDecision.Step.SCREENS,
                RULE.decide(facts(BEST, Set.of(KeyCriterion.IMAGE), all(2))).failedAt());
    }

    @ParameterizedTest
    @EnumSource(KeyCriterion.class)
    void needsOneCriterionWhichever(KeyCriterion criterion) {
        assertTrue(RULE.decide(facts(BEST, Set.of(criterion), all(5))).key());
    }

    @Test
    void givesTheWeightOfMissingScreensToTheOthers() {
        KeyDecision half =
                RULE.decide(
                        facts(
                                BEST,
                                Set.of(KeyCriterion.IMAGE),
                                Map.of(Screen.CREDIT, 5, Screen.MARGIN, 2)));

        assertEquals(70, half.score(), 1e-9);
        assertEquals(.5, half.coverage(), 1e-9);
    }

    @Test
    void refusesWeightsThatDoNotSum() {
        Map<Screen, BigDecimal> weights = Map.of(Screen.CREDIT, new BigDecimal("0.99"));

        assertThrows(
                IllegalArgumentException.class,
                () -> new FitFacts(List.of(BEST), Set.of(), Map.of(), weights));
    }

    private static Tier next(Tier now, @Nullable Double screens, double axis) {
        KeyDecision decision =
                screens == null
                        ? null
                        : new KeyDecision(List.of(), true, true, screens, 1, screens >= 60, null);
        return RULE.next(now, new KeyRule.Standing(decision, axis, false, true));
    }

    @ParameterizedTest
    @CsvSource({
        "BASE, 60, 0, KEY",
        "BASE, 59.9, 0, BASE",
        "KEY, 50, 0, KEY",
        "KEY, 49.9, 0, BASE",
        "KEY, 49.9, 60, QUASI_KEY",
        "BASE, , 70, QUASI_KEY",
        "BASE, , 69.9, BASE",
        "QUASI_KEY, , 60, QUASI_KEY",
        "QUASI_KEY, , 59.9, BASE"
    })
    void promotesAtTheBorderAndDemotesBelowIt(
            Tier now, @Nullable Double screens, double axis, Tier expected) {
        assertEquals(expected, next(now, screens, axis));
    }

    @Test
    void knowsProspectsAndTheStrategicClass() {
        KeyDecision key = new KeyDecision(List.of(), true, true, 80d, 1, true, null);

        assertEquals(
                Tier.STRATEGIC, RULE.next(Tier.BASE, new KeyRule.Standing(key, 0, true, true)));
        assertEquals(
                Tier.PROSPECT, RULE.next(Tier.BASE, new KeyRule.Standing(null, 0, false, false)));
    }

    /// Noise that stays within a band narrower than the hysteresis moves an account once at most,
    /// wherever the band lies.
    @Test
    void neverFlapsOnNoiseInsideTheBand() {
        SplittableRandom random = new SplittableRandom(19);
        for (int round = 0; round < 2_000; round++) {
            double low = random.nextDouble() * 90;
            double lowAxis = random.nextDouble() * 90;
            Tier tier = TIERS.get(random.nextInt(TIERS.size()));
            int moves = 0;
            int first = 0;
            for (int step = 0; step < 60; step++) {
                Tier now =
                        next(
                                tier,
                                low + random.nextDouble() * 9.99,
                                lowAxis + random.nextDouble() * 9.99);
                moves += now == tier ? 0 : 1;
                first += step == 0 && now != tier ? 1 : 0;
                tier = now;
            }
            // from an arbitrary start it may have to find its place before the noise lifts it once
            assertTrue(moves - first <= 2, "moves " + moves + " from " + low + ", " + lowAxis);
        }
    }
}
