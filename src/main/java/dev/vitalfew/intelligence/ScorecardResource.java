package dev.vitalfew.intelligence;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
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

@Path("/v1/accounts/{id}")
@Tag(name = "Scoring")
@RolesAllowed("read")
public class ScorecardResource {
    private final ScorecardService scorecards;

    ScorecardResource(ScorecardService scorecards) {
        this.scorecards = scorecards;
    }

    @GET
    @Path("/scorecard")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getScorecard",
            summary = "What the rules say of an account, with points, reasons and evidence",
            description =
                    """
                    The latest one that a run stored, which never changes; with `asOf`, made for this answer from the \
                    facts of that day. A rule without evidence says why it has none.""")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such account, or no run has seen it yet and no `asOf` is given")
    public ScorecardView get(
            @RestPath UUID id, @BeanParam DayQuery query, @BeanParam ReaderLanguage language) {
        return scorecards.scorecard(id, query, language.locale());
    }

    @GET
    @Path("/scorecards")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "listScorecards",
            summary = "What runs stored of an account, the latest day first",
            description = "Stored scorecards never change, also when facts of their past arrive.")
    public Page<ScorecardSummary> history(@RestPath UUID id, @BeanParam PageQuery page) {
        return scorecards.history(id, page);
    }

    @GET
    @Path("/scorecards/compare")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "compareScorecards",
            summary = "Why the score of an account is another one than before, rule by rule",
            description =
                    "Of each of the two days it takes the latest scorecard that a run stored.")
    @APIResponse(
            responseCode = "200",
            description = "The difference",
            content = @Content(schema = @Schema(implementation = ScorecardComparison.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such account, or no scorecard of that day or before")
    @APIResponse(responseCode = "422", description = "`from` is no day before `to`")
    public ScorecardComparison compare(
            @RestPath UUID id, @BeanParam CompareQuery query, @BeanParam ReaderLanguage language) {
        return scorecards.compare(id, query, language.locale());
    }
}
