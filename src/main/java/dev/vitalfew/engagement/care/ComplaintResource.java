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

@Path("/v1/accounts/{id}/complaints")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class ComplaintResource {
    private static final Message WHAT = Message.of("complaint");

    private final ComplaintService facts;

    ComplaintResource(ComplaintService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "listComplaints",
            summary = "Complaints of an account, the latest first")
    public Page<ComplaintView> list(
            @RestPath UUID id, @BeanParam ComplaintQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Account(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createComplaint",
            summary = "Records a complaint of an account",
            description =
                    "It opens an implicit need of the account, which is cared for from then on as any other.")
    @APIResponse(
            responseCode = "201",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public RestResponse<ComplaintView> create(
            @RestPath UUID id, @Valid @NotNull NewComplaint wanted) {
        ComplaintView made = facts.add(new Owner.Account(id), wanted);
        return ETags.created(
                "/v1/accounts/%s/complaints/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{complaintId}")
    @RolesAllowed("read")
    @Operation(operationId = "getComplaint", summary = "One complaint")
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<ComplaintView> get(
            @RestPath UUID id,
            @RestPath UUID complaintId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ComplaintView found =
                facts.find(new Owner.Account(id), complaintId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, complaintId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{complaintId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateComplaint",
            summary = "Changes the given members of a complaint",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint as it stands now",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public RestResponse<ComplaintView> update(
            @RestPath UUID id,
            @RestPath UUID complaintId,
            @BeanParam IfMatch expected,
            @NotNull ComplaintPatch patch) {
        ComplaintView changed =
                facts.update(
                                new Owner.Account(id),
                                complaintId,
                                patch::appliedTo,
                                expected.required())
                        .orProblem(WHAT, complaintId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{complaintId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteComplaint", summary = "Removes a complaint")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID complaintId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Account(id), complaintId, expected.required())
                .orProblem(WHAT, complaintId);
    }
}
