package dev.vitalfew.intelligence;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.ReaderLanguage;
import dev.vitalfew.api.contract.OperationDocument;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/portfolio")
@Tag(name = "Portfolio")
@RolesAllowed("read")
@APIResponse(responseCode = "422", description = "No such currency, period or fraction")
public class PortfolioResource {
    private static final String SVG = "image/svg+xml";

    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(
                            MediaType.APPLICATION_JSON_TYPE,
                            MediaType.valueOf(CsvBodyWriter.TEXT_CSV),
                            MediaType.valueOf(SVG))
                    .build();

    private final ParetoService paretos;
    private final BaseService bases;
    private final ConcentrationService concentrations;
    private final ChurnService churns;

    PortfolioResource(
            ParetoService paretos,
            BaseService bases,
            ConcentrationService concentrations,
            ChurnService churns) {
        this.churns = churns;
        this.paretos = paretos;
        this.bases = bases;
        this.concentrations = concentrations;
    }

    @GET
    @Path("/pareto")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV, SVG})
    @Operation(
            operationId = "getPareto",
            summary = "The vital few: who brings how much of the whole, in classes A, B and C",
            description =
                    "Ranks accounts, groups, sellers or products by what they bring, and says how"
                            + " few of them bring most. As CSV the items, as SVG the curve.")
    @APIResponse(
            responseCode = "200",
            description = "The ranking",
            content = @Content(schema = @Schema(implementation = ParetoView.class)))
    public ParetoView pareto(
            @BeanParam PortfolioQuery query,
            @BeanParam ParetoQuery ranking,
            @BeanParam ItemsQuery items,
            @Context Request request) {
        return paretos.pareto(query, ranking, items, wantsTable(request));
    }

    @GET
    @Path("/base")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "getBase",
            summary = "The steady base under the key accounts, and the accounts that fit poorly",
            description =
                    "Key accounts need a base that carries them: how large, how steady and how"
                            + " profitable it is. As CSV the judged accounts.",
            extensions =
                    @Extension(
                            name = OperationDocument.CSV_EXAMPLE,
                            value =
                                    """
                                    id,name,verdict,met,orders,averageOrder,marginRate,interpurchaseVariation
                                    01932f7a-1c2e-7b3d-9f4a-2c6d8e0f1a2b,Initech GmbH,POOR_FIT,4,31,118.4,0.06,1.3
                                    """))
    @APIResponse(
            responseCode = "200",
            description = "The base",
            content = @Content(schema = @Schema(implementation = BaseView.class)))
    public BaseView base(
            @BeanParam PortfolioQuery query,
            @BeanParam ItemsQuery items,
            @Context Request request) {
        return bases.base(query, items, wantsTable(request));
    }

    @GET
    @Path("/concentration")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV, SVG})
    @Operation(
            operationId = "getConcentration",
            summary = "How much hangs on a few groups, and what goes when they go",
            description =
                    "By group of accounts: shares of the largest, the index of all, and what a loss"
                            + " of them would cost. As CSV the items, as SVG the bars.")
    @APIResponse(
            responseCode = "200",
            description = "The concentration",
            content = @Content(schema = @Schema(implementation = ConcentrationView.class)))
    public ConcentrationView concentration(
            @BeanParam PortfolioQuery query, @BeanParam ConcentrationQuery ranking) {
        return concentrations.concentration(query, ranking);
    }

    @GET
    @Path("/churn")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV, SVG})
    @Operation(
            operationId = "getChurn",
            summary = "The accounts by the risk that they leave, each with its reasons",
            description =
                    """
                    Scored for this answer, from the facts of the day that is asked for. Equal scores follow what the \
                    accounts brought in twelve months. Probabilities come from the lifetime models that were fitted last. \
                    As SVG the risk of the items against their revenue, 200 of them unless a limit is given.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "The accounts",
            content = @Content(schema = @Schema(implementation = ChurnListView.class)))
    public ChurnListView churn(
            @BeanParam PortfolioQuery query,
            @BeanParam ItemsQuery items,
            @BeanParam ReaderLanguage language,
            @Context Request request) {
        ItemsQuery shown = wants(request, SVG) ? items.orMost() : items;
        return churns.churn(query, shown, wantsTable(request), language.locale());
    }

    private static boolean wantsTable(Request request) {
        return wants(request, CsvBodyWriter.TEXT_CSV);
    }

    private static boolean wants(Request request, String type) {
        Variant chosen = request.selectVariant(VARIANTS);
        return chosen != null && chosen.getMediaType().isCompatible(MediaType.valueOf(type));
    }
}
