package dev.vitalfew.account;

import dev.vitalfew.api.AlsoChanged;
import dev.vitalfew.api.BatchView;
import dev.vitalfew.api.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Beside [AccountResource], since its path is no step below theirs.
@Path("/v1/accounts:batch")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountBatchResource {
    private static final int MULTI_STATUS = 207;

    private final AccountBatchService batches;
    private final Problems problems;
    private final AlsoChanged alsoChanged;

    AccountBatchResource(AccountBatchService batches, Problems problems, AlsoChanged alsoChanged) {
        this.batches = batches;
        this.problems = problems;
        this.alsoChanged = alsoChanged;
    }

    @POST
    @RolesAllowed("write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "batchAccounts",
            summary = "Creates, upserts, updates and deletes up to 1,000 accounts",
            description =
                    """
                    Items are done in their order, each seeing what those before it did, in one transaction. An item that \
                    fails changes nothing and leaves the others alone; with `atomic` it keeps all of them from being done. \
                    A body that cannot be read, an item with an unknown member among them, refuses the whole request.\
                    """)
    @APIResponse(
            responseCode = "207",
            description = "What became of each item, in their order",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public RestResponse<BatchView> apply(@Valid @NotNull AccountBatch batch) {
        BatchView view = BatchView.of(batches.apply(batch), problems);
        alsoChanged.note(view.done());
        return RestResponse.ResponseBuilder.<BatchView>create(MULTI_STATUS).entity(view).build();
    }
}
