package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.ReaderLanguage;
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

@Path("/v1/deals/{id}/coverage")
@Tag(name = "Stakeholders")
@RolesAllowed("read")
public class CoverageResource {
    private final CoverageService coverages;

    CoverageResource(CoverageService coverages) {
        this.coverages = coverages;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getCoverage",
            summary = "Whether the people who decide over a deal are covered, and what is wrong",
            description =
                    "The parts in the deal count, and for contacts without one there those of the account. Covered is a base by somebody who was met lately and whose known stance is not against us.")
    @APIResponse(
            responseCode = "200",
            description = "The coverage",
            content = @Content(schema = @Schema(implementation = CoverageView.class)))
    public CoverageView get(
            @RestPath UUID id, @BeanParam CoverageQuery query, @BeanParam ReaderLanguage language) {
        return coverages
                .ofDeal(id, query, language)
                .orElseThrow(() -> NOT_FOUND.because("no deal %s", id));
    }
}
