package dev.vitalfew.scoring.value;

/// Whether an account brings more than it costs (D 2.3).
public enum ValueState {
    PROFITABLE,
    /// Within the policy's band around zero, where the next order decides.
    MARGINAL,
    LOSS_MAKING
}
