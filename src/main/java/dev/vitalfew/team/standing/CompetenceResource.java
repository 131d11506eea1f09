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

@Path("/v1/sellers/{id}/competence")
@Tag(name = "Team")
@Produces(MediaType.APPLICATION_JSON)
public class CompetenceResource {
    private final StandingService standings;

    CompetenceResource(StandingService standings) {
        this.standings = standings;
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "getCompetence", summary = "How good a seller is")
    @APIResponse(
            responseCode = "200",
            description = "What stands",
            content = @Content(schema = @Schema(implementation = CompetenceView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<CompetenceView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        CompetenceView view =
                standings
                        .competence(id)
                        .orElseThrow(() -> NOT_FOUND.because("nobody has judged a seller %s", id));
        return ETags.okUnlessKnown(view, view.version(), ifNoneMatch);
    }

    @PUT
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putCompetence",
            summary = "Judges a seller",
            description = "The first time without `If-Match`, from then on with it.")
    @APIResponse(
            responseCode = "200",
            description = "There was something; it is replaced",
            content = @Content(schema = @Schema(implementation = CompetenceView.class)))
    @APIResponse(
            responseCode = "201",
            description = "There was nothing",
            content = @Content(schema = @Schema(implementation = CompetenceView.class)))
    public RestResponse<CompetenceView> put(
            @RestPath UUID id, @BeanParam IfMatch expected, @Valid @NotNull NewCompetence wanted) {
        return standings
                .put(id, wanted, expected)
                .answer("/v1/sellers/%s/competence".formatted(id), Message.of("seller %s", id));
    }
}
