package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.Problem;
import dev.vitalfew.api.ReaderLanguage;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/accounts/{id}/stakeholder-map")
@Tag(name = "Stakeholders")
@RolesAllowed("read")
@Produces(MediaType.APPLICATION_JSON)
public class StakeholderMapResource {
    private static final String SVG = "image/svg+xml";
    private static final String MERMAID = "text/vnd.mermaid";

    private final StakeholderMapService maps;

    StakeholderMapResource(StakeholderMapService maps) {
        this.maps = maps;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, SVG, MERMAID})
    @Operation(
            operationId = "getStakeholderMap",
            summary = "Who decides at an account, who is missing, and what hangs on one person",
            description =
                    "Nodes are all contacts, and those of us who have a tie. Edges are ties, and lines of reporting. Betweenness and articulation points go over the undirected network, several ties between two people being one; PageRank (damping .85) weighs them.")
    @APIResponse(
            responseCode = "200",
            description = "The map",
            content = @Content(schema = @Schema(implementation = StakeholderMapView.class)))
    @APIResponse(responseCode = "422", description = "No such deal of this account")
    public StakeholderMapView get(
            @RestPath UUID id,
            @BeanParam StakeholderMapQuery query,
            @BeanParam ReaderLanguage language) {
        return maps.map(id, query, language).orElseThrow(() -> noAccount(id));
    }

    @GET
    @Path("/path")
    @Operation(
            operationId = "getWarmPath",
            summary = "The shortest way along ties from any of us to a person",
            description =
                    "Of ways with equally few steps, the one along the heaviest ties. Where no tie leads there, `reachable` is false.")
    @APIResponse(
            responseCode = "200",
            description = "The way",
            content = @Content(schema = @Schema(implementation = WarmPathView.class)))
    @APIResponse(responseCode = "422", description = "Nobody of this map")
    public WarmPathView path(@RestPath UUID id, @BeanParam WarmPathQuery query) {
        return maps.path(id, query).orElseThrow(() -> noAccount(id));
    }

    @POST
    @Path("/what-if")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "removeStakeholders",
            summary = "What is left of the relationship when people leave: before and after",
            description =
                    "Changes nothing. Who leaves takes along what they know and whom they met. The revenue at risk is the part of the last twelve months' revenue that goes with the strength of the lost ties.")
    @APIResponse(
            responseCode = "200",
            description = "Before and after",
            content = @Content(schema = @Schema(implementation = RemovalView.class)))
    public RemovalView without(
            @RestPath UUID id, @BeanParam RemovalQuery query, @Valid @NotNull NewRemoval removal) {
        return maps.without(id, removal, query).orElseThrow(() -> noAccount(id));
    }

    private static Problem noAccount(UUID id) {
        return NOT_FOUND.because("no account %s", id);
    }
}
