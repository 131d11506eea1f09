package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.engagement.EngagementPolicy;
import dev.vitalfew.scoring.pipeline.PipelineRules;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The numbers of one version of the policy, as they are stored.
///
/// @param engagement missing of versions that are older than it, which kept to the built-in one
record PolicySettings(PipelineSettings pipeline, @Nullable EngagementSettings engagement) {
    static final PolicySettings BUILT_IN = of(PipelineRules.BUILT_IN, EngagementPolicy.BUILT_IN);

    static PolicySettings of(PipelineRules pipeline, EngagementPolicy engagement) {
        return new PolicySettings(PipelineSettings.of(pipeline), EngagementSettings.of(engagement));
    }

    EngagementSettings engagementOrBuiltIn() {
        return Objects.requireNonNullElseGet(
                engagement, () -> EngagementSettings.of(EngagementPolicy.BUILT_IN));
    }

    PipelineRules pipelineRules() {
        return pipeline.over(PipelineRules.BUILT_IN);
    }

    EngagementPolicy engagementRules() {
        return engagementOrBuiltIn().over(EngagementPolicy.BUILT_IN);
    }

    /// These, with what a new version says.
    PolicySettings with(NewPolicy wanted) {
        PipelineRules pipelineNow = pipelineRules();
        EngagementPolicy engagementNow = engagementRules();
        return of(
                wanted.pipeline() == null ? pipelineNow : wanted.pipeline().over(pipelineNow),
                wanted.engagement() == null
                        ? engagementNow
                        : wanted.engagement().over(engagementNow));
    }
}
