package dev.vitalfew.deal;

/// Who sells: ourselves, a dealer in our stead, or an agent for us (D 4.11).
public enum SalesMode {
    DIRECT,
    CHANNEL,
    AGENCY
}
