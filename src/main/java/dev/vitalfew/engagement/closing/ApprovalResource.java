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

@Path("/v1/deals/{id}/approvals")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalResource {
    private static final Message WHAT = Message.of("approval");

    private final ApprovalService facts;

    ApprovalResource(ApprovalService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listApprovals", summary = "Approvals of a deal")
    public Page<ApprovalView> list(
            @RestPath UUID id, @BeanParam ApprovalQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Deal(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createApproval", summary = "Records an approval of a deal")
    @APIResponse(
            responseCode = "201",
            description = "The approval",
            content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    public RestResponse<ApprovalView> create(
            @RestPath UUID id, @Valid @NotNull NewApproval wanted) {
        ApprovalView made = facts.add(new Owner.Deal(id), wanted);
        return ETags.created(
                "/v1/deals/%s/approvals/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{approvalId}")
    @RolesAllowed("read")
    @Operation(operationId = "getApproval", summary = "One approval")
    @APIResponse(
            responseCode = "200",
            description = "The approval",
            content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<ApprovalView> get(
            @RestPath UUID id,
            @RestPath UUID approvalId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ApprovalView found =
                facts.find(new Owner.Deal(id), approvalId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, approvalId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{approvalId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateApproval",
            summary = "Changes the given members of an approval",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The approval as it stands now",
            content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    public RestResponse<ApprovalView> update(
            @RestPath UUID id,
            @RestPath UUID approvalId,
            @BeanParam IfMatch expected,
            @NotNull ApprovalPatch patch) {
        ApprovalView changed =
                facts.update(new Owner.Deal(id), approvalId, patch::appliedTo, expected.required())
                        .orProblem(WHAT, approvalId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{approvalId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteApproval", summary = "Removes an approval")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID approvalId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Deal(id), approvalId, expected.required())
                .orProblem(WHAT, approvalId);
    }
}
