package dev.vitalfew.stakeholder;

import dev.vitalfew.api.ReaderLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/reference/role-models")
@Tag(name = "Reference")
@RolesAllowed("read")
public class RoleModelResource {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRoleModels",
            summary = "Both models of who plays which part in a decision, and how they meet",
            description = "In English, or in Chinese for `Accept-Language: zh`.")
    @APIResponse(
            responseCode = "200",
            description = "The models",
            content = @Content(schema = @Schema(implementation = RoleModelsView.class)))
    public RoleModelsView get(@BeanParam ReaderLanguage language) {
        return RoleModels.in(language);
    }
}
