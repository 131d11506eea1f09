package dev.vitalfew.scoring.engagement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Calls of one seller, account, deal or technique.
///
/// @param ends how many calls ended how; calls of which nobody said so are not among them
/// @param latest how the last calls ended, the latest first
public record CallFacts(Map<CallEnd, Long> ends, List<CallEnd> latest) {
    public CallFacts {
        Map<CallEnd, Long> copy = new EnumMap<>(CallEnd.class);
        ends.forEach(
                (end, number) -> {
                    if (number < 0) {
                        throw new IllegalArgumentException(
                                "need at least 0 calls of %s, got %d".formatted(end, number));
                    }
                    copy.put(end, number);
                });
        ends = copy;
        latest = List.copyOf(latest);
    }

    public long number(CallEnd end) {
        return ends.getOrDefault(end, 0L);
    }

    /// Calls of which it is known how they ended.
    public long ended() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }
}
