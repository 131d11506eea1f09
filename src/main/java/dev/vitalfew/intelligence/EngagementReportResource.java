package dev.vitalfew.intelligence;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.Tables;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/engagement")
@Tag(name = "Engagement")
@RolesAllowed("read")
@Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
public class EngagementReportResource {
    private final OverdueService visits;
    private final CallsService calls;
    private final NeedsService needs;

    EngagementReportResource(OverdueService visits, CallsService calls, NeedsService needs) {
        this.visits = visits;
        this.calls = calls;
        this.needs = needs;
    }

    @GET
    @Path("/overdue")
    @Operation(
            operationId = "listOverdue",
            summary =
                    "Accounts that nobody has seen face to face for longer than their tier allows",
            description =
                    "Only a VISIT, or a MEETING in person with a contact, counts as seeing. Accounts of tiers without a rhythm are left out.")
    @APIResponse(
            responseCode = "200",
            description = "Who should be visited",
            content = @Content(schema = @Schema(implementation = OverdueView.class)))
    public OverdueView overdue(
            @BeanParam ManagedQuery accounts,
            @BeanParam OverdueQuery query,
            @BeanParam ItemsQuery items,
            @Context Request request) {
        return visits.overdue(accounts, query, items, Tables.wanted(request));
    }

    @GET
    @Path("/calls")
    @Operation(
            operationId = "getCallReport",
            summary = "What calls led to, by seller, account or deal",
            description =
                    "Advance and success rate count calls with an outcome. A group whose last two only went on is stalled.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = CallsView.class)))
    @APIResponse(responseCode = "422", description = "No such period")
    public CallsView calls(
            @BeanParam CallsQuery query, @BeanParam ItemsQuery items, @Context Request request) {
        return calls.report(query, items, Tables.wanted(request));
    }

    @GET
    @Path("/needs")
    @Operation(
            operationId = "getNeedReport",
            summary = "How far needs come, and of which accounts nobody has heard any lately",
            description =
                    "Counted from the history of needs, so that any past day can be asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = NeedsView.class)))
    public NeedsView needs(
            @BeanParam ManagedQuery accounts,
            @BeanParam DayQuery query,
            @BeanParam ItemsQuery items,
            @Context Request request) {
        return needs.report(accounts, query, items, Tables.wanted(request));
    }
}
