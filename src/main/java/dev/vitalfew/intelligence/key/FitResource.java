package dev.vitalfew.intelligence.key;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.ReaderLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

@Path("/v1/accounts/{id}/fit")
@Tag(name = "Scoring")
@Produces(MediaType.APPLICATION_JSON)
public class FitResource {
    private final FitService fits;

    FitResource(FitService fits) {
        this.fits = fits;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "getFit",
            summary = "Whether an account fits being key, step by step",
            description =
                    "The gate for each product line, the criteria, the screens, and the match with"
                            + " the ideal customer. The ETag is the version of what was told; the"
                            + " policy may decide otherwise from one day to the next, so there is no"
                            + " 304.")
    @APIResponse(
            responseCode = "200",
            description = "The fit",
            content = @Content(schema = @Schema(implementation = FitView.class)))
    public RestResponse<FitView> get(@RestPath UUID id, @BeanParam ReaderLanguage language) {
        FitView fit =
                fits.find(id, language.locale())
                        .orElseThrow(
                                () ->
                                        NOT_FOUND.because(
                                                "nothing is told of the fit of an account %s", id));
        return ETags.ok(fit, fit.version());
    }

    @PUT
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putFit",
            summary = "Tells what was found out about the fit of an account",
            description = "The first time without `If-Match`, from then on with it.")
    @APIResponse(
            responseCode = "200",
            description = "There was something; it is replaced",
            content = @Content(schema = @Schema(implementation = FitView.class)))
    @APIResponse(
            responseCode = "201",
            description = "There was nothing",
            content = @Content(schema = @Schema(implementation = FitView.class)))
    public RestResponse<FitView> put(
            @RestPath UUID id,
            @BeanParam IfMatch expected,
            @BeanParam ReaderLanguage language,
            @Valid @NotNull NewFit wanted) {
        return fits.put(id, wanted, expected, language.locale())
                .answer("/v1/accounts/%s/fit".formatted(id), Message.of("account %s", id));
    }
}
