package dev.vitalfew.scoring.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Compares the open deals per stage with those that the wanted wins take (D 4.1).
///
/// @param counts deals per stage that one win takes, each at least 1: 9-6-5-5-3-1
/// @param mode how the counts are meant where nobody says it
/// @param tolerance the part of what is required by which OPTIMUM may be exceeded, rounded up to
///   whole deals; from 0 on
public record AdequacyRule(List<Integer> counts, AdequacyMode mode, BigDecimal tolerance) {
    /// More wins than this nobody wants, and their deals could still be counted.
    public static final int MAX_WINS = 1_000_000;

    private static final int MAX_COUNT = 1_000;

    public AdequacyRule {
        counts = List.copyOf(counts);
        if (counts.size() != PipelineStage.COUNT
                || counts.stream().anyMatch(count -> count < 1 || count > MAX_COUNT)
                || tolerance.signum() < 0) {
            throw new IllegalArgumentException(
                    "need six counts from 1 to %d and a tolerance from 0 on, got %s and %s"
                            .formatted(MAX_COUNT, counts, tolerance));
        }
    }

    /// The same with the counts meant otherwise.
    public AdequacyRule in(AdequacyMode other) {
        return new AdequacyRule(counts, other, tolerance);
    }

    /// What is there of what the wins take, and what is missing.
    ///
    /// @param actual open deals per stage, in the order of the stages
    /// @param targetWins how many deals shall be won, 0 to [#MAX_WINS]
    public Adequacy judge(List<Integer> actual, int targetWins) {
        if (actual.size() != PipelineStage.COUNT
                || actual.stream().anyMatch(deals -> deals < 0)
                || targetWins < 0
                || targetWins > MAX_WINS) {
            throw new IllegalArgumentException(
                    "need six counts and wins, got %s and %d".formatted(actual, targetWins));
        }
        List<Integer> required = perStage(stage -> counts.get(stage) * targetWins);
        return new Adequacy(
                mode,
                counts,
                required,
                actual,
                perStage(stage -> Math.max(0, required.get(stage) - actual.get(stage))),
                perStage(stage -> Math.max(0, actual.get(stage) - most(required.get(stage)))),
                fraction(actual, required),
                bottleneck(actual, required));
    }

    private static List<Integer> perStage(IntUnaryOperator number) {
        return IntStream.range(0, PipelineStage.COUNT).map(number).boxed().toList();
    }

    private int most(int required) {
        return switch (mode) {
            case MINIMUM -> Integer.MAX_VALUE;
            case EXACT -> required;
            case OPTIMUM ->
                    BigDecimal.valueOf(required)
                            .multiply(tolerance.add(BigDecimal.ONE))
                            .setScale(0, RoundingMode.CEILING)
                            .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                            .intValueExact();
        };
    }

    private static @Nullable Double fraction(List<Integer> actual, List<Integer> required) {
        long there = 0;
        long needed = 0;
        for (int stage = 0; stage < PipelineStage.COUNT; stage++) {
            there += Math.min(actual.get(stage), required.get(stage));
            needed += required.get(stage);
        }
        return needed == 0 ? null : there / (double) needed;
    }

    /// Fractions are compared by cross-multiplying whole numbers, so that a tie is a tie; the first
    /// of equals stays.
    private static @Nullable PipelineStage bottleneck(
            List<Integer> actual, List<Integer> required) {
        int worst = 0;
        for (int stage = 1; stage < PipelineStage.COUNT; stage++) {
            if ((long) actual.get(stage) * required.get(worst)
                    < (long) actual.get(worst) * required.get(stage)) {
                worst = stage;
            }
        }
        return actual.get(worst) < required.get(worst) ? PipelineStage.at(worst) : null;
    }
}
