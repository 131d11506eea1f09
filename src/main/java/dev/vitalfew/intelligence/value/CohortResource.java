package dev.vitalfew.intelligence.value;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.contract.OperationDocument;
import dev.vitalfew.intelligence.PortfolioQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/portfolio/cohorts")
@Tag(name = "Portfolio")
@RolesAllowed("read")
@APIResponse(responseCode = "422", description = "No such currency or period")
public class CohortResource {
    private final CohortService cohorts;

    CohortResource(CohortService cohorts) {
        this.cohorts = cohorts;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "getCohorts",
            summary = "How loyal the accounts are, by the year of their first purchase",
            description =
                    """
                    Tenure, and the revenue that was retained: the last twelve months against the twelve before. With \
                    `from` only accounts whose first purchase is on that day or later; `sellerId` asks about the \
                    accounts that bought from a seller. As CSV the cohorts.\
                    """,
            extensions =
                    @Extension(
                            name = OperationDocument.CSV_EXAMPLE,
                            value =
                                    """
                                    year,accounts,active,revenueBefore,revenue,grossRetention,netRetention
                                    2024,30,24,500000,520000,0.87,1.04
                                    """))
    @APIResponse(
            responseCode = "200",
            description = "The cohorts",
            content = @Content(schema = @Schema(implementation = CohortsView.class)))
    public CohortsView cohorts(@BeanParam PortfolioQuery query) {
        return cohorts.cohorts(query);
    }
}
