package dev.vitalfew.intelligence;

import dev.vitalfew.account.AccountView;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/accounts")
@Tag(name = "Accounts")
@RolesAllowed("read")
public class AccountListResource {
    private final AccountListService accounts;

    AccountListResource(AccountListService accounts) {
        this.accounts = accounts;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listAccounts",
            summary = "Accounts, newest first unless sorted",
            description =
                    "Filters that need sums (`paretoClass`, sort by `revenue`) count what was bought up to today.")
    public Page<AccountView> list(@BeanParam AccountListQuery query, @BeanParam PageQuery page) {
        return accounts.list(query, page);
    }
}
