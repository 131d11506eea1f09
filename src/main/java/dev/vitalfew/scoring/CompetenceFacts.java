package dev.vitalfew.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How good one seller is, 1 to 5 each, and where the seller and the customer come from. What
/// nobody has said is null or empty.
///
/// @param peers what the seller knows of the customer's peers; with substitutes and trends this is
///   knowing an industry
/// @param backgrounds industries in which the seller has worked
/// @param industry the customer's
public record CompetenceFacts(
        String sellerId,
        @Nullable Integer product,
        @Nullable Integer peers,
        @Nullable Integer substitutes,
        @Nullable Integer trends,
        @Nullable Integer market,
        @Nullable Integer communication,
        @Nullable Integer logic,
        @Nullable Integer attitude,
        List<String> backgrounds,
        @Nullable String industry) {
    public CompetenceFacts {
        backgrounds = List.copyOf(backgrounds);
    }
}
