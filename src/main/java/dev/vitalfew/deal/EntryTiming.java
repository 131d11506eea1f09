package dev.vitalfew.deal;

/// How early we came to a deal (D 4.4): before the customer felt the need, before the purchase was
/// approved, after that, or when the tender was out already.
public enum EntryTiming {
    BEFORE_NEED,
    BEFORE_APPROVAL,
    AFTER_APPROVAL,
    AFTER_TENDER
}
