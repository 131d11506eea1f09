package dev.vitalfew.engagement.rivals;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.engagement.facts.Owner;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

@Path("/v1/accounts/{id}/supplier-fit")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class SupplierFitResource {
    private static final Message WHAT = Message.of("supplier fit of account");

    private final SupplierFitService fits;

    SupplierFitResource(SupplierFitService fits) {
        this.fits = fits;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "getSupplierFit",
            summary = "How a customer chooses between us and our rivals")
    @APIResponse(
            responseCode = "200",
            description = "The supplier fit",
            content = @Content(schema = @Schema(implementation = SupplierFitView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<SupplierFitView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        SupplierFitView found =
                fits.findOnly(new Owner.Account(id))
                        .orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PUT
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putSupplierFit",
            summary = "Says how a customer chooses between us and our rivals",
            description =
                    "The first time without `If-Match`, from then on with it. The weights sum to 1; `US` is among the suppliers.")
    @APIResponse(
            responseCode = "200",
            description = "The supplier fit as it stands now",
            content = @Content(schema = @Schema(implementation = SupplierFitView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first one",
            content = @Content(schema = @Schema(implementation = SupplierFitView.class)))
    public RestResponse<SupplierFitView> put(
            @RestPath UUID id, @BeanParam IfMatch expected, @Valid @NotNull NewSupplierFit wanted) {
        return fits.putOnly(new Owner.Account(id), wanted, expected)
                .answer("/v1/accounts/%s/supplier-fit".formatted(id), Message.of("account %s", id));
    }

    @DELETE
    @RolesAllowed("write")
    @Operation(
            operationId = "deleteSupplierFit",
            summary = "Removes how a customer chooses between us and our rivals")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @BeanParam IfMatch expected) {
        fits.removeOnly(new Owner.Account(id), expected).orProblem(WHAT, id);
    }
}
