package dev.vitalfew.deal;

import static dev.vitalfew.api.ProblemCode.FORBIDDEN;
import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/deals/{id}")
@Tag(name = "Deals")
@Produces(MediaType.APPLICATION_JSON)
public class MoveResource {
    private static final int MAX_DIGITS = 9;

    private final MoveService moves;

    MoveResource(MoveService moves) {
        this.moves = moves;
    }

    @GET
    @Path("/stage-changes")
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "listStageChanges",
            summary = "How a deal came to where it stands: every change of its stage, oldest first")
    public Page<StageChangeView> list(@RestPath UUID id, @BeanParam PageQuery page) {
        return moves.list(id, page);
    }

    @GET
    @Path("/stage-changes/{number}")
    @RolesAllowed("read")
    @Operation(
            operationId = "getStageChange",
            summary = "One change of the stage of a deal",
            description = "Closings take numbers of the same row; there is no change under those.")
    @APIResponse(
            responseCode = "200",
            description = "The change",
            content = @Content(schema = @Schema(implementation = StageChangeView.class)))
    public StageChangeView get(
            @RestPath UUID id,
            @RestPath
                    @Parameter(
                            description =
                                    "The place of the change among all that happened to the deal, from 1.",
                            example = "2")
                    String number) {
        if (!number.matches("[0-9]{1,%d}".formatted(MAX_DIGITS))) {
            throw NOT_FOUND.because("changes have numbers from 1");
        }
        return moves.find(id, Integer.parseInt(number))
                .orElseThrow(
                        () -> NOT_FOUND.because("no change %s of the stage of %s", number, id));
    }

    @POST
    @Path("/stage-changes")
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveDeal",
            summary =
                    "Moves a deal to another stage, forward or back, or says what gates it has yet to pass",
            description =
                    """
                    The change and its entry in the history come in one transaction. With `If-Match`, which is not needed \
                    here, two moves from one version end with one of them stale (412). `at` is neither in the future nor \
                    before the change before. Gates of the policy that applies on that day warn, or refuse the move (422, \
                    one error for each); an admin may force it with a reason, which the history shows. `dryRun=true` moves \
                    nothing and answers 200 with what the gates say.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "What would come of it: a dry run",
            content = @Content(schema = @Schema(implementation = MoveView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The change, with the deal as it stands now; the ETag is the deal's",
            content = @Content(schema = @Schema(implementation = MoveView.class)))
    @APIResponse(responseCode = "409", description = "The deal is closed, or at this stage already")
    public RestResponse<MoveView> move(
            @RestPath UUID id,
            @BeanParam MoveQuery query,
            @Valid @NotNull NewStageChange wanted,
            @Context SecurityContext caller) {
        if (query.isDryRun()) {
            return RestResponse.ok(
                    MoveView.of(
                            moves.rehearse(id, wanted, query.expected()).orProblem(id),
                            query.reader()));
        }
        if (wanted.isForced() && !caller.isUserInRole("admin")) {
            throw FORBIDDEN.because("forced needs the scope admin");
        }
        MoveService.Moved moved =
                moves.move(id, wanted, query.expected(), caller.getUserPrincipal().getName())
                        .orProblem(id);
        return ETags.created(
                "/v1/deals/%s/stage-changes/%d".formatted(id, moved.change().number()),
                MoveView.of(moved, query.reader()),
                moved.deal().version());
    }

    @POST
    @Path("/close")
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeDeal",
            summary = "Closes a deal as won, lost or dropped",
            description =
                    "A deal is closed once, on a day that is not before the last change of its stage. `If-Match` is not needed here, and counts where it is sent.")
    @APIResponse(
            responseCode = "200",
            description = "The deal as it stands now",
            content = @Content(schema = @Schema(implementation = DealView.class)))
    @APIResponse(responseCode = "409", description = "The deal is closed already")
    public RestResponse<DealView> close(
            @RestPath UUID id,
            @BeanParam IfMatch expected,
            @Valid @NotNull NewClosing wanted,
            @Context SecurityContext caller) {
        DealView deal =
                moves.close(id, wanted, expected, caller.getUserPrincipal().getName())
                        .orProblem(id);
        return ETags.ok(deal, deal.version());
    }
}
