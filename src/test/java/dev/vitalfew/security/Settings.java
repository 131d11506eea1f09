package dev.vitalfew.security;

import java.util.Optional;

/// A configuration of one test's own.
record Settings(
        int rateLimitFailures,
        Optional<String> issuer,
        Optional<String> jwks,
        Optional<String> audience)
        implements SecurityConfig, SecurityConfig.Jwt {
    static Settings failures(int perMinute) {
        return new Settings(perMinute, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Settings issuer(Optional<String> issuer, Optional<String> jwks) {
        return new Settings(0, issuer, jwks, Optional.empty());
    }

    Settings withAudience(String wanted) {
        return new Settings(rateLimitFailures, issuer, jwks, Optional.of(wanted));
    }

    @Override
    public int rateLimit() {
        return 0;
    }

    @Override
    public Optional<String> adminKey() {
        return Optional.empty();
    }

    @Override
    public Jwt jwt() {
        return this;
    }
}
