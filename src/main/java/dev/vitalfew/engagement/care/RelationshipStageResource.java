package dev.vitalfew.engagement.care;

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

@Path("/v1/accounts/{id}/relationship-stages")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class RelationshipStageResource {
    private static final Message WHAT = Message.of("relationship stage");

    private final RelationshipStageService facts;

    RelationshipStageResource(RelationshipStageService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "listRelationshipStages",
            summary = "Relationship stages of an account, the latest first")
    public Page<RelationshipStageView> list(
            @RestPath UUID id, @BeanParam RelationshipStageQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Account(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createRelationshipStage",
            summary = "Records a relationship stage of an account")
    @APIResponse(
            responseCode = "201",
            description = "The relationship stage",
            content = @Content(schema = @Schema(implementation = RelationshipStageView.class)))
    public RestResponse<RelationshipStageView> create(
            @RestPath UUID id, @Valid @NotNull NewRelationshipStage wanted) {
        RelationshipStageView made = facts.add(new Owner.Account(id), wanted);
        return ETags.created(
                "/v1/accounts/%s/relationship-stages/%s".formatted(id, made.id()),
                made,
                made.version());
    }

    @GET
    @Path("/{relationshipStageId}")
    @RolesAllowed("read")
    @Operation(operationId = "getRelationshipStage", summary = "One relationship stage")
    @APIResponse(
            responseCode = "200",
            description = "The relationship stage",
            content = @Content(schema = @Schema(implementation = RelationshipStageView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<RelationshipStageView> get(
            @RestPath UUID id,
            @RestPath UUID relationshipStageId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        RelationshipStageView found =
                facts.find(new Owner.Account(id), relationshipStageId)
                        .orElseThrow(
                                () -> NOT_FOUND.because("no %s %s", WHAT, relationshipStageId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{relationshipStageId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateRelationshipStage",
            summary = "Changes the given members of a relationship stage",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The relationship stage as it stands now",
            content = @Content(schema = @Schema(implementation = RelationshipStageView.class)))
    public RestResponse<RelationshipStageView> update(
            @RestPath UUID id,
            @RestPath UUID relationshipStageId,
            @BeanParam IfMatch expected,
            @NotNull RelationshipStagePatch patch) {
        RelationshipStageView changed =
                facts.update(
                                new Owner.Account(id),
                                relationshipStageId,
                                patch::appliedTo,
                                expected.required())
                        .orProblem(WHAT, relationshipStageId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{relationshipStageId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteRelationshipStage", summary = "Removes a relationship stage")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(
            @RestPath UUID id, @RestPath UUID relationshipStageId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Account(id), relationshipStageId, expected.required())
                .orProblem(WHAT, relationshipStageId);
    }
}
