package dev.vitalfew.team.experts;

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

@Path("/v1/experts")
@Tag(name = "Team")
@Produces(MediaType.APPLICATION_JSON)
public class ExpertResource {
    private static final Message WHAT = Message.of("expert");

    private final ExpertService experts;

    ExpertResource(ExpertService experts) {
        this.experts = experts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listExperts",
            summary = "The expert directory, newest first unless sorted")
    public Page<ExpertView> list(@BeanParam ExpertQuery query, @BeanParam PageQuery page) {
        return experts.list(query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addExpert", summary = "Puts a seller into the expert directory")
    @APIResponse(
            responseCode = "201",
            description = "The expert",
            content = @Content(schema = @Schema(implementation = ExpertView.class)))
    @APIResponse(responseCode = "409", description = "The seller is in the directory already")
    public RestResponse<ExpertView> add(@Valid @NotNull NewExpert wanted) {
        ExpertView expert = experts.add(wanted);
        return ETags.created("/v1/experts/" + expert.id(), expert, expert.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("read")
    @Operation(operationId = "getExpert", summary = "One expert")
    @APIResponse(
            responseCode = "200",
            description = "The expert",
            content = @Content(schema = @Schema(implementation = ExpertView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<ExpertView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ExpertView expert =
                experts.find(id).orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
        return ETags.okUnlessKnown(expert, expert.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateExpert",
            summary = "Changes the given members of an expert",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears the note, and skills replace all skills.")
    @APIResponse(
            responseCode = "200",
            description = "The expert as it stands now",
            content = @Content(schema = @Schema(implementation = ExpertView.class)))
    public RestResponse<ExpertView> update(
            @RestPath UUID id, @BeanParam IfMatch expected, @NotNull ExpertPatch patch) {
        ExpertView expert = experts.update(id, patch, expected.required()).orProblem(WHAT, id);
        return ETags.ok(expert, expert.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteExpert", summary = "Takes a seller out of the directory")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @BeanParam IfMatch expected) {
        experts.remove(id, expected.required()).orProblem(WHAT, id);
    }

    @POST
    @Path("/match")
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "matchExperts",
            summary = "Finds experts for the skills that somebody needs",
            description =
                    "Skills that nobody can help with are kept as open requests, or a rival solves them unseen.")
    @APIResponse(
            responseCode = "200",
            description = "Who can help, and what nobody can help with",
            content = @Content(schema = @Schema(implementation = ExpertMatches.class)))
    public ExpertMatches match(@Valid @NotNull ExpertWish wish) {
        return experts.match(wish);
    }

    @GET
    @Path("/open-requests")
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listOpenExpertRequests",
            summary = "Skills that were asked for in vain, newest first",
            description = "A request for a skill that nobody had is gone when somebody has it.")
    public Page<OpenRequestView> openRequests(
            @BeanParam OpenRequestQuery query, @BeanParam PageQuery page) {
        return experts.openRequests(query, page);
    }
}
