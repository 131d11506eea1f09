package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.stakeholder.StakeholderService.Place;
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

@Path("/v1/accounts/{id}/stakeholders")
@Tag(name = "Stakeholders")
@Produces(MediaType.APPLICATION_JSON)
public class AccountStakeholderResource {
    private static final Message WHAT = Message.of("role of the contact");

    private final StakeholderService roles;

    AccountStakeholderResource(StakeholderService roles) {
        this.roles = roles;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "listAccountStakeholders",
            summary = "Who plays which part in all deals of an account by default",
            description =
                    "A default counts in every deal in which the contact has no role of its own.")
    public Page<StakeholderView> list(
            @RestPath UUID id, @BeanParam StakeholderQuery query, @BeanParam PageQuery page) {
        return roles.list(new Place.Account(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAccountStakeholder",
            summary = "Gives a contact of the account a part in all deals of an account by default")
    @APIResponse(
            responseCode = "201",
            description = "The role",
            content = @Content(schema = @Schema(implementation = StakeholderView.class)))
    @APIResponse(responseCode = "409", description = "The contact has a role there already")
    public RestResponse<StakeholderView> create(
            @RestPath UUID id, @Valid @NotNull NewStakeholder wanted) {
        StakeholderView role = roles.create(new Place.Account(id), wanted);
        return ETags.created(
                "/v1/accounts/%s/stakeholders/%s".formatted(id, role.contactId()),
                role,
                role.version());
    }

    @GET
    @Path("/{contactId}")
    @RolesAllowed("read")
    @Operation(
            operationId = "getAccountStakeholder",
            summary = "The own part of one contact in all deals of an account by default")
    @APIResponse(
            responseCode = "200",
            description = "The role",
            content = @Content(schema = @Schema(implementation = StakeholderView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<StakeholderView> get(
            @RestPath UUID id,
            @RestPath UUID contactId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        StakeholderView role =
                roles.find(new Place.Account(id), contactId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, contactId));
        return ETags.okUnlessKnown(role, role.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{contactId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateAccountStakeholder",
            summary = "Changes the given members of a part in all deals of an account by default",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list or the coach's tests replace the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The role as it stands now",
            content = @Content(schema = @Schema(implementation = StakeholderView.class)))
    public RestResponse<StakeholderView> update(
            @RestPath UUID id,
            @RestPath UUID contactId,
            @BeanParam IfMatch expected,
            @NotNull StakeholderPatch patch) {
        StakeholderView role =
                roles.update(new Place.Account(id), contactId, patch, expected.required())
                        .orProblem(WHAT, contactId);
        return ETags.ok(role, role.version());
    }

    @DELETE
    @Path("/{contactId}")
    @RolesAllowed("write")
    @Operation(
            operationId = "deleteAccountStakeholder",
            summary = "Takes a contact's own part in all deals of an account by default away")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID contactId, @BeanParam IfMatch expected) {
        roles.remove(new Place.Account(id), contactId, expected.required())
                .orProblem(WHAT, contactId);
    }
}
