package dev.vitalfew.scoring.engagement;

/// What an account buys of a product line, and what it could (D 5.4).
///
/// @param ownedDays how long after its last purchase of a line an account still owns it
/// @param currentDays the days over which purchases count as what it buys now
/// @param peers the fewest buyers of a line in an industry whose median says what others there
///   could buy; with fewer nobody knows
public record WhitespaceRule(int ownedDays, int currentDays, int peers) {
    public WhitespaceRule {
        if (ownedDays < currentDays || currentDays < 1 || peers < 1) {
            throw new IllegalArgumentException(
                    "need 1 <= current <= owned days and at least 1 peer, got %d, %d and %d"
                            .formatted(currentDays, ownedDays, peers));
        }
    }
}
