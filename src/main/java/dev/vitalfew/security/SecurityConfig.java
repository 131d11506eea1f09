package dev.vitalfew.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// Credentials that the operator configures, and how much callers may ask.
@ConfigMapping(prefix = "vitalfew")
interface SecurityConfig {
    /// The admin key, 32 to 200 visible ASCII characters. Without it the first start makes one.
    Optional<String> adminKey();

    /// Requests per second and caller; 0 for no limit.
    @WithDefault("2000")
    int rateLimit();

    /// Wrong credentials per minute and client address; 0 for no limit.
    @WithDefault("60")
    int rateLimitFailures();

    Jwt jwt();

    /// Bearer tokens of an issuer outside; off unless both are set.
    interface Jwt {
        Optional<String> issuer();

        /// Where the issuer's public keys are: a URL or a file.
        Optional<String> jwks();

        /// The audience that a token must name, where set.
        Optional<String> audience();
    }
}
