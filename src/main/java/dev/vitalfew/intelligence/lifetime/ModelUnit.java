package dev.vitalfew.intelligence.lifetime;

/// In what the times of a model are counted.
public enum ModelUnit {
    DAYS(1),
    WEEKS(7);

    private final int days;

    ModelUnit(int days) {
        this.days = days;
    }

    double of(int numberOfDays) {
        return (double) numberOfDays / days;
    }

    int days() {
        return days;
    }
}
