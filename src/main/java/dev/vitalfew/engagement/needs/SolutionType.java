package dev.vitalfew.engagement.needs;

/// What kind of thing would meet a need (D 5.3).
enum SolutionType {
    TECHNICAL,
    MANAGERIAL,
    PROCESS,
    FINANCIAL
}
