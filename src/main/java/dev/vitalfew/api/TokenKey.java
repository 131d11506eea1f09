package dev.vitalfew.api;

/// The secret that signs page tokens: the same for every instance over one database, and after a
/// restart.
public interface TokenKey {
    /// 32 bytes.
    byte[] bytes();
}
