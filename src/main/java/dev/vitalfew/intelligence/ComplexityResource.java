package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

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

@Path("/v1/deals/{id}/complexity")
@Tag(name = "Deals")
@RolesAllowed("read")
public class ComplexityResource {
    private final ComplexityService complexities;

    ComplexityResource(ComplexityService complexities) {
        this.complexities = complexities;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getComplexity",
            summary = "Whether a deal is a complex sale: long, with several deciders, large",
            description =
                    "The thresholds are those of the policy that applies on the day. What is unknown is not met.")
    @APIResponse(
            responseCode = "200",
            description = "The three criteria",
            content = @Content(schema = @Schema(implementation = ComplexityView.class)))
    public ComplexityView get(@RestPath UUID id, @BeanParam DayQuery query) {
        return complexities
                .of(id, query.asOf())
                .orElseThrow(() -> NOT_FOUND.because("no deal %s", id));
    }
}
