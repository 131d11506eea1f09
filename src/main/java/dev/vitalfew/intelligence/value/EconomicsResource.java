package dev.vitalfew.intelligence.value;

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

@Path("/v1/accounts/{id}/economics")
@Tag(name = "Scoring")
@RolesAllowed("read")
@APIResponse(responseCode = "422", description = "No such currency or horizon")
public class EconomicsResource {
    private final EconomicsService economics;

    EconomicsResource(EconomicsService economics) {
        this.economics = economics;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getEconomics",
            summary = "What an account brings against what it costs, and when it pays for itself",
            description =
                    """
                    The parts of the ledger up to `asOf`; and, by what the last twelve months brought and cost, how the \
                    cost of winning it spreads over the years and when margins have paid for everything. What cannot be \
                    said is null, and `reasons` says why.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "Its economics",
            content = @Content(schema = @Schema(implementation = EconomicsView.class)))
    public EconomicsView get(
            @RestPath UUID id,
            @BeanParam EconomicsQuery query,
            @BeanParam ReaderLanguage language) {
        return economics
                .economics(id, query, language.locale())
                .orElseThrow(() -> NOT_FOUND.because("no account %s", id));
    }
}
