package dev.vitalfew.scoring.pipeline;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a sale is complex (D 4.3): a long cycle, several deciders, a large amount, all three.
///
/// @param minDays a cycle is long from so many days on, opened to expected
/// @param minDeciders several people are at least so many
/// @param minAmount an amount is large from here on, in the reporting currency
public record ComplexityRule(int minDays, int minDeciders, BigDecimal minAmount) {
    public ComplexityRule {
        if (minDays < 1 || minDeciders < 1 || minAmount.signum() <= 0) {
            throw new IllegalArgumentException(
                    "need days, deciders and an amount above 0, got %d, %d and %s"
                            .formatted(minDays, minDeciders, minAmount));
        }
    }

    /// What is known of a deal.
    ///
    /// @param saidLong whether it has the trait of a long way
    /// @param days from the opening to the day it is expected to close; null where there is none
    /// @param deciders people with a part in it
    /// @param amount in the reporting currency; null where there is none, or no rate
    public record Facts(
            boolean saidLong, @Nullable Long days, int deciders, @Nullable BigDecimal amount) {}

    /// The three questions.
    public enum Criterion {
        LONG_CYCLE,
        SEVERAL_DECIDERS,
        LARGE_AMOUNT
    }

    /// The answer to one of them.
    ///
    /// @param observed null where nothing is known
    /// @param met null where that cannot be said
    public record Finding(
            Criterion criterion,
            @Nullable BigDecimal observed,
            BigDecimal threshold,
            @Nullable Boolean met) {}

    /// Whether a sale is complex, and why.
    ///
    /// @param findings three, in the order of the questions
    /// @param complex whether all are met; what is unknown is not met
    public record Complexity(List<Finding> findings, boolean complex) {
        public Complexity {
            findings = List.copyOf(findings);
        }
    }

    public Complexity judge(Facts facts) {
        List<Finding> findings =
                List.of(
                        cycle(facts),
                        finding(
                                Criterion.SEVERAL_DECIDERS,
                                BigDecimal.valueOf(facts.deciders()),
                                BigDecimal.valueOf(minDeciders)),
                        finding(Criterion.LARGE_AMOUNT, facts.amount(), minAmount));
        return new Complexity(
                findings,
                findings.stream().allMatch(finding -> Boolean.TRUE.equals(finding.met())));
    }

    private Finding cycle(Facts facts) {
        Long days = facts.days();
        Finding measured =
                finding(
                        Criterion.LONG_CYCLE,
                        days == null ? null : BigDecimal.valueOf(days),
                        BigDecimal.valueOf(minDays));
        return facts.saidLong()
                ? new Finding(measured.criterion(), measured.observed(), measured.threshold(), true)
                : measured;
    }

    private static Finding finding(
            Criterion criterion, @Nullable BigDecimal observed, BigDecimal threshold) {
        return new Finding(
                criterion,
                observed,
                threshold,
                observed == null ? null : observed.compareTo(threshold) >= 0);
    }
}
