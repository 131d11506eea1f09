package dev.vitalfew.intelligence.value;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.intelligence.ItemsQuery;
import dev.vitalfew.intelligence.PortfolioQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/portfolio/value")
@Tag(name = "Portfolio")
@RolesAllowed("read")
@APIResponse(responseCode = "422", description = "No such currency or period")
public class ValueResource {
    private static final MediaType CSV = MediaType.valueOf(CsvBodyWriter.TEXT_CSV);
    private static final String SVG = "image/svg+xml";
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV, MediaType.valueOf(SVG))
                    .build();

    private final ValueService values;

    ValueResource(ValueService values) {
        this.values = values;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV, SVG})
    @Operation(
            operationId = "getPortfolioValue",
            summary = "What the accounts bring against what they cost, the most valuable first",
            description =
                    """
                    Gross margin, cost to serve, what is amortised of winning an account, and concessions, account by \
                    account. `sellerId` asks about the accounts that bought from a seller, with all that they brought and \
                    cost. As CSV the items, as SVG the whale curve and the quadrants.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "The accounts",
            content = @Content(schema = @Schema(implementation = PortfolioValueView.class)))
    public PortfolioValueView value(
            @BeanParam PortfolioQuery query,
            @BeanParam ItemsQuery items,
            @Context Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        boolean wantsTable = chosen != null && chosen.getMediaType().isCompatible(CSV);
        return values.value(query, items, wantsTable);
    }
}
