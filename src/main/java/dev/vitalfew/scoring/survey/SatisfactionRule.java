package dev.vitalfew.scoring.survey;

import dev.vitalfew.scoring.Require;

/// Sums up a survey of five levels (D 6.1).
///
/// @param z quantile of the normal distribution that the margin of error is made with: 1.96 holds
///   in 95 of 100 samples
public record SatisfactionRule(double z) {
    /// What the design gives.
    public static final SatisfactionRule BUILT_IN = new SatisfactionRule(1.96);

    /// What a mark of 5, 4, 3, 2 or 1 is worth: 100, 75, 50, 25, 0.
    private static final double PER_MARK = 25;

    public SatisfactionRule {
        Require.that(z > 0 && z < 10, () -> "need 0 < z < 10");
    }

    /// All null without an answer.
    public Satisfaction of(Ratings ratings) {
        long answers = ratings.answers();
        if (answers == 0) {
            return Satisfaction.NONE;
        }
        double scaled = 0;
        for (int mark = 1; mark <= Ratings.MARKS; mark++) {
            scaled += PER_MARK * (mark - 1) * ratings.of(mark);
        }
        double topTwo = (double) (ratings.of(4) + ratings.of(5)) / answers;
        return new Satisfaction(
                topTwo,
                (double) (ratings.of(1) + ratings.of(2)) / answers,
                scaled / answers,
                margin(topTwo, answers, ratings.population()));
    }

    /// z·√(p(1−p)/n)·√((N−n)/(N−1)): who asked everybody errs no more.
    private double margin(double share, long answers, long population) {
        if (population <= answers || population < 2) {
            return 0;
        }
        double error = Math.sqrt(share * (1 - share) / answers);
        return z * error * Math.sqrt((double) (population - answers) / (population - 1));
    }
}
