package dev.vitalfew.deal;

import dev.vitalfew.api.BatchItem;
import dev.vitalfew.api.ExternalRef;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Several changes of deals in one request. Items are checked one by one, so that a bad one spoils
/// no other.
///
/// @param atomic whether one failing item keeps all others from being done
@Schema(name = "DealBatch")
public record DealBatch(
        @Schema(
                        defaultValue = "false",
                        description = "Whether one failing item keeps all others from being done.")
                @Nullable Boolean atomic,
        @NotNull @Size(max = DealBatch.MAX_ITEMS) List<@Nullable Item> items) {
    static final int MAX_ITEMS = 1_000;

    boolean isAtomic() {
        return Boolean.TRUE.equals(atomic);
    }

    /// One change of one deal.
    @Schema(name = "DealBatchItem")
    public record Item(
            @Schema(required = true, description = "What to do.") @Nullable Op op,
            @Schema(description = "The deal, of UPDATE and DELETE, unless `ref` names it.")
                    @Nullable UUID id,
            @Schema(
                            description =
                                    "One of the deal's references: names it, of UPSERT, UPDATE and DELETE; is added to it, of CREATE.")
                    @Nullable ExternalRef ref,
            @Schema(
                            description =
                                    "The ETag that UPDATE or DELETE is based on; whatever stands, where left out.",
                            examples = "\"0\"")
                    @Nullable String ifMatch,
            @Schema(
                            description =
                                    "Of CREATE the whole deal, which needs an account and a name; of UPDATE a merge patch; of UPSERT the one or the other, as it turns out. Stage, account and `openedOn` of a deal that is there are left out or as they are.")
                    @Nullable DealDocument deal)
            implements BatchItem {}
}
