package dev.vitalfew.engagement.service;

/// What kind of service we do (D 5.5).
enum ServiceScope {
    CONSULTING,
    PROMOTION,
    ACCEPTANCE,
    MAINTENANCE,
    AFTER_SALES,
    CUSTOMISING
}
