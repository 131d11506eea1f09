package dev.vitalfew.engagement.contest;

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

@Path("/v1/deals/{id}/tenders")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class TenderResource {
    private static final Message WHAT = Message.of("tender");

    private final TenderService facts;

    TenderResource(TenderService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listTenders", summary = "Tenders of a deal")
    public Page<TenderView> list(
            @RestPath UUID id, @BeanParam TenderQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Deal(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTender", summary = "Records a tender of a deal")
    @APIResponse(
            responseCode = "201",
            description = "The tender",
            content = @Content(schema = @Schema(implementation = TenderView.class)))
    public RestResponse<TenderView> create(@RestPath UUID id, @Valid @NotNull NewTender wanted) {
        TenderView made = facts.add(new Owner.Deal(id), wanted);
        return ETags.created(
                "/v1/deals/%s/tenders/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{tenderId}")
    @RolesAllowed("read")
    @Operation(operationId = "getTender", summary = "One tender")
    @APIResponse(
            responseCode = "200",
            description = "The tender",
            content = @Content(schema = @Schema(implementation = TenderView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<TenderView> get(
            @RestPath UUID id,
            @RestPath UUID tenderId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        TenderView found =
                facts.find(new Owner.Deal(id), tenderId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, tenderId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{tenderId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateTender",
            summary = "Changes the given members of a tender",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The tender as it stands now",
            content = @Content(schema = @Schema(implementation = TenderView.class)))
    public RestResponse<TenderView> update(
            @RestPath UUID id,
            @RestPath UUID tenderId,
            @BeanParam IfMatch expected,
            @NotNull TenderPatch patch) {
        TenderView changed =
                facts.update(new Owner.Deal(id), tenderId, patch::appliedTo, expected.required())
                        .orProblem(WHAT, tenderId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{tenderId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteTender", summary = "Removes a tender")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID tenderId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Deal(id), tenderId, expected.required()).orProblem(WHAT, tenderId);
    }
}
