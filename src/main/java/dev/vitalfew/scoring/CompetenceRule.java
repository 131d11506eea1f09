package dev.vitalfew.scoring;

import dev.vitalfew.scoring.CompetenceMatch.Aspect;
import dev.vitalfew.scoring.CompetenceMatch.Finding;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How well a seller fits an account (D 3.14): weighted grades, and whether the seller comes from
/// the customer's industry, as a bank's manager best comes from a bank. Grade 1 brings nothing,
/// grade 5 all points. The score is of what is known: what is not leaves both sides of the
/// fraction, and `coverage` tells how much that is.
///
/// @param background points for having worked in the customer's industry
public record CompetenceRule(
        int product,
        int industry,
        int market,
        int communication,
        int logic,
        int attitude,
        int background) {
    private static final int LOWEST_GRADE = 1;
    private static final int HIGHEST_GRADE = 5;

    private static final Comparator<CompetenceMatch> BEST_FIRST =
            Comparator.comparing(
                            CompetenceMatch::score,
                            Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
                    .thenComparing(CompetenceMatch::sellerId);

    public CompetenceRule {
        Require.that(
                product + industry + market + communication + logic + attitude + background == 100,
                () -> "the points of all aspects sum to 100");
    }

    /// The best first, ties by id, those of whom nothing is known last.
    public List<CompetenceMatch> rank(Collection<CompetenceFacts> sellers) {
        return sellers.stream().map(this::judge).sorted(BEST_FIRST).toList();
    }

    public CompetenceMatch judge(CompetenceFacts facts) {
        List<Finding> findings =
                List.of(
                        graded(Aspect.PRODUCT, product, facts.product()),
                        graded(
                                Aspect.INDUSTRY,
                                industry,
                                facts.peers(),
                                facts.substitutes(),
                                facts.trends()),
                        graded(Aspect.MARKET, market, facts.market()),
                        graded(Aspect.COMMUNICATION, communication, facts.communication()),
                        graded(Aspect.LOGIC, logic, facts.logic()),
                        graded(Aspect.ATTITUDE, attitude, facts.attitude()),
                        ownBackground(facts));
        double points = 0;
        int known = 0;
        for (Finding finding : findings) {
            switch (finding) {
                case CompetenceMatch.Scored scored -> {
                    points += scored.points();
                    known += scored.maxPoints();
                }
                case CompetenceMatch.NoEvidence _ -> {}
            }
        }
        Integer score = known == 0 ? null : (int) Math.round(100 * points / known);
        return new CompetenceMatch(facts.sellerId(), score, known / 100.0, findings);
    }

    /// By the mean of the grades that are known.
    private static Finding graded(Aspect aspect, int maxPoints, @Nullable Integer... grades) {
        double[] known =
                Arrays.stream(grades).filter(Objects::nonNull).mapToDouble(each -> each).toArray();
        if (known.length == 0) {
            return new CompetenceMatch.NoEvidence(aspect, "nobody has judged this");
        }
        double mean = Arrays.stream(known).average().orElseThrow();
        double points = maxPoints * (mean - LOWEST_GRADE) / (HIGHEST_GRADE - LOWEST_GRADE);
        String reason =
                grades.length == 1
                        ? "grade %.0f of %d".formatted(mean, HIGHEST_GRADE)
                        : "mean grade %.1f of %d for peers, substitutes and trends, %d of them judged"
                                .formatted(mean, HIGHEST_GRADE, known.length);
        return new CompetenceMatch.Scored(aspect, points, maxPoints, mean, reason);
    }

    private Finding ownBackground(CompetenceFacts facts) {
        String industry = facts.industry();
        if (industry == null) {
            return new CompetenceMatch.NoEvidence(
                    Aspect.BACKGROUND, "the industry of the account is not known");
        }
        if (facts.backgrounds().isEmpty()) {
            return new CompetenceMatch.NoEvidence(
                    Aspect.BACKGROUND, "where the seller has worked is not known");
        }
        boolean own =
                facts.backgrounds().stream()
                        .anyMatch(
                                each ->
                                        each.toLowerCase(Locale.ROOT)
                                                .equals(industry.toLowerCase(Locale.ROOT)));
        return new CompetenceMatch.Scored(
                Aspect.BACKGROUND,
                own ? background : 0,
                background,
                own ? 1 : 0,
                own
                        ? "has worked in the account's industry"
                        : "has not worked in the account's industry");
    }
}
