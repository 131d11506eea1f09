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

@Path("/v1/portfolio/whitespace")
@Tag(name = "Portfolio")
@RolesAllowed("read")
@Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
public class WhitespaceResource {
    private final WhitespaceService whitespace;

    WhitespaceResource(WhitespaceService whitespace) {
        this.whitespace = whitespace;
    }

    @GET
    @Operation(
            operationId = "getWhitespace",
            summary = "What accounts buy of each product line, and what they could",
            description =
                    "A cell for every account and every product line that anybody buys or might. What is bought now counts from `from`, by default over the last year; the potential is the latest assessment, else the median of the industry. `sellerId` is the key account manager.")
    @APIResponse(
            responseCode = "200",
            description = "The grid",
            content = @Content(schema = @Schema(implementation = WhitespaceView.class)))
    @APIResponse(responseCode = "422", description = "No such currency or period")
    public WhitespaceView whitespace(
            @BeanParam PortfolioQuery query,
            @BeanParam WhitespaceQuery cells,
            @BeanParam ItemsQuery items,
            @Context Request request) {
        return whitespace.grid(query, cells, items, Tables.wanted(request));
    }
}
