package dev.vitalfew.intelligence;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One page of items that were ranked in memory.
record Slice<T>(List<T> items, @Nullable String nextPageToken) {
    Slice {
        items = List.copyOf(items);
    }

    /// @param behind what comes after the page before, in the order of the ranking
    /// @param size at most so many
    static <T> Slice<T> cut(
            List<T> ranked, Predicate<T> behind, int size, Function<T, String> tokenOfLast) {
        List<T> rest = ranked.stream().dropWhile(behind.negate()).toList();
        if (rest.size() <= size) {
            return new Slice<>(rest, null);
        }
        List<T> page = rest.subList(0, size);
        return new Slice<>(page, tokenOfLast.apply(page.getLast()));
    }
}
