package dev.vitalfew.intelligence;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/engagement")
@Tag(name = "Engagement")
@RolesAllowed("read")
@Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
public class DealAlertResource {
    private final DealAlertService deals;

    DealAlertResource(DealAlertService deals) {
        this.deals = deals;
    }

    @GET
    @Path("/late-milestones")
    @Operation(
            operationId = "listLateMilestones",
            summary = "Milestones that are late or refused, those planned earliest first",
            description = "Each is an incident of its deal.")
    public Page<LateMilestoneView> milestones(
            @BeanParam DealAlertQuery query, @BeanParam PageQuery page) {
        return deals.lateMilestones(query, page);
    }

    @GET
    @Path("/close-now")
    @Operation(
            operationId = "listRipeDeals",
            summary = "Open deals in which it is time to ask for the order",
            description =
                    "Two signals within 14 days, and no step to a commitment since; the latest signal first.")
    public Page<RipeDealView> ripe(@BeanParam DealAlertQuery query, @BeanParam PageQuery page) {
        return deals.ripe(query, page);
    }
}
