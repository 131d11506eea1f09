package dev.vitalfew.scoring.engagement;

/// Customers without needs are customers to whom nobody listens (D 5.3).
///
/// @param quietDays how long an account may be without a new need
public record NeedRule(int quietDays) {
    public NeedRule {
        if (quietDays < 1) {
            throw new IllegalArgumentException("need at least 1 day, got " + quietDays);
        }
    }
}
