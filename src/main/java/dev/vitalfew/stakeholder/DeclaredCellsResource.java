package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

@Path("/v1/accounts/{id}/declared-cells")
@Tag(name = "Stakeholders")
@Produces(MediaType.APPLICATION_JSON)
public class DeclaredCellsResource {
    private final DeclaredCellsService cells;

    DeclaredCellsResource(DeclaredCellsService cells) {
        this.cells = cells;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "getDeclaredCells",
            summary = "In which levels of departments we have to be at home",
            description =
                    "The pervasiveness of the stakeholder map counts these, and all others with a contact.")
    @APIResponse(
            responseCode = "200",
            description = "The cells",
            content = @Content(schema = @Schema(implementation = DeclaredCellsView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<DeclaredCellsView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        DeclaredCellsView declared =
                cells.find(id)
                        .orElseThrow(
                                () ->
                                        NOT_FOUND.because(
                                                "nothing is declared for an account %s", id));
        return ETags.okUnlessKnown(declared, declared.version(), ifNoneMatch);
    }

    @PUT
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putDeclaredCells",
            summary = "Says in which levels of departments we have to be at home",
            description =
                    "Replaces all of them; an empty list declares none. The first time without `If-Match`, from then on with it.")
    @APIResponse(
            responseCode = "200",
            description = "There was something; it is replaced",
            content = @Content(schema = @Schema(implementation = DeclaredCellsView.class)))
    @APIResponse(
            responseCode = "201",
            description = "There was nothing",
            content = @Content(schema = @Schema(implementation = DeclaredCellsView.class)))
    public RestResponse<DeclaredCellsView> put(
            @RestPath UUID id,
            @BeanParam IfMatch expected,
            @Valid @NotNull NewDeclaredCells wanted) {
        return cells.put(id, wanted, expected)
                .answer(
                        "/v1/accounts/%s/declared-cells".formatted(id),
                        Message.of("account %s", id));
    }
}
