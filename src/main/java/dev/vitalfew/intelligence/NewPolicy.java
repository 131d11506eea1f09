package dev.vitalfew.intelligence;

import dev.vitalfew.api.SensibleDate;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A further version of the policy.
@Schema(name = "NewPolicy")
public record NewPolicy(
        @Schema(description = "The first day on which it applies; today where left out.")
                @SensibleDate
                @Nullable LocalDate effectiveFrom,
        @Schema(
                        description =
                                "What it says about the pipeline; what is left out stays as in the version before.")
                @Valid
                @Nullable PipelineSettings pipeline,
        @Schema(
                        description =
                                "What it says about engagement; what is left out stays as in the version before.")
                @Valid
                @Nullable EngagementSettings engagement,
        @Schema(
                        description =
                                "What it says about value against cost; what is left out stays as in the version before.")
                @Valid
                @Nullable ValueSettings value) {

    boolean isEmpty() {
        return pipeline == null && engagement == null && value == null;
    }
}
