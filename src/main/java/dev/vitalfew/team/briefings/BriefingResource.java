package dev.vitalfew.team.briefings;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
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

@Path("/v1/accounts/{id}/briefings")
@Tag(name = "Team")
@Produces(MediaType.APPLICATION_JSON)
public class BriefingResource {
    private static final Message WHAT = Message.of("briefing");

    private final BriefingService briefings;

    BriefingResource(BriefingService briefings) {
        this.briefings = briefings;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listBriefings",
            summary = "Briefings of an account, the latest event first")
    public Page<BriefingView> list(
            @RestPath UUID id, @BeanParam BriefingQuery query, @BeanParam PageQuery page) {
        return briefings.list(id, query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addBriefing", summary = "Records news from an account, or to it")
    @APIResponse(
            responseCode = "201",
            description = "The briefing",
            content = @Content(schema = @Schema(implementation = BriefingView.class)))
    public RestResponse<BriefingView> add(@RestPath UUID id, @Valid @NotNull NewBriefing wanted) {
        BriefingView briefing = briefings.add(id, wanted);
        return ETags.created(
                "/v1/accounts/%s/briefings/%s".formatted(id, briefing.id()),
                briefing,
                briefing.version());
    }

    @GET
    @Path("/{briefingId}")
    @RolesAllowed("read")
    @Operation(operationId = "getBriefing", summary = "One briefing of an account")
    @APIResponse(
            responseCode = "200",
            description = "The briefing",
            content = @Content(schema = @Schema(implementation = BriefingView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<BriefingView> get(
            @RestPath UUID id,
            @RestPath UUID briefingId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        BriefingView briefing =
                briefings
                        .find(id, briefingId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, briefingId));
        return ETags.okUnlessKnown(briefing, briefing.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{briefingId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateBriefing",
            summary = "Changes the given members of a briefing",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, and null clears. The time of the record stays.")
    @APIResponse(
            responseCode = "200",
            description = "The briefing as it stands now",
            content = @Content(schema = @Schema(implementation = BriefingView.class)))
    public RestResponse<BriefingView> update(
            @RestPath UUID id,
            @RestPath UUID briefingId,
            @BeanParam IfMatch expected,
            @NotNull BriefingPatch patch) {
        BriefingView briefing =
                briefings
                        .update(id, briefingId, patch, expected.required())
                        .orProblem(WHAT, briefingId);
        return ETags.ok(briefing, briefing.version());
    }

    @DELETE
    @Path("/{briefingId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteBriefing", summary = "Removes a briefing")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID briefingId, @BeanParam IfMatch expected) {
        briefings.remove(id, briefingId, expected.required()).orProblem(WHAT, briefingId);
    }
}
