package dev.vitalfew.team.members;

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

@Path("/v1/accounts/{id}/team")
@Tag(name = "Team")
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {
    private static final Message WHAT = Message.of("member");

    private final MemberService members;

    MemberResource(MemberService members) {
        this.members = members;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listTeam",
            summary = "The virtual team of an account, the latest members first")
    public Page<MemberView> list(
            @RestPath UUID id, @BeanParam MemberQuery query, @BeanParam PageQuery page) {
        return members.list(id, query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addMember",
            summary = "Puts a seller into the team of an account for a time",
            description =
                    "A seller may sit in many teams; days on which they are promised for more than all of their time come back as `warnings`.")
    @APIResponse(
            responseCode = "201",
            description = "The member",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    public RestResponse<MemberView> add(@RestPath UUID id, @Valid @NotNull NewMember wanted) {
        MemberView member = members.add(id, wanted);
        return ETags.created(
                "/v1/accounts/%s/team/%s".formatted(id, member.id()), member, member.version());
    }

    @GET
    @Path("/{memberId}")
    @RolesAllowed("read")
    @Operation(operationId = "getMember", summary = "One member of the team of an account")
    @APIResponse(
            responseCode = "200",
            description = "The member",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<MemberView> get(
            @RestPath UUID id,
            @RestPath UUID memberId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        MemberView member =
                members.find(id, memberId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, memberId));
        return ETags.okUnlessKnown(member, member.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{memberId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateMember",
            summary = "Changes the given members of a membership",
            description = "A JSON Merge Patch (RFC 7396): what is left out stays, and null clears.")
    @APIResponse(
            responseCode = "200",
            description = "The member as it stands now",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    public RestResponse<MemberView> update(
            @RestPath UUID id,
            @RestPath UUID memberId,
            @BeanParam IfMatch expected,
            @NotNull MemberPatch patch) {
        MemberView member =
                members.update(id, memberId, patch, expected.required()).orProblem(WHAT, memberId);
        return ETags.ok(member, member.version());
    }

    @DELETE
    @Path("/{memberId}")
    @RolesAllowed("write")
    @Operation(
            operationId = "deleteMember",
            summary = "Removes a membership as if it had never been; to end it, set `to`")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID memberId, @BeanParam IfMatch expected) {
        members.remove(id, memberId, expected.required()).orProblem(WHAT, memberId);
    }
}
