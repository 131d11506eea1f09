package dev.vitalfew.chart;

import java.util.UUID;

/// Where a bundle leaves or reaches a card. Its place is found once it is known where everything at
/// that side of the card leads to.
final class Port {
    private final UUID person;
    private final boolean below;
    private final Seat seat;
    private double led;
    private int leadings;
    private double x;

    /// @param below whether at the lower side of the card, else at the upper one
    Port(UUID person, Seat seat, boolean below) {
        this.person = person;
        this.seat = seat;
        this.below = below;
    }

    UUID person() {
        return person;
    }

    Seat seat() {
        return seat;
    }

    boolean isBelow() {
        return below;
    }

    /// Adds a place to which it leads, in half columns.
    void leadTo(double place) {
        led += place;
        leadings++;
    }

    /// The mean place to which it leads, in half columns from the middle of the card.
    double direction() {
        return leadings == 0 ? 0 : led / leadings - Lane.middle(seat.column());
    }

    /// From the left border of the card.
    double x() {
        return x;
    }

    void placeAt(double fromLeft) {
        x = fromLeft;
    }

    /// In half columns.
    double place() {
        return Lane.middle(seat.column()) + 1.6 * (x / MapLayout.CARD_WIDTH - .5);
    }
}
