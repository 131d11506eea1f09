package dev.vitalfew.scoring.survey;

import dev.vitalfew.scoring.Require;
import java.util.List;

/// How many customers gave each mark.
///
/// @param counts of the marks 1 to 5, in this order
/// @param population of how many customers those who answered are a part
public record Ratings(List<Long> counts, long population) {
    static final int MARKS = 5;

    public Ratings {
        counts = List.copyOf(counts);
        int size = counts.size();
        Require.that(size == MARKS, () -> "need a count for each of 5 marks, got " + size);
        Require.that(counts.stream().noneMatch(count -> count < 0), () -> "a count is negative");
        Require.that(population >= 0, () -> "the population is negative");
    }

    public long answers() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /// How many gave a mark.
    ///
    /// @param mark 1 to 5
    public long of(int mark) {
        return counts.get(mark - 1);
    }
}
