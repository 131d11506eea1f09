package dev.vitalfew.intelligence;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.ReaderLanguage;
import dev.vitalfew.deal.DealQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/deals/coverage")
@Tag(name = "Stakeholders")
@RolesAllowed("read")
public class CoverageListResource {
    private final CoverageService coverages;

    CoverageListResource(CoverageService coverages) {
        this.coverages = coverages;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "listCoverages",
            summary = "The coverage of many deals, in the order of the deals",
            description = "Takes the filters and orders of the list of deals.")
    public Page<CoverageView> list(
            @BeanParam DealQuery filter,
            @BeanParam PageQuery page,
            @BeanParam CoverageQuery query,
            @BeanParam ReaderLanguage language) {
        return coverages.list(filter, page, query, language);
    }
}
