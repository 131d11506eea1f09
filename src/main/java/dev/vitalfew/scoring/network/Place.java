package dev.vitalfew.scoring.network;

/// One level of one department of the customer.
public record Place(int level, String department) {}
