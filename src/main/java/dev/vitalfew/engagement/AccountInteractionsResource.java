package dev.vitalfew.engagement;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.ETags;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/accounts/{id}/interactions")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class AccountInteractionsResource {
    private final InteractionService interactions;

    AccountInteractionsResource(InteractionService interactions) {
        this.interactions = interactions;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "listInteractions",
            summary = "Visits, calls and the like with an account, newest first")
    public Page<InteractionView> list(
            @RestPath UUID id, @BeanParam InteractionQuery query, @BeanParam PageQuery page) {
        return interactions.list(id, query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createInteraction",
            summary = "Records a visit, a call or the like with an account")
    @APIResponse(
            responseCode = "201",
            description = "The interaction",
            content = @Content(schema = @Schema(implementation = InteractionView.class)))
    public RestResponse<InteractionView> create(
            @RestPath UUID id, @Valid @NotNull NewInteraction wanted) {
        InteractionView interaction = interactions.create(id, wanted);
        return ETags.created(
                "/v1/interactions/" + interaction.id(), interaction, interaction.version());
    }
}
