package dev.vitalfew.intelligence;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.ReaderLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/pipeline")
@Tag(name = "Pipeline")
@RolesAllowed("read")
@APIResponse(responseCode = "422", description = "No such currency, period or number of wins")
public class PipelineResource {
    private static final String SVG = "image/svg+xml";

    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(
                            MediaType.APPLICATION_JSON_TYPE,
                            MediaType.valueOf(CsvBodyWriter.TEXT_CSV),
                            MediaType.valueOf(SVG))
                    .build();

    private static final String HISTORY =
            "Computed from the histories of the deals alone, so that a past date gives what was known then, whatever was edited since.";

    private final FunnelService funnels;
    private final AdequacyService adequacies;
    private final ForecastService forecasts;
    private final PerformanceService performances;
    private final AgeingService ageings;

    PipelineResource(
            FunnelService funnels,
            AdequacyService adequacies,
            ForecastService forecasts,
            PerformanceService performances,
            AgeingService ageings) {
        this.funnels = funnels;
        this.adequacies = adequacies;
        this.forecasts = forecasts;
        this.performances = performances;
        this.ageings = ageings;
    }

    @GET
    @Path("/funnel")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV, SVG})
    @Operation(
            operationId = "getFunnel",
            summary = "The open deals by stage: how many, how much, how old, and who goes on",
            description = HISTORY)
    @APIResponse(
            responseCode = "200",
            description = "The funnel",
            content = @Content(schema = @Schema(implementation = FunnelView.class)))
    public FunnelView funnel(@BeanParam PipelineQuery query, @BeanParam TargetQuery target) {
        return funnels.funnel(query, target);
    }

    @GET
    @Path("/adequacy")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "getAdequacy",
            summary =
                    "Whether the pipeline is full enough for the wins wanted, and where it is not",
            description = HISTORY)
    @APIResponse(
            responseCode = "200",
            description = "The adequacy",
            content = @Content(schema = @Schema(implementation = AdequacyView.class)))
    public AdequacyView adequacy(
            @BeanParam PipelineQuery query,
            @BeanParam TargetQuery target,
            @BeanParam AdequacyQuery asked,
            @BeanParam ReaderLanguage language) {
        return adequacies.adequacy(query, target, asked, language.locale());
    }

    @GET
    @Path("/forecast")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV, SVG})
    @Operation(
            operationId = "getForecast",
            summary = "What deals bring by month and currency: closed, weighted, best case",
            description = HISTORY)
    @APIResponse(
            responseCode = "200",
            description = "The forecast",
            content = @Content(schema = @Schema(implementation = ForecastView.class)))
    public ForecastView forecast(@BeanParam PipelineQuery query, @BeanParam ForecastQuery asked) {
        return forecasts.forecast(query, asked);
    }

    @GET
    @Path("/performance")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "getPerformance",
            summary = "Win rate, cycle and velocity by seller, product line, timing and the like",
            description = HISTORY)
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = PerformanceView.class)))
    public PerformanceView performance(
            @BeanParam PipelineQuery query, @BeanParam PerformanceQuery asked) {
        return performances.performance(query, asked);
    }

    @GET
    @Path("/ageing")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV, SVG})
    @Operation(
            operationId = "getAgeing",
            summary = "Open deals by how long they stand at their stage, the longest first",
            description = HISTORY)
    @APIResponse(
            responseCode = "200",
            description = "The ageing",
            content = @Content(schema = @Schema(implementation = AgeingView.class)))
    public AgeingView ageing(
            @BeanParam PipelineQuery query, @BeanParam ItemsQuery items, @Context Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        boolean table =
                chosen != null
                        && chosen.getMediaType()
                                .isCompatible(MediaType.valueOf(CsvBodyWriter.TEXT_CSV));
        return ageings.ageing(query, items, table);
    }
}
