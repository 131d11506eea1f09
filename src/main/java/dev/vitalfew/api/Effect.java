package dev.vitalfew.api;

/// An answer below 400 that may tell that nothing was done. It is then neither kept under an
/// idempotency key nor written into the audit.
public interface Effect {
    boolean hadEffect();
}
