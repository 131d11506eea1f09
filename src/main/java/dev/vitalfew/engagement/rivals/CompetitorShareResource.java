package dev.vitalfew.engagement.rivals;

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

@Path("/v1/accounts/{id}/competitor-shares")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class CompetitorShareResource {
    private static final Message WHAT = Message.of("competitor share");

    private final CompetitorShareService facts;

    CompetitorShareResource(CompetitorShareService facts) {
        this.facts = facts;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "listCompetitorShares",
            summary = "Competitor shares of an account, the latest first")
    public Page<CompetitorShareView> list(
            @RestPath UUID id, @BeanParam CompetitorShareQuery query, @BeanParam PageQuery page) {
        return facts.list(new Owner.Account(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCompetitorShare",
            summary = "Records a competitor share of an account")
    @APIResponse(
            responseCode = "201",
            description = "The competitor share",
            content = @Content(schema = @Schema(implementation = CompetitorShareView.class)))
    public RestResponse<CompetitorShareView> create(
            @RestPath UUID id, @Valid @NotNull NewCompetitorShare wanted) {
        CompetitorShareView made = facts.add(new Owner.Account(id), wanted);
        return ETags.created(
                "/v1/accounts/%s/competitor-shares/%s".formatted(id, made.id()),
                made,
                made.version());
    }

    @GET
    @Path("/{competitorShareId}")
    @RolesAllowed("read")
    @Operation(operationId = "getCompetitorShare", summary = "One competitor share")
    @APIResponse(
            responseCode = "200",
            description = "The competitor share",
            content = @Content(schema = @Schema(implementation = CompetitorShareView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<CompetitorShareView> get(
            @RestPath UUID id,
            @RestPath UUID competitorShareId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        CompetitorShareView found =
                facts.find(new Owner.Account(id), competitorShareId)
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, competitorShareId));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{competitorShareId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateCompetitorShare",
            summary = "Changes the given members of a competitor share",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The competitor share as it stands now",
            content = @Content(schema = @Schema(implementation = CompetitorShareView.class)))
    public RestResponse<CompetitorShareView> update(
            @RestPath UUID id,
            @RestPath UUID competitorShareId,
            @BeanParam IfMatch expected,
            @NotNull CompetitorSharePatch patch) {
        CompetitorShareView changed =
                facts.update(
                                new Owner.Account(id),
                                competitorShareId,
                                patch::appliedTo,
                                expected.required())
                        .orProblem(WHAT, competitorShareId);
        return ETags.ok(changed, changed.version());
    }

    @DELETE
    @Path("/{competitorShareId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteCompetitorShare", summary = "Removes a competitor share")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(
            @RestPath UUID id, @RestPath UUID competitorShareId, @BeanParam IfMatch expected) {
        facts.remove(new Owner.Account(id), competitorShareId, expected.required())
                .orProblem(WHAT, competitorShareId);
    }
}
