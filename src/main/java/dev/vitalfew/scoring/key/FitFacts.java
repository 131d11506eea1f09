package dev.vitalfew.scoring.key;

import dev.vitalfew.scoring.Require;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What somebody found out about an account.
///
/// @param lines one for each product line that was asked about
/// @param met criteria with evidence
/// @param screens 0..5 each; those that nobody judged are missing
/// @param weights of the screens, summing to 1; all of them
public record FitFacts(
        List<LineFit> lines,
        Set<KeyCriterion> met,
        Map<Screen, Integer> screens,
        Map<Screen, BigDecimal> weights) {
    public FitFacts {
        lines = List.copyOf(lines);
        met = Set.copyOf(met);
        screens = Map.copyOf(screens);
        weights = Map.copyOf(weights);
        Require.that(
                screens.values().stream().allMatch(value -> 0 <= value && value <= 5),
                () -> "a screen is judged from 0 to 5");
        Require.that(
                weights.values().stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(BigDecimal.ONE)
                        == 0,
                () -> "weights sum to 1");
    }
}
