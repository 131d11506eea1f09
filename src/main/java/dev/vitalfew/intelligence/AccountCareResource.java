package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.api.CsvBodyWriter;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/v1/accounts/{id}")
@Tag(name = "Engagement")
@RolesAllowed("read")
@Produces(MediaType.APPLICATION_JSON)
public class AccountCareResource {
    private final AccountCareService care;

    AccountCareResource(AccountCareService care) {
        this.care = care;
    }

    @GET
    @Path("/service-rights")
    @Operation(
            operationId = "getServiceRights",
            summary = "What an account is entitled to on a day, and whether we kept it",
            description = "The latest service level of its tier up to the day.")
    @APIResponse(
            responseCode = "200",
            description = "The rights",
            content = @Content(schema = @Schema(implementation = ServiceRightsView.class)))
    public ServiceRightsView rights(@RestPath UUID id, @BeanParam DayQuery query) {
        return care.rights(id, query).orElseThrow(() -> NOT_FOUND.because("no account %s", id));
    }

    @GET
    @Path("/environment")
    @Produces({MediaType.APPLICATION_JSON, CsvBodyWriter.TEXT_CSV})
    @Operation(
            operationId = "listAccountEnvironment",
            summary = "Environment events that touch an account, the latest first",
            description = "Those that name the industry of the account.")
    public Page<EnvironmentItemView> ofAccount(
            @RestPath UUID id, @BeanParam DayQuery query, @BeanParam PageQuery page) {
        return care.environment(id, query, page);
    }
}
