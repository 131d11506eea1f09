package dev.vitalfew.scoring.key;

import dev.vitalfew.scoring.Require;
import dev.vitalfew.scoring.key.GateVerdict.GateReason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When an account is key (D 1.5–1.7, 1.9, 1.14).
///
/// @param threshold of the screens, 0..100, from which it is
/// @param hysteresis so far below the threshold it stays what it is
/// @param quasiThreshold of the three meanings of big, 0..100
/// @param oneOffMayBeKey whether a strategic order lets pass who buys once
public record KeyRule(
        double threshold, double hysteresis, double quasiThreshold, boolean oneOffMayBeKey) {
    public static final KeyRule BUILT_IN = new KeyRule(60, 10, 70, false);

    /// Each screen weighs the same.
    public static final Map<Screen, BigDecimal> EQUAL_WEIGHTS =
            Map.of(
                    Screen.MANAGEMENT, new BigDecimal("0.25"),
                    Screen.CREDIT, new BigDecimal("0.25"),
                    Screen.MARGIN, new BigDecimal("0.25"),
                    Screen.SALES_SHARE, new BigDecimal("0.25"));

    private static final int FULL = 100;
    private static final int BEST = 5;

    public KeyRule {
        Require.that(
                0 <= hysteresis && hysteresis <= threshold && threshold <= FULL,
                () -> "need 0 <= hysteresis <= threshold <= 100");
        Require.that(
                hysteresis <= quasiThreshold && quasiThreshold <= FULL,
                () -> "need hysteresis <= quasiThreshold <= 100");
    }

    public KeyDecision decide(FitFacts facts) {
        List<GateVerdict> gates = facts.lines().stream().map(line -> gate(line, facts)).toList();
        boolean passed = gates.stream().anyMatch(one -> one.state() != GateState.NOT_KEY);
        boolean criterion = !facts.met().isEmpty();
        BigDecimal coverage = coverage(facts);
        Double score = screenScore(facts, coverage);
        KeyDecision.Step failed = failedAt(passed, criterion, score);
        return new KeyDecision(
                gates, passed, criterion, score, coverage.doubleValue(), failed == null, failed);
    }

    private KeyDecision.@Nullable Step failedAt(
            boolean passed, boolean criterion, @Nullable Double score) {
        if (!passed) {
            return KeyDecision.Step.GATE;
        }
        if (!criterion) {
            return KeyDecision.Step.CRITERION;
        }
        return score == null || score < threshold ? KeyDecision.Step.SCREENS : null;
    }

    private GateVerdict gate(LineFit line, FitFacts facts) {
        List<GateReason> reasons = new ArrayList<>();
        switch (line.product()) {
            case NO -> reasons.add(GateReason.PRODUCT_DOES_NOT_FIT);
            case PARTIAL -> reasons.add(GateReason.PRODUCT_FITS_PARTLY);
            case FIT -> {}
        }
        switch (line.purchasing()) {
            case DISPERSED ->
                    reasons.add(
                            line.branchesReached()
                                    ? GateReason.BRANCHES_REACHED
                                    : GateReason.BUYS_DISPERSED);
            case FRAMEWORK -> reasons.add(GateReason.FRAMEWORK_ONLY);
            case CENTRALISED -> {}
        }
        switch (line.pattern()) {
            case ONE_OFF ->
                    reasons.add(
                            oneOffMayBeKey && facts.met().contains(KeyCriterion.STRATEGIC_ORDER)
                                    ? GateReason.ONCE_BUT_STRATEGIC
                                    : GateReason.BUYS_ONCE);
            case PROJECT_SERIES -> reasons.add(GateReason.PROJECT_BY_PROJECT);
            case RECURRING -> {}
        }
        return new GateVerdict(state(reasons), reasons);
    }

    private static GateState state(List<GateReason> reasons) {
        if (reasons.stream().anyMatch(GateReason::refuses)) {
            return GateState.NOT_KEY;
        }
        return reasons.isEmpty() ? GateState.CANDIDATE : GateState.CONDITIONAL;
    }

    private static BigDecimal coverage(FitFacts facts) {
        BigDecimal coverage = BigDecimal.ZERO;
        for (Screen screen : facts.screens().keySet()) {
            coverage = coverage.add(weight(facts, screen));
        }
        return coverage;
    }

    private static BigDecimal weight(FitFacts facts, Screen screen) {
        return facts.weights().getOrDefault(screen, BigDecimal.ZERO);
    }

    /// Of the screens that were judged; the others' weights go to these. In exact decimals, so that
    /// a score on the border is on it.
    private static @Nullable Double screenScore(FitFacts facts, BigDecimal coverage) {
        if (coverage.signum() == 0) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Screen, Integer> each : facts.screens().entrySet()) {
            BigDecimal value = BigDecimal.valueOf(each.getValue());
            sum = sum.add(weight(facts, each.getKey()).multiply(value));
        }
        return sum.multiply(BigDecimal.valueOf(FULL / BEST))
                .divide(coverage, MathContext.DECIMAL64)
                .doubleValue();
    }

    /// The tier that an account has next (D 1.9): what it has is kept until the score falls
    /// `hysteresis` below the border that it was reached at.
    public Tier next(Tier current, Standing standing) {
        KeyDecision decision = standing.decision();
        boolean mayBeKey = decision != null && decision.gatePassed() && decision.criterionMet();
        double score = decision == null ? 0 : decision.score();
        if (mayBeKey && reaches(score, threshold, current.compareTo(Tier.KEY) >= 0)) {
            return standing.strategic() ? Tier.STRATEGIC : Tier.KEY;
        }
        if (reaches(
                standing.greatestAxis(), quasiThreshold, current.compareTo(Tier.QUASI_KEY) >= 0)) {
            return Tier.QUASI_KEY;
        }
        return standing.customer() ? Tier.BASE : Tier.PROSPECT;
    }

    private boolean reaches(double score, double border, boolean held) {
        return score >= (held ? border - hysteresis : border);
    }

    /// Where an account stands when its tier is reviewed.
    ///
    /// @param decision null where nobody found anything out about it
    /// @param greatestAxis of influence, cumulation and technology, 0..100
    /// @param strategic whether it is of the strategic class
    /// @param customer whether it has ever bought
    public record Standing(
            @Nullable KeyDecision decision,
            double greatestAxis,
            boolean strategic,
            boolean customer) {}
}
