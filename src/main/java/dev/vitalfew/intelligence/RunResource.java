package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

@Path("/v1/scoring/runs")
@Tag(name = "Scoring")
public class RunResource {
    private final RunService runs;

    RunResource(RunService runs) {
        this.runs = runs;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("write")
    @Operation(
            operationId = "startRun",
            summary = "Scores every account, and keeps a scorecard of each",
            description =
                    """
                    One run at a time, whichever server works on it. All scorecards of a run land together or not at all. \
                    On the way it fits lifetime models and learns from the past of the portfolio; what was learned is used \
                    only where it ranked the last horizon better than every other ranking.""")
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "409", description = "A run is under way")
    @APIResponse(
            responseCode = "422",
            description = "The day or the policy lies in the future, or there is no such policy")
    public RestResponse<RunView> start(@Valid @NotNull NewRun wanted) {
        RunView run = runs.start(wanted);
        return ResponseBuilder.create(Status.ACCEPTED, run)
                .location(URI.create("/v1/scoring/runs/" + run.id()))
                .build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @RolesAllowed("read")
    @Operation(
            operationId = "listRuns",
            summary = "Runs over the portfolio, the newest first",
            description = "Those under way and those that failed among them.")
    public Page<RunView> list(@BeanParam RunListQuery query, @BeanParam PageQuery page) {
        return runs.list(query, page);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("read")
    @Operation(
            operationId = "getRun",
            summary = "A run over the portfolio, and how far it is",
            description =
                    "Once it has succeeded it tells what its expectations come from, and what every ranking was worth over the last horizon.")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public RunView get(@RestPath UUID id) {
        return runs.find(id).orElseThrow(() -> NOT_FOUND.because("no run %s", id));
    }
}
