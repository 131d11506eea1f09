package dev.vitalfew.intelligence;

import dev.vitalfew.api.CsvBodyWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/pipeline/leads")
@Tag(name = "Pipeline")
@RolesAllowed("read")
@Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
public class LeadReportResource {
    private final LeadReportService leads;

    LeadReportResource(LeadReportService leads) {
        this.leads = leads;
    }

    @GET
    @Operation(
            operationId = "getLeadReport",
            summary = "What became of leads, by campaign against its targets, or by source",
            description = "30 leads and 5 orders are a conversion of 16.67 %.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = LeadReportView.class)))
    @APIResponse(responseCode = "422", description = "No such period")
    public LeadReportView report(@BeanParam LeadReportQuery query) {
        return leads.report(query);
    }
}
