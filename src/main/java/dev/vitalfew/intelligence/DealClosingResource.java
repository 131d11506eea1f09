package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/v1/deals/{id}")
@Tag(name = "Engagement")
@RolesAllowed("read")
@Produces(MediaType.APPLICATION_JSON)
public class DealClosingResource {
    private final DealClosingService deals;
    private final AccountCareService care;

    DealClosingResource(DealClosingService deals, AccountCareService care) {
        this.deals = deals;
        this.care = care;
    }

    @GET
    @Path("/closing")
    @Operation(
            operationId = "getClosing",
            summary = "Whether it is time to ask for the order, and what stands in the way",
            description =
                    "CLOSE_NOW where an open deal had two signals within 14 days and no step to a commitment since.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict",
            content = @Content(schema = @Schema(implementation = ClosingView.class)))
    public ClosingView closing(@RestPath UUID id, @BeanParam DayQuery query) {
        return deals.closing(id, query).orElseThrow(() -> NOT_FOUND.because("no deal %s", id));
    }

    @GET
    @Path("/solution")
    @Operation(
            operationId = "getSolution",
            summary = "Whether the offer of a deal answers what the customer needs",
            description =
                    "Coverage is needs matched / open needs; below the policy's minimum the offer pushes products.")
    @APIResponse(
            responseCode = "200",
            description = "The coverage",
            content = @Content(schema = @Schema(implementation = SolutionView.class)))
    public SolutionView solution(@RestPath UUID id, @BeanParam DayQuery query) {
        return deals.solution(id, query).orElseThrow(() -> NOT_FOUND.because("no deal %s", id));
    }

    @GET
    @Path("/environment")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "listDealEnvironment",
            summary = "Environment events that touch the account of a deal, the latest first",
            description = "Those that name the industry of the account.")
    public Page<EnvironmentItemView> ofDeal(
            @RestPath UUID id, @BeanParam DayQuery query, @BeanParam PageQuery page) {
        return care.environmentOfDeal(id, query, page);
    }
}
