package dev.vitalfew.intelligence;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One version of the policy, whole.
@Schema(name = "Policy")
public record PolicyView(
        @Schema(required = true, description = "Its number; 1 is built in.", examples = "1")
                int version,
        @Schema(
                        required = true,
                        description = "The first day on which it applies.",
                        examples = "2026-01-01")
                LocalDate effectiveFrom,
        @Schema(required = true, description = "What it says about the pipeline, whole.")
                PipelineSettings pipeline,
        @Schema(required = true, description = "What it says about engagement, whole.")
                EngagementSettings engagement,
        @Schema(required = true, description = "What it says about value against cost, whole.")
                ValueSettings value,
        @Schema(description = "When it was made; absent of the built-in version.")
                @Nullable Instant createdAt,
        @Schema(
                        description = "Who made it; absent of the built-in version.",
                        examples = "ann@example.com")
                @Nullable String createdBy) {
    PolicySettings settings() {
        return new PolicySettings(pipeline, engagement, value);
    }
}
