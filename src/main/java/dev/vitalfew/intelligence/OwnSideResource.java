package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.Problem;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/accounts/{id}")
@Tag(name = "Team")
@RolesAllowed("read")
@Produces(MediaType.APPLICATION_JSON)
public class OwnSideResource {
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(
                            MediaType.APPLICATION_JSON_TYPE,
                            MediaType.valueOf(CsvBodyWriter.TEXT_CSV))
                    .build();

    private final OwnSideService ownSide;

    OwnSideResource(OwnSideService ownSide) {
        this.ownSide = ownSide;
    }

    @GET
    @Path("/parity")
    @Operation(
            operationId = "getParity",
            summary =
                    "Whether we and a customer are equals: in size, in levels that meet, in reputation",
            description =
                    "Levels meet where a seller and a contact have a tie, or an interaction within twelve months. `observed` is the smaller by the larger.")
    @APIResponse(
            responseCode = "200",
            description = "The parity",
            content = @Content(schema = @Schema(implementation = ParityView.class)))
    public ParityView parity(@RestPath UUID id, @BeanParam DayQuery query) {
        return ownSide.parity(id, query).orElseThrow(() -> noAccount(id));
    }

    @GET
    @Path("/competence-match")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "getCompetenceMatch",
            summary = "Which sellers fit an account how well, the best first, and why",
            description =
                    "Of each seller whose competence somebody has judged, against the level, industry and relationship of the account; what nobody knows counts neither way.")
    @APIResponse(
            responseCode = "200",
            description = "The sellers",
            content = @Content(schema = @Schema(implementation = CompetenceMatchView.class)))
    public CompetenceMatchView competence(
            @RestPath UUID id,
            @BeanParam DayQuery query,
            @BeanParam ItemsQuery items,
            @Context Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        boolean table =
                chosen != null
                        && chosen.getMediaType()
                                .isCompatible(MediaType.valueOf(CsvBodyWriter.TEXT_CSV));
        return ownSide.competence(id, query, items, table).orElseThrow(() -> noAccount(id));
    }

    @GET
    @Path("/briefing-balance")
    @Operation(
            operationId = "getBriefingBalance",
            summary =
                    "Whether news between us and a customer goes both ways, and is written down soon",
            description =
                    "Of the briefings of the period, each way, and of each manager how many days pass from an event to its record.")
    @APIResponse(
            responseCode = "200",
            description = "The balance",
            content = @Content(schema = @Schema(implementation = BriefingBalanceView.class)))
    public BriefingBalanceView briefings(@RestPath UUID id, @BeanParam DayQuery query) {
        return ownSide.briefings(id, query).orElseThrow(() -> noAccount(id));
    }

    private static Problem noAccount(UUID id) {
        return NOT_FOUND.because("no account %s", id);
    }
}
