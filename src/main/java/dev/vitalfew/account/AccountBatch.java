package dev.vitalfew.account;

import dev.vitalfew.api.BatchItem;
import dev.vitalfew.api.ExternalRef;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Several changes of accounts in one request. Items are checked one by one, so that a bad one
/// spoils no other.
///
/// @param atomic whether one failing item keeps all others from being done
@Schema(name = "AccountBatch")
public record AccountBatch(
        @Schema(
                        defaultValue = "false",
                        description = "Whether one failing item keeps all others from being done.")
                @Nullable Boolean atomic,
        @NotNull @Size(max = AccountBatch.MAX_ITEMS) List<@Nullable Item> items) {
    static final int MAX_ITEMS = 1_000;

    boolean isAtomic() {
        return Boolean.TRUE.equals(atomic);
    }

    /// One change of one account.
    @Schema(name = "AccountBatchItem")
    public record Item(
            @Schema(required = true, description = "What to do.") @Nullable Op op,
            @Schema(description = "The account, of UPDATE and DELETE, unless `ref` names it.")
                    @Nullable UUID id,
            @Schema(
                            description =
                                    "One of the account's references: names it, of UPSERT, UPDATE and DELETE; is added to it, of CREATE.")
                    @Nullable ExternalRef ref,
            @Schema(
                            description =
                                    "The ETag that UPDATE or DELETE is based on; whatever stands, where left out.",
                            examples = "\"0\"")
                    @Nullable String ifMatch,
            @Schema(
                            description =
                                    "Of CREATE and UPSERT the whole account, which then needs a name; of UPDATE a merge patch.")
                    @Nullable AccountPatch account)
            implements BatchItem {}
}
