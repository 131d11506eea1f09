package dev.vitalfew.engagement.care;

/// What holds a relation with a customer (D 6.7).
public enum CompetitionLevel {
    PRICE,
    QUALITY,
    CULTURE
}
