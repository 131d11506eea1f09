package dev.vitalfew.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How we and a customer stand. What nobody has said is null.
///
/// @param ourEmployees number of people, at least 0
/// @param ourReputation 1 to 5
/// @param meetings one for each pair of a seller and a contact who know or meet each other
public record ParityFacts(
        @Nullable Integer ourEmployees,
        @Nullable Integer theirEmployees,
        @Nullable Integer ourReputation,
        @Nullable Integer theirReputation,
        List<Meeting> meetings) {
    public ParityFacts {
        meetings = List.copyOf(meetings);
    }

    /// Levels of both, 1 the top to 5.
    public record Meeting(int ourLevel, int theirLevel) {
        public Meeting {
            Require.that(
                    ourLevel >= 1 && theirLevel >= 1,
                    () -> "levels start at 1, got %d and %d".formatted(ourLevel, theirLevel));
        }
    }
}
