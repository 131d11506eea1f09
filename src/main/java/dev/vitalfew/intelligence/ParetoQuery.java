package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.scoring.Policy;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What is ranked, by what, and where the vital few end.
public record ParetoQuery(
        @QueryParam("metric")
                @Parameter(
                        description = "What a unit brings.",
                        schema = @Schema(implementation = Metric.class, defaultValue = "REVENUE"))
                @Nullable Metric metric,
        @QueryParam("by")
                @Parameter(
                        description = "Whose value is ranked; a group goes by its top parent.",
                        schema = @Schema(implementation = UnitKind.class, defaultValue = "ACCOUNT"))
                @Nullable UnitKind by,
        @QueryParam("topFraction")
                @Parameter(description = "Above 0, at most 1; by default the policy's 0.2.")
                @Nullable BigDecimal topFraction) {

    public ParetoQuery {
        if (topFraction != null
                && (topFraction.signum() <= 0 || topFraction.compareTo(BigDecimal.ONE) > 0)) {
            throw VALIDATION_FAILED
                    .because("topFraction is above 0 and at most 1")
                    .at("topFraction");
        }
    }

    Metric metricOrRevenue() {
        return metric == null ? Metric.REVENUE : metric;
    }

    UnitKind byOrAccount() {
        return by == null ? UnitKind.ACCOUNT : by;
    }

    BigDecimal topFractionOr(Policy policy) {
        return topFraction == null ? policy.pareto().topFraction() : topFraction;
    }
}
