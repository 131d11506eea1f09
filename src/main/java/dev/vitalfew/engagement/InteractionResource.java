package dev.vitalfew.engagement;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.ETags;
import dev.vitalfew.api.Message;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
}
