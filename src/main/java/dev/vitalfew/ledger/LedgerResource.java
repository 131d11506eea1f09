package dev.vitalfew.ledger;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/accounts/{id}")
@Tag(name = "Ledger")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {
    private final LedgerService ledger;

    LedgerResource(LedgerService ledger) {
        this.ledger = ledger;
    }

    @GET
    @Path("/purchases")
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listPurchases",
            summary = "Purchases of an account, newest first",
            description = "One item is one line of an order.")
    public Page<PurchaseView> purchases(
            @RestPath UUID id, @BeanParam PurchaseQuery query, @BeanParam PageQuery page) {
        return ledger.purchases(id, query, page);
    }

    @POST
    @Path("/purchases")
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createPurchase",
            summary = "Adds a purchase to an account",
            description =
                    "One line of an order; order number and line number name it within its source. For many, import a file.")
    @APIResponse(
            responseCode = "201",
            description = "The purchase",
            content = @Content(schema = @Schema(implementation = PurchaseView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The account has this line of this order already")
    public RestResponse<PurchaseView> addPurchase(
            @RestPath UUID id, @Valid @NotNull NewPurchase line) {
        PurchaseView purchase = ledger.add(id, line);
        return created("/v1/accounts/%s/purchases/%s".formatted(id, purchase.id()), purchase);
    }

    @GET
    @Path("/purchases/{purchaseId}")
    @RolesAllowed("read")
    @Operation(
            operationId = "getPurchase",
            summary = "One purchase of an account",
            description = "The next import with the same key and other content updates it.")
    @APIResponse(
            responseCode = "200",
            description = "The purchase",
            content = @Content(schema = @Schema(implementation = PurchaseView.class)))
    public PurchaseView purchase(@RestPath UUID id, @RestPath UUID purchaseId) {
        return ledger.purchase(id, purchaseId)
                .orElseThrow(
                        () -> NOT_FOUND.because("no purchase %s of account %s", purchaseId, id));
    }

    @GET
    @Path("/costs")
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listCosts",
            summary = "Costs of an account, newest first",
            description = "What serving, delivering to or winning the account has cost.")
    public Page<CostView> costs(
            @RestPath UUID id, @BeanParam CostQuery query, @BeanParam PageQuery page) {
        return ledger.costs(id, query, page);
    }

    @POST
    @Path("/costs")
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCost",
            summary = "Adds a cost to an account",
            description = "`ref` names it within its source. For many, import a file.")
    @APIResponse(
            responseCode = "201",
            description = "The cost",
            content = @Content(schema = @Schema(implementation = CostView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The account has a cost with this `ref` already")
    public RestResponse<CostView> addCost(@RestPath UUID id, @Valid @NotNull NewCost wanted) {
        CostView cost = ledger.add(id, wanted);
        return created("/v1/accounts/%s/costs/%s".formatted(id, cost.id()), cost);
    }

    @GET
    @Path("/costs/{costId}")
    @RolesAllowed("read")
    @Operation(
            operationId = "getCost",
            summary = "One cost of an account",
            description = "The next import with the same key and other content updates it.")
    @APIResponse(
            responseCode = "200",
            description = "The cost",
            content = @Content(schema = @Schema(implementation = CostView.class)))
    public CostView cost(@RestPath UUID id, @RestPath UUID costId) {
        return ledger.cost(id, costId)
                .orElseThrow(() -> NOT_FOUND.because("no cost %s of account %s", costId, id));
    }

    private static <T> RestResponse<T> created(String location, T view) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, URI.create(location))
                .build();
    }
}
