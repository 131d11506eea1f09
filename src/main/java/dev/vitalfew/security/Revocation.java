package dev.vitalfew.security;

/// What became of the wish to revoke a key.
public sealed interface Revocation {
    record Revoked() implements Revocation {}

    record Stale(long current) implements Revocation {}

    record Missing() implements Revocation {}
}
