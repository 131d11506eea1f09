package dev.vitalfew.intelligence;

/// How likely an account is to fall silent, as the latest scoring run left it.
enum ChurnBand {
    LOW,
    MEDIUM,
    HIGH
}
