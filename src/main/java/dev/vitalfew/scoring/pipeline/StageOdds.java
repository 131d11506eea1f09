package dev.vitalfew.scoring.pipeline;

import java.math.BigDecimal;
import java.util.List;

/// The probability of winning a deal by its stage, in the order of the stages.
///
/// @param values six fractions, 0 to 1
public record StageOdds(List<BigDecimal> values) {
    public StageOdds {
        values = List.copyOf(values);
        if (values.size() != PipelineStage.COUNT
                || values.stream()
                        .anyMatch(
                                each -> each.signum() < 0 || each.compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException(
                    "need six probabilities from 0 to 1, got %s".formatted(values));
        }
    }

    public BigDecimal of(PipelineStage stage) {
        return values.get(stage.place());
    }
}
