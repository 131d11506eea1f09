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

@Path("/v1/deals/{id}/closing-signals")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class ClosingSignalResource {
    private static final Message WHAT = Message.of("closing signal");

    private final ClosingSignalService facts;

    ClosingSignalResource(ClosingSignalService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listClosingSignals", summary = "Closing signals of a deal")
    public Page<ClosingSignalView> list(
            @RestPath UUID id, @BeanParam ClosingSignalQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Deal(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createClosingSignal", summary = "Records a closing signal of a deal")
    @APIResponse(
            responseCode = "201",
            description = "The closing signal",
            content = @Content(schema = @Schema(implementation = ClosingSignalView.class)))
    public RestResponse<ClosingSignalView> create(
            @RestPath UUID id, @Valid @NotNull NewClosingSignal wanted) {
        ClosingSignalView made = facts.add(new Owner.Deal(id), wanted);
        return ETags.created(
                "/v1/deals/%s/closing-signals/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{closingSignalId}")
    @RolesAllowed("read")
    @Operation(operationId = "getClosingSignal", summary = "One closing signal")
    @APIResponse(
            responseCode = "200",
            description = "The closing signal",
            content = @Content(schema = @Schema(implementation = ClosingSignalView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<ClosingSignalView> get(
            @RestPath UUID id,
            @RestPath UUID closingSignalId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        ClosingSignalView found =
                facts.find(new Owner.Deal(id), closingSignalId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, closingSignalId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{closingSignalId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateClosingSignal",
            summary = "Changes the given members of a closing signal",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The closing signal as it stands now",
            content = @Content(schema = @Schema(implementation = ClosingSignalView.class)))
    public RestResponse<ClosingSignalView> update(
            @RestPath UUID id,
            @RestPath UUID closingSignalId,
            @BeanParam IfMatch expected,
            @NotNull ClosingSignalPatch patch) {
        ClosingSignalView changed =
                facts.update(
                                new Owner.Deal(id),
                                closingSignalId,
                                patch::appliedTo,
                                expected.required())
                        .orProblem(WHAT, closingSignalId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{closingSignalId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteClosingSignal", summary = "Removes a closing signal")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(
            @RestPath UUID id, @RestPath UUID closingSignalId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Deal(id), closingSignalId, expected.required())
                .orProblem(WHAT, closingSignalId);
    }
}
