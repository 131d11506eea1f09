package dev.vitalfew.intelligence.key;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.ReaderLanguage;
import dev.vitalfew.intelligence.ItemsQuery;
import dev.vitalfew.intelligence.PortfolioQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/portfolio")
@Tag(name = "Portfolio")
public class TierResource {
    private static final MediaType CSV = MediaType.valueOf(CsvBodyWriter.TEXT_CSV);
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build();

    private final TierService tiers;
    private final TierFlowService flows;

    TierResource(TierService tiers, TierFlowService flows) {
        this.tiers = tiers;
        this.flows = flows;
    }

    @GET
    @Path("/tiers")
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "getTiers",
            summary = "The accounts by their tier, and by the one that a review would give them",
            description =
                    """
                    Current, cumulative and technological size of every account, what was decided about it, and which \
                    part of the sales key accounts hold. Ranks are among all accounts. As CSV the items.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "The accounts",
            content = @Content(schema = @Schema(implementation = TiersView.class)))
    @APIResponse(responseCode = "422", description = "No such currency or period")
    public TiersView tiers(
            @BeanParam PortfolioQuery query,
            @BeanParam ItemsQuery items,
            @Context Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        boolean wantsTable = chosen != null && chosen.getMediaType().isCompatible(CSV);
        return tiers.tiers(query, items, wantsTable);
    }

    @GET
    @Path("/tier-flow")
    @RolesAllowed("read")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getTierFlow",
            summary = "How accounts moved between the tiers, and how long they stayed",
            description = "Moves by reviews and by decisions, within `from` and `to`.")
    @APIResponse(
            responseCode = "200",
            description = "The moves",
            content = @Content(schema = @Schema(implementation = TierFlowView.class)))
    @APIResponse(responseCode = "422", description = "No such currency or period")
    public TierFlowView flow(@BeanParam PortfolioQuery query) {
        return flows.flow(query);
    }

    @POST
    @Path("/tier-reviews")
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviewTiers",
            summary = "Moves every account to the tier that its score or a decision gives it",
            description =
                    """
                    An account is promoted when its score reaches the threshold, and demoted only when it falls the \
                    hysteresis of the policy below. A key account whose fit nobody told stays what it is.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "What was moved",
            content = @Content(schema = @Schema(implementation = TierReviewView.class)))
    @APIResponse(responseCode = "422", description = "The day lies in the future")
    public TierReviewView review(
            @Valid @NotNull NewTierReview wanted,
            @BeanParam ReaderLanguage language,
            @Context SecurityContext caller) {
        return tiers.review(wanted, caller.getUserPrincipal().getName(), language.locale());
    }
}
