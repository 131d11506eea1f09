package dev.vitalfew.intelligence.care;

import jakarta.annotation.security.RolesAllowed;
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

@Path("/v1/surveys/{id}/results")
@Tag(name = "Engagement")
@RolesAllowed("read")
@Produces(MediaType.APPLICATION_JSON)
public class SurveyResultResource {
    private final SurveyResultService results;

    SurveyResultResource(SurveyResultService results) {
        this.results = results;
    }

    @GET
    @Operation(
            operationId = "getSurveyResults",
            summary = "What the answers to a survey come to",
            description =
                    "The margin of error is that of 95 of 100 samples, with the correction for a finite population: that of the last sample, or else all active accounts.")
    @APIResponse(
            responseCode = "200",
            description = "The results",
            content = @Content(schema = @Schema(implementation = SurveyResultView.class)))
    public SurveyResultView results(@RestPath UUID id) {
        return results.of(id);
    }
}
