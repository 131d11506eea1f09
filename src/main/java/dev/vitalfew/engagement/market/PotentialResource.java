package dev.vitalfew.engagement.market;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.engagement.facts.Owner;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/accounts/{id}/potentials")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class PotentialResource {
    private static final Message WHAT = Message.of("potential");

    private final PotentialService facts;

    PotentialResource(PotentialService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listPotentials", summary = "Potentials of an account")
    public Page<PotentialView> list(
            @RestPath UUID id, @BeanParam PotentialQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Account(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createPotential", summary = "Records a potential of an account")
    @APIResponse(
            responseCode = "201",
            description = "The potential",
            content = @Content(schema = @Schema(implementation = PotentialView.class)))
    public RestResponse<PotentialView> create(
            @RestPath UUID id, @Valid @NotNull NewPotential wanted) {
        PotentialView made = facts.add(new Owner.Account(id), wanted);
        return ETags.created(
                "/v1/accounts/%s/potentials/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{potentialId}")
    @RolesAllowed("read")
    @Operation(operationId = "getPotential", summary = "One potential")
    @APIResponse(
            responseCode = "200",
            description = "The potential",
            content = @Content(schema = @Schema(implementation = PotentialView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<PotentialView> get(
            @RestPath UUID id,
            @RestPath UUID potentialId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        PotentialView found =
                facts.find(new Owner.Account(id), potentialId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, potentialId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{potentialId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updatePotential",
            summary = "Changes the given members of a potential",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The potential as it stands now",
            content = @Content(schema = @Schema(implementation = PotentialView.class)))
    public RestResponse<PotentialView> update(
            @RestPath UUID id,
            @RestPath UUID potentialId,
            @BeanParam IfMatch expected,
            @NotNull PotentialPatch patch) {
        PotentialView changed =
                facts.update(
                                new Owner.Account(id),
                                potentialId,
                                patch::appliedTo,
                                expected.required())
                        .orProblem(WHAT, potentialId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{potentialId}")
    @RolesAllowed("write")
    @Operation(operationId = "deletePotential", summary = "Removes a potential")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID potentialId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Account(id), potentialId, expected.required())
                .orProblem(WHAT, potentialId);
    }
}
