package dev.vitalfew.scoring.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a pipeline is full enough. The lists are in the order of the stages.
///
/// @param targets deals per stage that one win takes
/// @param required deals per stage for all wins wanted
/// @param actual open deals per stage
/// @param gaps how many are missing, never negative
/// @param excess how many are too many by the mode; none where more is better
/// @param fraction 0 to 1: the required deals that are there; null where none is required
/// @param bottleneck the stage with the smallest part of what it needs; null where nothing is
///   missing
public record Adequacy(
        AdequacyMode mode,
        List<Integer> targets,
        List<Integer> required,
        List<Integer> actual,
        List<Integer> gaps,
        List<Integer> excess,
        @Nullable Double fraction,
        @Nullable PipelineStage bottleneck) {
    public Adequacy {
        targets = List.copyOf(targets);
        required = List.copyOf(required);
        actual = List.copyOf(actual);
        gaps = List.copyOf(gaps);
        excess = List.copyOf(excess);
    }
}
