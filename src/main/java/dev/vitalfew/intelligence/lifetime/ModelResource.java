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

@Path("/v1/scoring/models")
@Tag(name = "Scoring")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ModelResource {
    private final ModelService models;
    private final Patience patience;

    ModelResource(ModelService models, Patience patience) {
        this.models = models;
        this.patience = patience;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("write")
    @Operation(
            operationId = "fitModels",
            summary = "Fits lifetime models to the purchase days of the portfolio",
            description =
                    """
                    Pareto/NBD, MBG/NBD, BG/NBD and Gamma-Gamma by maximum likelihood. Answers 200 when done within \
                    25 seconds (10 with an idempotency key), else 202: the fit goes on, and is found by its id.""")
    @APIResponse(
            responseCode = "200",
            description = "Fitted, or failed",
            content = @Content(schema = @Schema(implementation = ModelsView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = ModelsView.class)))
    public RestResponse<ModelsView> fit(@NotNull @Valid NewModels asked) {
        ModelsView view = models.fit(asked, patience.now());
        return Patience.answer(view, view.state(), URI.create("/v1/scoring/models/" + view.id()));
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "getModels",
            summary = "The models that were fitted last",
            description =
                    "Whether somebody asked for them or a run over the portfolio fitted them.")
    @APIResponse(
            responseCode = "200",
            description = "The models",
            content = @Content(schema = @Schema(implementation = ModelsView.class)))
    @APIResponse(responseCode = "404", description = "None were fitted yet")
    public ModelsView latest() {
        return models.latest().orElseThrow(() -> NOT_FOUND.because("no models were fitted yet"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("read")
    @Operation(
            operationId = "getModelFit",
            summary = "A fit, and how far it is",
            description = "Its answer stays the same to the last digit, whatever arrives later.")
    @APIResponse(
            responseCode = "200",
            description = "The fit",
            content = @Content(schema = @Schema(implementation = ModelsView.class)))
    public ModelsView get(@RestPath UUID id) {
        return models.find(id).orElseThrow(() -> NOT_FOUND.because("no fit of models %s", id));
    }
}
