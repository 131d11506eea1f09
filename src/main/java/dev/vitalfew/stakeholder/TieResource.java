package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/accounts/{id}/ties")
@Tag(name = "Stakeholders")
@Produces(MediaType.APPLICATION_JSON)
public class TieResource {
    private static final Message WHAT = Message.of("tie");

    private final TieService ties;

    TieResource(TieService ties) {
        this.ties = ties;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listTies", summary = "Ties of an account, newest first")
    public Page<TieView> list(
            @RestPath UUID id, @BeanParam TieQuery query, @BeanParam PageQuery page) {
        return ties.list(id, query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createTie",
            summary = "Adds a tie between contacts of an account, or with one of our sellers",
            description =
                    "Refused (422) to oneself, between two sellers, to a contact of another account, and where people would come to report in a circle.")
    @APIResponse(
            responseCode = "201",
            description = "The tie",
            content = @Content(schema = @Schema(implementation = TieView.class)))
    @APIResponse(
            responseCode = "409",
            description = "There is such a tie from the one to the other already")
    public RestResponse<TieView> create(@RestPath UUID id, @Valid @NotNull NewTie wanted) {
        TieView tie = ties.create(id, wanted);
        return ETags.created("/v1/accounts/%s/ties/%s".formatted(id, tie.id()), tie, tie.version());
    }

    @GET
    @Path("/{tieId}")
    @RolesAllowed("read")
    @Operation(operationId = "getTie", summary = "One tie of an account")
    @APIResponse(
            responseCode = "200",
            description = "The tie",
            content = @Content(schema = @Schema(implementation = TieView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<TieView> get(
            @RestPath UUID id,
            @RestPath UUID tieId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        TieView tie =
                ties.find(id, tieId).orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, tieId));
        return ETags.okUnlessKnown(tie, tie.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{tieId}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateTie",
            summary = "Changes the weight or the dates of a tie",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, and null clears; a weight cleared is 1 again.")
    @APIResponse(
            responseCode = "200",
            description = "The tie as it stands now",
            content = @Content(schema = @Schema(implementation = TieView.class)))
    public RestResponse<TieView> update(
            @RestPath UUID id,
            @RestPath UUID tieId,
            @BeanParam IfMatch expected,
            @NotNull TiePatch patch) {
        TieView tie = ties.update(id, tieId, patch, expected.required()).orProblem(WHAT, tieId);
        return ETags.ok(tie, tie.version());
    }

    @DELETE
    @Path("/{tieId}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteTie", summary = "Removes a tie")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @RestPath UUID tieId, @BeanParam IfMatch expected) {
        ties.remove(id, tieId, expected.required()).orProblem(WHAT, tieId);
    }
}
