package dev.vitalfew.deal;

import dev.vitalfew.api.BatchItem;
import dev.vitalfew.api.BatchOutcome;
import dev.vitalfew.api.Batches;
import dev.vitalfew.api.Change;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.deal.DealBatch.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Changes many deals in one transaction.
@ApplicationScoped
public class DealBatchService {
    private static final String DEAL = "deal";

    private final DealRepository deals;
    private final DealWrites writes;
    private final Batches batches;

    DealBatchService(DealRepository deals, DealWrites writes, Batches batches) {
        this.deals = deals;
        this.writes = writes;
        this.batches = batches;
    }

    /// What became of each item, in their order.
    ///
    /// @param author who asks, as the histories will say
    @Transactional
    public List<BatchOutcome> apply(DealBatch batch, String author) {
        List<Item> items = batch.items().stream().filter(Objects::nonNull).toList();
        deals.lockAll(
                items.stream().map(Item::id).filter(Objects::nonNull).toList(),
                items.stream().map(Item::ref).filter(Objects::nonNull).toList());
        return batches.apply(
                batch.items(),
                batch.isAtomic(),
                new Batches.Worker<>(item -> done(item, author), deals::forget));
    }

    private BatchOutcome done(@Nullable Item given, String author) {
        Item item = BatchItem.complete(given);
        ExternalRef ref = item.ref();
        if (ref != null) {
            BatchItem.below("ref", () -> writes.valid(ref));
        }
        return switch (Objects.requireNonNull(item.op())) {
            case CREATE -> create(item, author);
            case UPSERT -> upsert(item, author);
            case UPDATE -> update(item, author);
            case DELETE -> delete(item);
        };
    }

    private BatchOutcome create(Item item, String author) {
        item.requireNew();
        DealDocument said = BatchItem.required(DEAL, item.deal());
        ExternalRef ref = item.ref();
        DealView made =
                BatchItem.below(
                        DEAL,
                        () -> {
                            NewDeal wanted = said.whole();
                            return writes.create(
                                    writes.valid(ref == null ? wanted : wanted.withRef(ref)),
                                    author);
                        });
        return new BatchOutcome.Done(201, made.id(), made.version());
    }

    private BatchOutcome upsert(Item item, String author) {
        item.requireNew();
        ExternalRef ref = BatchItem.required("ref", item.ref());
        DealDocument said = BatchItem.required(DEAL, item.deal());
        DealWrites.Upserted made = BatchItem.below(DEAL, () -> writes.upsert(ref, said, author));
        return new BatchOutcome.Done(
                made.created() ? 201 : 200, made.view().id(), made.view().version());
    }

    private BatchOutcome update(Item item, String author) {
        DealDocument said = BatchItem.required(DEAL, item.deal());
        IfMatch expected = IfMatch.ofMember(item.ifMatch());
        UUID id = item.named(DealWrites.WHAT, deals::idOf);
        DealView stored = deals.view(id);
        Change<DealView> change =
                stored == null
                        ? new Change.Missing<>()
                        : BatchItem.below(
                                DEAL,
                                () -> writes.update(id, said.patchOf(stored), expected, author));
        return BatchOutcome.of(change, DealView::version, DealWrites.WHAT, id);
    }

    private BatchOutcome delete(Item item) {
        BatchItem.forbid(DEAL, item.deal(), Message.of("is not for DELETE"));
        IfMatch expected = IfMatch.ofMember(item.ifMatch());
        UUID id = item.named(DealWrites.WHAT, deals::idOf);
        return BatchOutcome.of(writes.remove(id, expected), DealWrites.WHAT, id);
    }
}
