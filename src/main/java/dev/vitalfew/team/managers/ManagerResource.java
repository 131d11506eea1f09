package dev.vitalfew.team.managers;

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

@Path("/v1/accounts/{id}/managers")
@Tag(name = "Team")
@Produces(MediaType.APPLICATION_JSON)
public class ManagerResource {
    private static final Message WHAT = Message.of("manager");
    private static final String OVERLAP =
            "Another seller answers for the account on one of these days";

    private final ManagerService managers;

    ManagerResource(ManagerService managers) {
        this.managers = managers;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listManagers",
            summary = "The key account managers of an account, the latest first")
    public Page<ManagerView> list(
            @RestPath UUID id, @BeanParam ManagerQuery query, @BeanParam PageQuery page) {
        return managers.list(id, query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignManager",
            summary = "Makes a seller the key account manager of an account for a time",
            description =
                    "An account has at most one on any day. Whom it has today stands in the account as `keyAccountManagerId`.")
    @APIResponse(
            responseCode = "201",
            description = "The manager",
            content = @Content(schema = @Schema(implementation = ManagerView.class)))
    @APIResponse(responseCode = "409", description = OVERLAP)
    public RestResponse<ManagerView> assign(@RestPath UUID id, @Valid @NotNull NewManager wanted) {
        ManagerView manager = managers.assign(id, wanted);
        return ETags.created(
                "/v1/accounts/%s/managers/%s".formatted(id, manager.id()),
                manager,
                manager.version());
    }

    @GET
    @Path("/{managerId}")
    @RolesAllowed("read")
    @Operation(operationId = "getManager", summary = "The time of one manager of an account")
    @APIResponse(
            responseCode = "200",
            description = "The manager",
            content = @Content(schema = @Schema(implementation = ManagerView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<ManagerView> get(
            @RestPath UUID id,
            @RestPath UUID managerId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ManagerView manager =
                managers.find(id, managerId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, managerId));
        return ETags.okUnlessKnown(manager, manager.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{managerId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateManager",
            summary = "Changes the given members of a manager's time, such as its end",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays; null for `to` means until further notice.")
    @APIResponse(
            responseCode = "200",
            description = "The manager as it stands now",
            content = @Content(schema = @Schema(implementation = ManagerView.class)))
    @APIResponse(responseCode = "409", description = OVERLAP)
    public RestResponse<ManagerView> update(
            @RestPath UUID id,
            @RestPath UUID managerId,
            @BeanParam IfMatch expected,
            @NotNull ManagerPatch patch) {
        ManagerView manager =
                managers.update(id, managerId, patch, expected.required())
                        .orProblem(WHAT, managerId);
        return ETags.ok(manager, manager.version());
    }

    @DELETE
    @Path("/{managerId}")
    @RolesAllowed("write")
    @Operation(
            operationId = "deleteManager",
            summary = "Removes a manager's time as if it had never been; to end it, set `to`")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID managerId, @BeanParam IfMatch expected) {
        managers.remove(id, managerId, expected.required()).orProblem(WHAT, managerId);
    }
}
