package dev.vitalfew.scoring.network;

/// What makes us at home in a level of a department (D 3.5): an interaction with somebody there. A
/// tie alone does not; it may have gone cold years ago.
///
/// @param contactDays how long an interaction counts: on day `asOf - contactDays` it still does
public record PervasivenessRule(int contactDays) {
    public PervasivenessRule {
        if (contactDays < 0) {
            throw new IllegalArgumentException(
                    "need days of at least 0, got %d".formatted(contactDays));
        }
    }
}
