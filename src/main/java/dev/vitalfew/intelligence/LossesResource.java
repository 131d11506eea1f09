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

@Path("/v1/pipeline/losses")
@Tag(name = "Pipeline")
@RolesAllowed("read")
@Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
public class LossesResource {
    private final LossesService losses;

    LossesResource(LossesService losses) {
        this.losses = losses;
    }

    @GET
    @Operation(
            operationId = "getLosses",
            summary = "Why deals are lost, to whom, and over which objections",
            description = "A CSV has the reasons.")
    @APIResponse(
            responseCode = "200",
            description = "The losses",
            content = @Content(schema = @Schema(implementation = LossesView.class)))
    @APIResponse(responseCode = "422", description = "No such period")
    public LossesView losses(@BeanParam LossesQuery query) {
        return losses.losses(query);
    }
}
