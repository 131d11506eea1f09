package dev.vitalfew.intelligence;

/// What a unit brings (D 1.1). Quantities and orders are counted as they are; the others are money,
/// and are converted.
public enum Metric {
    REVENUE,
    MARGIN,
    QUANTITY,
    ORDERS,
    COMMISSION;

    boolean isMoney() {
        return switch (this) {
            case REVENUE, MARGIN, COMMISSION -> true;
            case QUANTITY, ORDERS -> false;
        };
    }
}
