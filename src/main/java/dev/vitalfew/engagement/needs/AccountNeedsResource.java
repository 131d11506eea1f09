package dev.vitalfew.engagement.needs;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.ETags;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.engagement.facts.Owner;
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

@Path("/v1/accounts/{id}/needs")
@Tag(name = "Engagement")
@Produces(MediaType.APPLICATION_JSON)
public class AccountNeedsResource {
    private final NeedService needs;

    AccountNeedsResource(NeedService needs) {
        this.needs = needs;
    }

    @GET
    @RolesAllowed("read")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(operationId = "listNeeds", summary = "Needs of an account, the latest first")
    public Page<NeedView> list(
            @RestPath UUID id, @BeanParam NeedQuery query, @BeanParam PageQuery page) {
        return needs.list(new Owner.Account(id), query, page);
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createNeed",
            summary = "Records a need of an account",
            description =
                    "An EXPLICIT need begins in the state EXPLICIT, an IMPLICIT one in the state IMPLICIT.")
    @APIResponse(
            responseCode = "201",
            description = "The need",
            content = @Content(schema = @Schema(implementation = NeedView.class)))
    public RestResponse<NeedView> create(@RestPath UUID id, @Valid @NotNull NewNeed wanted) {
        NeedView need = needs.add(new Owner.Account(id), wanted);
        return ETags.created("/v1/needs/" + need.id(), need, need.version());
    }
}
