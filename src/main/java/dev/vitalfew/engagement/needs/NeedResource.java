package dev.vitalfew.engagement.needs;

import static dev.vitalfew.api.ProblemCode.CONFLICT_STATE;
import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.engagement.needs.NeedService.Moved;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/needs/{id}")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class NeedResource {
    private static final Message WHAT = Message.of("need");

    private final NeedService needs;

    NeedResource(NeedService needs) {
        this.needs = needs;
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "getNeed", summary = "One need")
    @APIResponse(
            responseCode = "200",
            description = "The need",
            content = @Content(schema = @Schema(implementation = NeedView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<NeedView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        NeedView need = needs.find(id).orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
        return ETags.okUnlessKnown(need, need.version(), ifNoneMatch);
    }

    @PATCH
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateNeed",
            summary = "Changes the given members of a need",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, and null clears. The kind stays, and only a transition changes the state.")
    @APIResponse(
            responseCode = "200",
            description = "The need as it stands now",
            content = @Content(schema = @Schema(implementation = NeedView.class)))
    public RestResponse<NeedView> update(
            @RestPath UUID id, @BeanParam IfMatch expected, @NotNull NeedPatch patch) {
        NeedView need = needs.update(id, patch, expected.required()).orProblem(WHAT, id);
        return ETags.ok(need, need.version());
    }

    @DELETE
    @RolesAllowed("write")
    @Operation(operationId = "deleteNeed", summary = "Removes a need with its history")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @BeanParam IfMatch expected) {
        needs.remove(id, expected.required()).orProblem(WHAT, id);
    }

    @GET
    @Path("/transitions")
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "listNeedTransitions",
            summary = "How a need came to where it is, oldest first")
    public Page<TransitionView> history(@RestPath UUID id, @BeanParam PageQuery page) {
        return needs.history(id, page);
    }

    @POST
    @Path("/transitions")
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveNeed",
            summary = "Moves a need one step on",
            description =
                    "IMPLICIT, CLARIFIED, EXPLICIT, MATCHED, then SATISFIED or REJECTED. No state is jumped over, and none is taken back.")
    @APIResponse(
            responseCode = "200",
            description = "The need as it stands now",
            content = @Content(schema = @Schema(implementation = NeedView.class)))
    @APIResponse(responseCode = "409", description = "A need does not go there from where it is")
    public RestResponse<NeedView> move(@RestPath UUID id, @Valid @NotNull NewTransition wanted) {
        return switch (needs.move(id, wanted)) {
            case Moved.Done(NeedView need) -> ETags.ok(need, need.version());
            case Moved.Missing() -> throw NOT_FOUND.because("no %s %s", WHAT, id);
            case Moved.Illegal(NeedState from, List<NeedState> possible) ->
                    throw CONFLICT_STATE.because(
                            possible.isEmpty()
                                    ? Message.of("a need that is %s is at its end", from)
                                    : Message.of(
                                            "a need that is %s goes to %s next",
                                            from,
                                            String.join(
                                                    ", ",
                                                    possible.stream().map(Enum::name).toList())));
        };
    }
}
