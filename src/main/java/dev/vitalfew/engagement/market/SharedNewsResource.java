package dev.vitalfew.engagement.market;

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

@Path("/v1/accounts/{id}/shared-news")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class SharedNewsResource {
    private static final Message WHAT = Message.of("shared news");

    private final SharedNewsService facts;

    SharedNewsResource(SharedNewsService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listSharedNews", summary = "Shared news of an account")
    public Page<SharedNewsView> list(
            @RestPath UUID id, @BeanParam SharedNewsQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Account(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSharedNews", summary = "Records a shared news of an account")
    @APIResponse(
            responseCode = "201",
            description = "The shared news",
            content = @Content(schema = @Schema(implementation = SharedNewsView.class)))
    public RestResponse<SharedNewsView> create(
            @RestPath UUID id, @Valid @NotNull NewSharedNews wanted) {
        SharedNewsView made = facts.add(new Owner.Account(id), wanted);
        return ETags.created(
                "/v1/accounts/%s/shared-news/%s".formatted(id, made.id()), made, made.version());
    }

    @GET
    @Path("/{sharedNewsId}")
    @RolesAllowed("read")
    @Operation(operationId = "getSharedNews", summary = "One shared news")
    @APIResponse(
            responseCode = "200",
            description = "The shared news",
            content = @Content(schema = @Schema(implementation = SharedNewsView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<SharedNewsView> get(
            @RestPath UUID id,
            @RestPath UUID sharedNewsId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        SharedNewsView found =
                facts.find(new Owner.Account(id), sharedNewsId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, sharedNewsId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{sharedNewsId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateSharedNews",
            summary = "Changes the given members of a shared news",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The shared news as it stands now",
            content = @Content(schema = @Schema(implementation = SharedNewsView.class)))
    public RestResponse<SharedNewsView> update(
            @RestPath UUID id,
            @RestPath UUID sharedNewsId,
            @BeanParam IfMatch expected,
            @NotNull SharedNewsPatch patch) {
        SharedNewsView changed =
                facts.update(
                                new Owner.Account(id),
                                sharedNewsId,
                                patch::appliedTo,
                                expected.required())
                        .orProblem(WHAT, sharedNewsId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{sharedNewsId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteSharedNews", summary = "Removes a shared news")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(
            @RestPath UUID id, @RestPath UUID sharedNewsId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Account(id), sharedNewsId, expected.required())
                .orProblem(WHAT, sharedNewsId);
    }
}
