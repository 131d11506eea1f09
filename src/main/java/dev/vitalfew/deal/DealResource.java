package dev.vitalfew.deal;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.CsvBodyWriter;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/deals")
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class DealResource {
    private static final Message WHAT = Message.of("deal");

    private final DealService deals;

    DealResource(DealService deals) {
        this.deals = deals;
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createDeal",
            summary = "Adds a deal",
            description =
                    "The first entry of its history says at which stage it came, at `openedOn` 00:00 UTC.")
    @APIResponse(
            responseCode = "201",
            description = "The deal",
            content = @Content(schema = @Schema(implementation = DealView.class)))
    @APIResponse(responseCode = "409", description = "Another deal has one of the references")
    public RestResponse<DealView> create(
            @Valid @NotNull NewDeal wanted, @Context SecurityContext caller) {
        DealView deal = deals.create(wanted, caller.getUserPrincipal().getName());
        return ETags.created("/v1/deals/" + deal.id(), deal, deal.version());
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listDeals", summary = "Deals, newest first unless sorted")
    public Page<DealView> list(@BeanParam DealQuery query, @BeanParam PageQuery page) {
        return deals.list(query, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("read")
    @Operation(operationId = "getDeal", summary = "One deal")
    @APIResponse(
            responseCode = "200",
            description = "The deal",
            content = @Content(schema = @Schema(implementation = DealView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<DealView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        DealView deal = deals.find(id).orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
        return ETags.okUnlessKnown(deal, deal.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateDeal",
            summary = "Changes the given members of a deal",
            description =
                    """
                    A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole list. \
                    Stage, outcome and the day of the closing are no members: they change by `stage-changes` and `close` \
                    alone. No edit rewrites history: figures of a past date keep the amount, the probability, the expected \
                    day and the seller of then.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "The deal as it stands now",
            content = @Content(schema = @Schema(implementation = DealView.class)))
    @APIResponse(responseCode = "409", description = "Another deal has one of the references")
    public RestResponse<DealView> update(
            @RestPath UUID id,
            @BeanParam IfMatch expected,
            @NotNull DealPatch patch,
            @Context SecurityContext caller) {
        DealView deal =
                deals.update(id, patch, expected.required(), caller.getUserPrincipal().getName())
                        .orProblem(WHAT, id);
        return ETags.ok(deal, deal.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("write")
    @Operation(
            operationId = "deleteDeal",
            summary = "Removes a deal with its history",
            description =
                    "For what should never have been a deal: one that came to nothing is closed as LOST or DROPPED, and counts.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @BeanParam IfMatch expected) {
        deals.remove(id, expected.required()).orProblem(WHAT, id);
    }
}
