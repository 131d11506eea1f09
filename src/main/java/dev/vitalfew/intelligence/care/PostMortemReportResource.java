package dev.vitalfew.intelligence.care;

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

@Path("/v1/engagement/post-mortems")
@Tag(name = "Engagement")
@RolesAllowed("read")
@Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
public class PostMortemReportResource {
    private final PostMortemReportService reports;

    PostMortemReportResource(PostMortemReportService reports) {
        this.reports = reports;
    }

    @GET
    @Operation(
            operationId = "getPostMortemReport",
            summary = "How many losses were looked into in time, and what their causes are",
            description = "A CSV has the causes.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = PostMortemReportView.class)))
    public PostMortemReportView report(@BeanParam PostMortemReportQuery query) {
        return reports.report(query);
    }
}
