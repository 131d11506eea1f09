package dev.vitalfew.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a list, in keyset order.
///
/// @param items at most `limit`
/// @param nextPageToken what to send as `pageToken` for the next page; null on the last one
/// @param count how many there are in all, only when asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(required = true) List<T> items,
        @JsonInclude @Schema(required = true, nullable = true) @Nullable String nextPageToken,
        @Nullable Count count)
        implements Paged {

    /// How many items a list has: exact up to [#CAP], then at least that many.
    ///
    /// @param value 0 to [#CAP]
    public record Count(
            @Schema(required = true, description = "At most 10,000.", examples = "137") long value,
            @Schema(required = true, description = "AT_LEAST where there may be more.") Kind kind) {
        public static final int CAP = 10_000;

        @Schema(name = "CountKind")
        public enum Kind {
            EXACT,
            AT_LEAST
        }

        /// From a count that stopped one row after the cap.
        public static Count of(long counted) {
            return counted > CAP ? new Count(CAP, Kind.AT_LEAST) : new Count(counted, Kind.EXACT);
        }
    }

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> of(List<T> items, @Nullable String nextPageToken) {
        return new Page<>(items, nextPageToken, null);
    }

    /// Cuts rows that were fetched with one row more than `limit`: the extra one only proves that a
    /// next page exists.
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, String> tokenOfLast) {
        if (rows.size() <= limit) {
            return of(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return of(items, tokenOfLast.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), nextPageToken, count);
    }

    public Page<T> withCount(@Nullable Count counted) {
        return new Page<>(items, nextPageToken, counted);
    }
}
