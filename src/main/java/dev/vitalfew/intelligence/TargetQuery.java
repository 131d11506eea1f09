package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.scoring.pipeline.AdequacyRule;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How many wins the pipeline shall be full enough for.
public record TargetQuery(
        @QueryParam("targetWins") @Parameter(description = "From 0 to 1,000,000; by default 1.")
                @Nullable Integer targetWins) {
    public TargetQuery {
        if (targetWins != null && (targetWins < 0 || targetWins > AdequacyRule.MAX_WINS)) {
            throw VALIDATION_FAILED
                    .because("targetWins is from 0 to %d", AdequacyRule.MAX_WINS)
                    .at("targetWins");
        }
    }

    int wins() {
        return targetWins == null ? 1 : targetWins;
    }
}
