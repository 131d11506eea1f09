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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/company")
@Tag(name = "Team")
@Produces(MediaType.APPLICATION_JSON)
public class CompanyResource {
    private final StandingService standings;

    CompanyResource(StandingService standings) {
        this.standings = standings;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "getCompany",
            summary = "What we are ourselves, to be held against customers")
    @APIResponse(
            responseCode = "200",
            description = "What stands",
            content = @Content(schema = @Schema(implementation = CompanyView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    @APIResponse(responseCode = "404", description = "Nobody has said yet")
    public RestResponse<CompanyView> get(
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        CompanyView view =
                standings
                        .company()
                        .orElseThrow(() -> NOT_FOUND.because("nobody has said yet what we are"));
        return ETags.okUnlessKnown(view, view.version(), ifNoneMatch);
    }

    @PUT
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putCompany",
            summary = "Says what we are ourselves",
            description = "The first time without `If-Match`, from then on with it.")
    @APIResponse(
            responseCode = "200",
            description = "There was something; it is replaced",
            content = @Content(schema = @Schema(implementation = CompanyView.class)))
    @APIResponse(
            responseCode = "201",
            description = "There was nothing",
            content = @Content(schema = @Schema(implementation = CompanyView.class)))
    public RestResponse<CompanyView> put(
            @BeanParam IfMatch expected, @Valid @NotNull NewCompany wanted) {
        return standings.put(wanted, expected).answer("/v1/company", Message.of("company"));
    }
}
