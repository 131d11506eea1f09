package dev.vitalfew.intelligence;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// By what groups are ranked.
public record ConcentrationQuery(
        @QueryParam("metric")
                @Parameter(
                        description = "What a group brings.",
                        schema = @Schema(implementation = Metric.class, defaultValue = "REVENUE"))
                @Nullable Metric metric) {

    Metric metricOrRevenue() {
        return metric == null ? Metric.REVENUE : metric;
    }
}
