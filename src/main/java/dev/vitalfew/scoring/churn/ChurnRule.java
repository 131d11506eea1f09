package dev.vitalfew.scoring.churn;

import dev.vitalfew.scoring.Require;
import dev.vitalfew.scoring.churn.SignalRule.Reaches;
import dev.vitalfew.scoring.churn.SignalRule.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The churn scorecard (D 6.2): the points of all rules, capped at 100; 0 without evidence.
///
/// @param rules one for each signal that counts
/// @param mediumFrom first score of the band MEDIUM
/// @param highFrom first score of the band HIGH
public record ChurnRule(List<SignalRule> rules, int mediumFrom, int highFrom) {
    private static final int MAX = 100;

    /// The points of the design.
    public static final ChurnRule BUILT_IN =
            new ChurnRule(
                    List.of(
                            rule(
                                    ChurnSignal.SILENCE,
                                    Reaches.ABOVE,
                                    new Step(1.5, 10),
                                    new Step(3, 20)),
                            rule(
                                    ChurnSignal.REVENUE_CHANGE,
                                    Reaches.AT_MOST,
                                    new Step(-.2, 10),
                                    new Step(-.4, 20)),
                            rule(
                                    ChurnSignal.SATISFACTION,
                                    Reaches.AT_MOST,
                                    new Step(2, 10),
                                    new Step(1, 20)),
                            rule(ChurnSignal.OPEN_COMPLAINT, Reaches.ABOVE, new Step(30, 10)),
                            rule(ChurnSignal.COACHES, Reaches.AT_MOST, new Step(0, 5)),
                            rule(
                                    ChurnSignal.COVERED_ECONOMIC_BUYERS,
                                    Reaches.AT_MOST,
                                    new Step(0, 10)),
                            rule(ChurnSignal.BUS_FACTOR, Reaches.AT_MOST, new Step(1, 10)),
                            rule(
                                    ChurnSignal.RIVAL_SHARE_CHANGE,
                                    Reaches.AT_LEAST,
                                    new Step(.1, 10)),
                            rule(ChurnSignal.CONTRACT_DAYS_LEFT, Reaches.AT_MOST, new Step(90, 15)),
                            rule(ChurnSignal.MANAGER_CHANGE_AGE, Reaches.AT_MOST, new Step(90, 5)),
                            rule(ChurnSignal.PRICE_ONLY, Reaches.AT_LEAST, new Step(1, 5)),
                            rule(ChurnSignal.LOST_SPONSORS, Reaches.AT_LEAST, new Step(1, 10))),
                    30,
                    60);

    private static SignalRule rule(ChurnSignal signal, Reaches reaches, Step... steps) {
        return new SignalRule(signal, reaches, List.of(steps));
    }

    public ChurnRule {
        rules = List.copyOf(rules);
        Require.that(
                0 < mediumFrom && mediumFrom < highFrom && highFrom <= MAX,
                () -> "need 0 < mediumFrom < highFrom <= 100");
        Set<ChurnSignal> signals = EnumSet.noneOf(ChurnSignal.class);
        for (SignalRule rule : rules) {
            Require.that(signals.add(rule.signal()), () -> "two rules for " + rule.signal());
        }
    }

    public ChurnScore score(ChurnFacts facts) {
        List<Contribution> contributions =
                rules.stream().map(rule -> rule.evaluate(facts.of(rule.signal()))).toList();
        int sum = 0;
        int evidenced = 0;
        for (Contribution contribution : contributions) {
            switch (contribution) {
                case Contribution.Scored scored -> {
                    sum += scored.points();
                    evidenced++;
                }
                case Contribution.NoEvidence _ -> {}
            }
        }
        int score = Math.min(MAX, sum);
        double coverage = rules.isEmpty() ? 0 : (double) evidenced / rules.size();
        return new ChurnScore(score, band(score), coverage, contributions);
    }

    private ChurnBand band(int score) {
        if (score >= highFrom) {
            return ChurnBand.HIGH;
        }
        return score >= mediumFrom ? ChurnBand.MEDIUM : ChurnBand.LOW;
    }
}
