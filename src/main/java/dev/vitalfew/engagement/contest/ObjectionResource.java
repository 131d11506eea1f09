package dev.vitalfew.engagement.contest;

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

@Path("/v1/deals/{id}/objections")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class ObjectionResource {
    private static final Message WHAT = Message.of("objection");

    private final ObjectionService facts;

    ObjectionResource(ObjectionService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listObjections", summary = "Objections of a deal")
    public Page<ObjectionView> list(
            @RestPath UUID id, @BeanParam ObjectionQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Deal(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createObjection", summary = "Records an objection of a deal")
    @APIResponse(
            responseCode = "201",
            description = "The objection",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    public RestResponse<ObjectionView> create(
            @RestPath UUID id, @Valid @NotNull NewObjection wanted) {
        ObjectionView made = facts.add(new Owner.Deal(id), wanted);
        return ETags.created(
                "/v1/deals/%s/objections/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{objectionId}")
    @RolesAllowed("read")
    @Operation(operationId = "getObjection", summary = "One objection")
    @APIResponse(
            responseCode = "200",
            description = "The objection",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<ObjectionView> get(
            @RestPath UUID id,
            @RestPath UUID objectionId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ObjectionView found =
                facts.find(new Owner.Deal(id), objectionId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, objectionId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{objectionId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateObjection",
            summary = "Changes the given members of an objection",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The objection as it stands now",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    public RestResponse<ObjectionView> update(
            @RestPath UUID id,
            @RestPath UUID objectionId,
            @BeanParam IfMatch expected,
            @NotNull ObjectionPatch patch) {
        ObjectionView changed =
                facts.update(new Owner.Deal(id), objectionId, patch::appliedTo, expected.required())
                        .orProblem(WHAT, objectionId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{objectionId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteObjection", summary = "Removes an objection")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID objectionId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Deal(id), objectionId, expected.required())
                .orProblem(WHAT, objectionId);
    }
}
