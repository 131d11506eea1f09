package dev.vitalfew.intelligence.key;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/accounts/{id}/tier-override")
@Tag(name = "Scoring")
@Produces(MediaType.APPLICATION_JSON)
public class TierOverrideResource {
    private static final Message WHAT = Message.of("tier override of an account");

    private final TierOverrideService overrides;

    TierOverrideResource(TierOverrideService overrides) {
        this.overrides = overrides;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "getTierOverride",
            summary = "The tier that somebody decided for an account, against its score",
            description = "Also after it has expired, until it is removed.")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = TierOverrideView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<TierOverrideView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        TierOverrideView found =
                overrides.find(id).orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
        return ETags.okUnlessKnown(found, found.version(), ifNoneMatch);
    }

    @PUT
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putTierOverride",
            summary = "Decides the tier of an account, with a reason and until a day",
            description =
                    "The account moves at once; a review after the day goes by its score again. The"
                            + " first time without `If-Match`, from then on with it.")
    @APIResponse(
            responseCode = "200",
            description = "There was a decision; it is replaced",
            content = @Content(schema = @Schema(implementation = TierOverrideView.class)))
    @APIResponse(
            responseCode = "201",
            description = "There was none",
            content = @Content(schema = @Schema(implementation = TierOverrideView.class)))
    public RestResponse<TierOverrideView> put(
            @RestPath UUID id,
            @BeanParam IfMatch expected,
            @Valid @NotNull NewTierOverride wanted,
            @Context SecurityContext caller) {
        return overrides
                .put(id, wanted, expected, caller.getUserPrincipal().getName())
                .answer(
                        "/v1/accounts/%s/tier-override".formatted(id),
                        Message.of("account %s", id));
    }

    @DELETE
    @RolesAllowed("write")
    @Operation(
            operationId = "deleteTierOverride",
            summary = "Removes the decision about the tier of an account",
            description = "The account stays in its tier until the next review.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @BeanParam IfMatch expected) {
        overrides.remove(id, expected.required()).orProblem(WHAT, id);
    }
}
