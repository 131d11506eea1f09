package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
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

@Path("/v1/accounts/{id}/org-units")
@Tag(name = "Stakeholders")
@Produces(MediaType.APPLICATION_JSON)
public class OrgUnitResource {
    private static final Message WHAT = Message.of("organisation unit");

    private final OrgUnitService units;

    OrgUnitResource(OrgUnitService units) {
        this.units = units;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "getOrgTree",
            summary = "The organisation of an account as a tree, whole",
            description = "As CSV: one row per unit, each below its parent, with its depth.")
    @APIResponse(
            responseCode = "200",
            description = "The tree",
            content = @Content(schema = @Schema(implementation = OrgTreeView.class)))
    public OrgTreeView tree(@RestPath UUID id) {
        return units.tree(id);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createOrgUnit", summary = "Adds a unit to the organisation")
    @APIResponse(
            responseCode = "201",
            description = "The unit",
            content = @Content(schema = @Schema(implementation = OrgUnitView.class)))
    public RestResponse<OrgUnitView> create(@RestPath UUID id, @Valid @NotNull NewOrgUnit wanted) {
        OrgUnitView unit = units.create(id, wanted);
        return ETags.created(
                "/v1/accounts/%s/org-units/%s".formatted(id, unit.id()), unit, unit.version());
    }

    @GET
    @Path("/{unitId}")
    @RolesAllowed("read")
    @Operation(operationId = "getOrgUnit", summary = "One unit of the organisation")
    @APIResponse(
            responseCode = "200",
            description = "The unit",
            content = @Content(schema = @Schema(implementation = OrgUnitView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<OrgUnitView> get(
            @RestPath UUID id,
            @RestPath UUID unitId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        OrgUnitView unit =
                units.find(id, unitId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, unitId));
        return ETags.okUnlessKnown(unit, unit.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{unitId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateOrgUnit",
            summary = "Renames a unit, or moves it with all that is below it",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, and null as `parentId` makes it a top unit.")
    @APIResponse(
            responseCode = "200",
            description = "The unit as it stands now",
            content = @Content(schema = @Schema(implementation = OrgUnitView.class)))
    public RestResponse<OrgUnitView> update(
            @RestPath UUID id,
            @RestPath UUID unitId,
            @BeanParam IfMatch expected,
            @NotNull OrgUnitPatch patch) {
        OrgUnitView unit =
                units.update(id, unitId, patch, expected.required()).orProblem(WHAT, unitId);
        return ETags.ok(unit, unit.version());
    }

    @DELETE
    @Path("/{unitId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteOrgUnit", summary = "Removes a unit that nothing is in")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "Units or contacts are in it")
    public void delete(@RestPath UUID id, @RestPath UUID unitId, @BeanParam IfMatch expected) {
        units.remove(id, unitId, expected.required()).orProblem(WHAT, unitId);
    }
}
