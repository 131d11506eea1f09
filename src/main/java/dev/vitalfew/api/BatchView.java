package dev.vitalfew.api;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of each item of a batch, in their order.
@Schema(name = "BatchResult")
public record BatchView(@Schema(required = true) List<Item> items) implements Effect {
    public BatchView {
        items = List.copyOf(items);
    }

    /// What became of one item.
    @Schema(name = "BatchItemResult")
    public record Item(
            @Schema(
                            required = true,
                            examples = "0",
                            description = "Its place in the request, from 0.")
                    int index,
            @Schema(
                            required = true,
                            description =
                                    "What the operation would have answered alone; 424 where an atomic batch took it back.",
                            examples = "201")
                    int status,
            @Schema(description = "The resource; absent where nothing was done.") @Nullable UUID id,
            @Schema(
                            description = "The version of the resource after this item.",
                            examples = "\"0\"")
                    @Nullable String etag,
            @Schema(
                            description = "What was wrong; absent where it was done.",
                            ref = "#/components/schemas/Problem")
                    @Nullable ProblemView error) {}

    public static BatchView of(List<BatchOutcome> outcomes, Problems problems) {
        List<Item> items = new ArrayList<>(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            items.add(item(i, outcomes.get(i), problems));
        }
        return new BatchView(items);
    }

    private static Item item(int index, BatchOutcome outcome, Problems problems) {
        return switch (outcome) {
            case BatchOutcome.Done(int status, UUID id, Long version) ->
                    new Item(index, status, id, version == null ? null : ETags.of(version), null);
            case BatchOutcome.Failed(var problem) ->
                    new Item(index, problem.code().status(), null, null, problems.view(problem));
        };
    }

    /// The resources of those items that were done.
    public Set<UUID> done() {
        return items.stream().map(Item::id).filter(Objects::nonNull).collect(toSet());
    }

    @Override
    public boolean hadEffect() {
        return items.stream().anyMatch(item -> item.error() == null);
    }
}
