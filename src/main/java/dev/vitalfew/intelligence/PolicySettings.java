package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.engagement.EngagementPolicy;
import dev.vitalfew.scoring.pipeline.PipelineRules;
import dev.vitalfew.scoring.value.ValueRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The numbers of one version of the policy, as they are stored.
///
/// @param engagement missing of versions that are older than it, which kept to the built-in one; so
///   is `value`
record PolicySettings(
        PipelineSettings pipeline,
        @Nullable EngagementSettings engagement,
        @Nullable ValueSettings value) {
    static final PolicySettings BUILT_IN =
            of(
                    new Policy.Chosen(
                            EngagementPolicy.BUILT_IN, PipelineRules.BUILT_IN, ValueRule.BUILT_IN));

    static PolicySettings of(Policy.Chosen rules) {
        return new PolicySettings(
                PipelineSettings.of(rules.pipeline()),
                EngagementSettings.of(rules.engagement()),
                ValueSettings.of(rules.value()));
    }

    EngagementSettings engagementOrBuiltIn() {
        return Objects.requireNonNullElseGet(
                engagement, () -> EngagementSettings.of(EngagementPolicy.BUILT_IN));
    }

    ValueSettings valueOrBuiltIn() {
        return Objects.requireNonNullElseGet(value, () -> ValueSettings.of(ValueRule.BUILT_IN));
    }

    Policy.Chosen rules() {
        return new Policy.Chosen(
                engagementOrBuiltIn().over(EngagementPolicy.BUILT_IN),
                pipeline.over(PipelineRules.BUILT_IN),
                valueOrBuiltIn().over(ValueRule.BUILT_IN));
    }

    /// These, with what a new version says.
    PolicySettings with(NewPolicy wanted) {
        Policy.Chosen now = rules();
        EngagementSettings wantedEngagement = wanted.engagement();
        PipelineSettings wantedPipeline = wanted.pipeline();
        ValueSettings wantedValue = wanted.value();
        return of(
                new Policy.Chosen(
                        wantedEngagement == null
                                ? now.engagement()
                                : wantedEngagement.over(now.engagement()),
                        wantedPipeline == null
                                ? now.pipeline()
                                : wantedPipeline.over(now.pipeline()),
                        wantedValue == null ? now.value() : wantedValue.over(now.value())));
    }
}
