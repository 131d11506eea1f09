package dev.vitalfew.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitalfew.scoring.CompetenceMatch.Aspect;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompetenceRuleTest {
    private static final CompetenceRule RULE = Policy.BUILT_IN.competence();

    private static CompetenceFacts all(String id, int grade, List<String> backgrounds) {
        return new CompetenceFacts(
                id, grade, grade, grade, grade, grade, grade, grade, grade, backgrounds, "Banking");
    }

    private static CompetenceFacts only(String id, @Nullable Integer product) {
        return new CompetenceFacts(
                id, product, null, null, null, null, null, null, null, List.of(), null);
    }

    @Test
    void reachesBothEnds() {
        assertEquals(100, RULE.judge(all("a", 5, List.of("banking"))).score());
        assertEquals(0, RULE.judge(all("a", 1, List.of("Retail"))).score());
        assertEquals(85, RULE.judge(all("a", 5, List.of("Retail"))).score());
        assertEquals(58, RULE.judge(all("a", 3, List.of("BANKING"))).score(), "57.5 is rounded up");
    }

    @Test
    void scoresWhatIsKnownAndTellsHowMuchThatIs() {
        CompetenceMatch match = RULE.judge(only("a", 3));

        assertEquals(50, match.score());
        assertEquals(0.2, match.coverage());
        assertEquals(
                new CompetenceMatch.Scored(Aspect.PRODUCT, 10, 20, 3, "grade 3 of 5"),
                match.findings().getFirst());
        assertEquals(
                new CompetenceMatch.NoEvidence(
                        Aspect.BACKGROUND, "the industry of the account is not known"),
                match.findings().getLast());
    }

    @Test
    void hasNoScoreWithoutAnyEvidence() {
        CompetenceMatch match = RULE.judge(only("a", null));

        assertNull(match.score());
        assertEquals(0, match.coverage());
    }

    @Test
    void knowsAnIndustryByWhatIsJudgedOfIt() {
        CompetenceFacts facts =
                new CompetenceFacts(
                        "a", null, 5, 2, null, null, null, null, null, List.of(), "Banking");

        assertEquals(
                new CompetenceMatch.Scored(
                        Aspect.INDUSTRY,
                        12.5,
                        20,
                        3.5,
                        "mean grade 3.5 of 5 for peers, substitutes and trends, 2 of them judged"),
                RULE.judge(facts).findings().get(1));
    }

    @Test
    void ranksTheBestFirstTiesByIdAndTheUnknownLast() {
        List<CompetenceMatch> ranked =
                RULE.rank(List.of(only("d", null), only("b", 3), only("c", 5), only("a", 3)));

        assertEquals(
                List.of("c", "a", "b", "d"),
                ranked.stream().map(CompetenceMatch::sellerId).toList());
    }

    @Test
    void refusesWeightsThatAreNoWhole() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new CompetenceRule(20, 20, 10, 15, 10, 10, 16));
    }
}
