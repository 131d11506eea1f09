package dev.vitalfew.engagement.closing;

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

@Path("/v1/deals/{id}/milestones")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class MilestoneResource {
    private static final Message WHAT = Message.of("milestone");

    private final MilestoneService facts;

    MilestoneResource(MilestoneService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listMilestones", summary = "Milestones of a deal")
    public Page<MilestoneView> list(
            @RestPath UUID id, @BeanParam MilestoneQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Deal(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createMilestone", summary = "Records a milestone of a deal")
    @APIResponse(
            responseCode = "201",
            description = "The milestone",
            content = @Content(schema = @Schema(implementation = MilestoneView.class)))
    public RestResponse<MilestoneView> create(
            @RestPath UUID id, @Valid @NotNull NewMilestone wanted) {
        MilestoneView made = facts.add(new Owner.Deal(id), wanted);
        return ETags.created(
                "/v1/deals/%s/milestones/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{milestoneId}")
    @RolesAllowed("read")
    @Operation(operationId = "getMilestone", summary = "One milestone")
    @APIResponse(
            responseCode = "200",
            description = "The milestone",
            content = @Content(schema = @Schema(implementation = MilestoneView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<MilestoneView> get(
            @RestPath UUID id,
            @RestPath UUID milestoneId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        MilestoneView found =
                facts.find(new Owner.Deal(id), milestoneId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, milestoneId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{milestoneId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateMilestone",
            summary = "Changes the given members of a milestone",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The milestone as it stands now",
            content = @Content(schema = @Schema(implementation = MilestoneView.class)))
    public RestResponse<MilestoneView> update(
            @RestPath UUID id,
            @RestPath UUID milestoneId,
            @BeanParam IfMatch expected,
            @NotNull MilestonePatch patch) {
        MilestoneView changed =
                facts.update(new Owner.Deal(id), milestoneId, patch::appliedTo, expected.required())
                        .orProblem(WHAT, milestoneId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{milestoneId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteMilestone", summary = "Removes a milestone")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID milestoneId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Deal(id), milestoneId, expected.required())
                .orProblem(WHAT, milestoneId);
    }
}
