package dev.vitalfew.team.standing;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/accounts/{id}/standing")
@Tag(name = "Team")
@Produces(MediaType.APPLICATION_JSON)
public class StandingResource {
    private final StandingService standings;

    StandingResource(StandingService standings) {
        this.standings = standings;
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "getStanding", summary = "How a customer stands in its market")
    @APIResponse(
            responseCode = "200",
            description = "What stands",
            content = @Content(schema = @Schema(implementation = StandingView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<StandingView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        StandingView view =
                standings
                        .standing(id)
                        .orElseThrow(
                                () ->
                                        NOT_FOUND.because(
                                                "nobody has said how an account %s stands", id));
        return ETags.okUnlessKnown(view, view.version(), ifNoneMatch);
    }

    @PUT
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putStanding",
            summary = "Says how a customer stands in its market",
            description = "The first time without `If-Match`, from then on with it.")
    @APIResponse(
            responseCode = "200",
            description = "There was something; it is replaced",
            content = @Content(schema = @Schema(implementation = StandingView.class)))
    @APIResponse(
            responseCode = "201",
            description = "There was nothing",
            content = @Content(schema = @Schema(implementation = StandingView.class)))
    public RestResponse<StandingView> put(
            @RestPath UUID id, @BeanParam IfMatch expected, @Valid @NotNull NewStanding wanted) {
        return standings
                .put(id, wanted, expected)
                .answer("/v1/accounts/%s/standing".formatted(id), Message.of("account %s", id));
    }
}
