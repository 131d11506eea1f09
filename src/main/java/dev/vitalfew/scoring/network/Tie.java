package dev.vitalfew.scoring.network;

/// That two people know each other, in whatever way and direction.
///
/// @param weight above 0
public record Tie(String from, String to, double weight) {
    public Tie {
        if (!(weight > 0) || from.equals(to)) {
            throw new IllegalArgumentException(
                    "need two people and a weight above 0, got %s".formatted(weight));
        }
    }
}
