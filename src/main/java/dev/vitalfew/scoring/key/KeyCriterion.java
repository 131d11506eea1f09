package dev.vitalfew.scoring.key;

/// What makes an account worth being key; one is enough (D 1.6).
public enum KeyCriterion {
    /// Large orders under a contract of a year or more, with large or potential sales.
    LARGE_LONG_CONTRACT,
    /// A large order of strategic meaning.
    STRATEGIC_ORDER,
    /// Important for business or image, now or later.
    IMAGE,
    /// Strong technology absorption and innovation.
    TECHNOLOGY,
    /// Strong market development.
    MARKET_DEVELOPMENT
}
