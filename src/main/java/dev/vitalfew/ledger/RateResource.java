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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/exchange-rates")
@Tag(name = "Ledger")
@Produces(MediaType.APPLICATION_JSON)
public class RateResource {
    private final RateService rates;

    RateResource(RateService rates) {
        this.rates = rates;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listExchangeRates",
            summary = "Exchange rates, newest first",
            description = "All are units of the reporting currency for one unit of the other.")
    public Page<RateView> list(@BeanParam RateQuery query, @BeanParam PageQuery page) {
        return rates.list(query, page);
    }

    @GET
    @Path("/{currency}/{date}")
    @RolesAllowed("read")
    @Operation(
            operationId = "getExchangeRate",
            summary = "The rate that was set for exactly this date",
            description =
                    "Not the latest rate before it: what counts on a date is the latest rate on or before it.")
    @APIResponse(
            responseCode = "200",
            description = "The rate",
            content = @Content(schema = @Schema(implementation = RateView.class)))
    public RateView get(@RestPath String currency, @RestPath LocalDate date) {
        return rates.find(currency, date)
                .orElseThrow(() -> NOT_FOUND.because("no rate of this currency on %s", date));
    }

    @PUT
    @Path("/{currency}/{date}")
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putExchangeRate",
            summary = "Sets the rate of a currency from a date on, until its next rate",
            description =
                    "Answers that convert use it from the next request on. The reporting currency itself has no rate.")
    @APIResponse(
            responseCode = "200",
            description = "There was one; it is replaced",
            content = @Content(schema = @Schema(implementation = RateView.class)))
    @APIResponse(
            responseCode = "201",
            description = "There was none; it is added",
            content = @Content(schema = @Schema(implementation = RateView.class)))
    public RestResponse<RateView> put(
            @RestPath String currency, @RestPath LocalDate date, @Valid @NotNull NewRate wanted) {
        RateService.Put done = rates.put(currency, date, wanted.rate());
        return done.created()
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, done.view())
                        .header(
                                HttpHeaders.LOCATION,
                                URI.create("/v1/exchange-rates/%s/%s".formatted(currency, date)))
                        .build()
                : RestResponse.ok(done.view());
    }
}
