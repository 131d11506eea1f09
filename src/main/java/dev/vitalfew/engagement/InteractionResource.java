package dev.vitalfew.engagement;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.ETags;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

@Path("/v1/interactions/{id}")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class InteractionResource {
    private static final Message WHAT = Message.of("interaction");

    private final InteractionService interactions;

    InteractionResource(InteractionService interactions) {
        this.interactions = interactions;
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "getInteraction", summary = "One interaction")
    @APIResponse(
            responseCode = "200",
            description = "The interaction",
            content = @Content(schema = @Schema(implementation = InteractionView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<InteractionView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        InteractionView interaction =
                interactions.find(id).orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
        return ETags.okUnlessKnown(interaction, interaction.version(), ifNoneMatch);
    }

    @PATCH
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateInteraction",
            summary = "Changes the given members of an interaction",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list, the questions or the advance replace the whole.")
    @APIResponse(
            responseCode = "200",
            description = "The interaction as it stands now",
            content = @Content(schema = @Schema(implementation = InteractionView.class)))
    public RestResponse<InteractionView> update(
            @RestPath UUID id, @BeanParam IfMatch expected, @NotNull InteractionPatch patch) {
        InteractionView interaction =
                interactions.update(id, patch, expected.required()).orProblem(WHAT, id);
        return ETags.ok(interaction, interaction.version());
    }

    @DELETE
    @RolesAllowed("write")
    @Operation(operationId = "deleteInteraction", summary = "Removes an interaction")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath UUID id, @BeanParam IfMatch expected) {
        interactions.remove(id, expected.required()).orProblem(WHAT, id);
    }
}
