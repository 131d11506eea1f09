package dev.vitalfew.team.briefings;

/// Which way news went: home from the customer, or out to the customer.
public enum Direction {
    IN,
    OUT
}
