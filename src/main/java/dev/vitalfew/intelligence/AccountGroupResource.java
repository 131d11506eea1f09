package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

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

@Path("/v1/accounts/{id}/group")
@Tag(name = "Accounts")
@RolesAllowed("read")
@APIResponse(
        responseCode = "422",
        description = "No such currency, or a group of more than 100 levels")
public class AccountGroupResource {
    private final AccountGroupService groups;

    AccountGroupResource(AccountGroupService groups) {
        this.groups = groups;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getAccountGroup",
            summary = "The group of an account from its top parent, with rolled-up revenue",
            description = "Whichever account of the group is asked for, the whole tree is given.")
    @APIResponse(
            responseCode = "200",
            description = "The group",
            content = @Content(schema = @Schema(implementation = AccountGroupView.class)))
    public AccountGroupView get(@RestPath UUID id, @BeanParam GroupQuery query) {
        return groups.group(id, query).orElseThrow(() -> NOT_FOUND.because("no account %s", id));
    }
}
