package dev.vitalfew.intelligence.lifetime;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/scoring/backtests")
@Tag(name = "Scoring")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BacktestResource {
    private final BacktestService backtests;
    private final Patience patience;

    BacktestResource(BacktestService backtests, Patience patience) {
        this.backtests = backtests;
        this.patience = patience;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("write")
    @Operation(
            operationId = "runBacktest",
            summary = "What each ranking of the past was worth",
            description =
                    """
                    Ranks the accounts that had bought by the cutoff, by the churn scorecard, by recency and frequency, by \
                    lifetime models and by what the past before the cutoff taught, and holds each ranking against who \
                    bought within the horizon. Answers 200 when done within 25 seconds (10 with an idempotency key), else \
                    202: the back-test goes on, and is found by its id.""")
    @APIResponse(
            responseCode = "200",
            description = "Done, or failed",
            content = @Content(schema = @Schema(implementation = BacktestView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = BacktestView.class)))
    @APIResponse(
            responseCode = "422",
            description = "The cutoff lies outside of the purchases, or the horizon in the future")
    public RestResponse<BacktestView> run(@NotNull @Valid NewBacktest asked) {
        BacktestView view = backtests.run(asked, patience.now());
        return Patience.answer(
                view, view.state(), URI.create("/v1/scoring/backtests/" + view.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("read")
    @Operation(
            operationId = "getBacktest",
            summary = "A back-test, and how far it is",
            description = "Its answer stays the same to the last digit, whatever arrives later.")
    @APIResponse(
            responseCode = "200",
            description = "The back-test",
            content = @Content(schema = @Schema(implementation = BacktestView.class)))
    public BacktestView get(@RestPath UUID id) {
        return backtests.find(id).orElseThrow(() -> NOT_FOUND.because("no back-test %s", id));
    }
}
