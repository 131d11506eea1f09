package dev.vitalfew.account;

import static dev.vitalfew.api.ProblemCode.FORBIDDEN;
import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.account.AccountService.Upserted;
import dev.vitalfew.api.AlsoChanged;
import dev.vitalfew.api.ETags;
import dev.vitalfew.api.ExternalRef;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/accounts")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {
    private static final Message WHAT = Message.of("account");

    private final AccountService accounts;
    private final AccountMergeService merges;
    private final AlsoChanged alsoChanged;

    AccountResource(AccountService accounts, AccountMergeService merges, AlsoChanged alsoChanged) {
        this.accounts = accounts;
        this.merges = merges;
        this.alsoChanged = alsoChanged;
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAccount",
            summary = "Adds an account",
            description = "The name is enough. An account without a status is ACTIVE.")
    @APIResponse(
            responseCode = "201",
            description = "The account",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "409", description = "Another account has one of the references")
    public RestResponse<AccountView> create(@Valid @NotNull NewAccount wanted) {
        AccountView account = accounts.create(wanted);
        return ETags.created("/v1/accounts/" + account.id(), account, account.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("read")
    @Operation(
            operationId = "getAccount",
            summary = "One account",
            description = "With the `ETag` that a change of it has to name.")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version")
    public RestResponse<AccountView> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        AccountView account =
                accounts.find(id).orElseThrow(() -> NOT_FOUND.because("no %s %s", WHAT, id));
        return ETags.okUnlessKnown(account, account.version(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("write")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateAccount",
            summary = "Changes the given members of an account",
            description =
                    "A JSON Merge Patch (RFC 7396): what is left out stays, null clears, and a list replaces the whole list.")
    @APIResponse(
            responseCode = "200",
            description = "The account as it stands now",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "409", description = "Another account has one of the references")
    public RestResponse<AccountView> update(
            @RestPath UUID id, @BeanParam IfMatch expected, @NotNull AccountPatch patch) {
        AccountView account = accounts.update(id, patch, expected.required()).orProblem(WHAT, id);
        return ETags.ok(account, account.version());
    }

    @PUT
    @Path("/by-ref/{source}/{externalId}")
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "upsertAccount",
            summary = "Adds the account that has this reference, or replaces it",
            description =
                    """
                    The body is the whole account: members left out are cleared, and references left out are taken from \
                    it, except the one in the path. Two at once make one account. Where nothing differs, the version stays.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "There was one; it is replaced",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(
            responseCode = "201",
            description = "There was none; it is added",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Another account has one of the references in the body")
    public RestResponse<AccountView> upsert(
            @RestPath String source,
            @RestPath String externalId,
            @Valid @NotNull NewAccount wanted) {
        Upserted done = accounts.upsert(ExternalRef.ofPath(source, externalId), wanted);
        AccountView account = done.view();
        return done.created()
                ? ETags.created("/v1/accounts/" + account.id(), account, account.version())
                : ETags.ok(account, account.version());
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeAccounts",
            summary = "Merges a duplicate into an account",
            description =
                    """
                    The account gets all facts, references and child accounts of the duplicate, its classes and tags besides \
                    its own, and its other members where it has none; then the duplicate is gone. Where both have a fact under \
                    the same key, two that agree in everything become one, and two that differ refuse the merge and are listed \
                    in `conflicts`. Merging again changes nothing and is answered the same.\
                    """)
    @APIResponse(
            responseCode = "200",
            description = "The account as it stands now",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Both have facts under the same keys that differ, or an import is being merged")
    public RestResponse<AccountView> merge(@RestPath UUID id, @Valid @NotNull AccountMerge wanted) {
        AccountView account = merges.merge(id, wanted.duplicateId()).orProblem();
        alsoChanged.note(Set.of(wanted.duplicateId()));
        return ETags.ok(account, account.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("write")
    @Operation(
            operationId = "deleteAccount",
            summary = "Removes an account that nothing hangs on",
            description =
                    "With `cascade=true` (scope admin) all facts about it go with it; child accounts stay, without a parent.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(
            responseCode = "409",
            description =
                    "Facts, people, deals or child accounts hang on it, or an import is being merged")
    public void delete(
            @RestPath UUID id,
            @BeanParam IfMatch expected,
            @QueryParam("cascade")
                    @Parameter(description = "Remove what hangs on it as well; for admins.")
                    @Nullable Boolean cascade,
            @Context SecurityContext caller) {
        boolean withFacts = cascade != null && cascade;
        if (withFacts && !caller.isUserInRole("admin")) {
            throw FORBIDDEN.because("cascade needs the scope admin");
        }
        accounts.remove(id, expected.required(), withFacts).orProblem(WHAT, id);
    }
}
