package dev.vitalfew.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Knows whose a bearer token is: the operator's own admin key, a JWT of the configured issuer, or
/// an API key.
@Singleton
class Credentials {
    private static final Logger LOG = Logger.getLogger(Credentials.class);
    private static final int MIN_ADMIN_KEY = 32;
    private static final int MAX_ADMIN_KEY = 200;

    private final ApiKeyService keys;
    private final JwtCallers tokens;
    private final byte @Nullable [] operatorKeyHash;

    Credentials(ApiKeyService keys, JwtCallers tokens, SecurityConfig config) {
        this.keys = keys;
        this.tokens = tokens;
        this.operatorKeyHash =
                config.adminKey().map(Credentials::validated).map(KeySecret::hashOf).orElse(null);
    }

    private static String validated(String key) {
        boolean visible = key.chars().allMatch(c -> c > 0x20 && c < 0x7F);
        if (!visible || key.length() < MIN_ADMIN_KEY || key.length() > MAX_ADMIN_KEY) {
            throw new IllegalStateException(
                    "VITALFEW_ADMIN_KEY needs %d to %d visible ASCII characters"
                            .formatted(MIN_ADMIN_KEY, MAX_ADMIN_KEY));
        }
        return key;
    }

    /// Without a configured admin key and without any key yet, nobody could get in: makes one and
    /// shows it once.
    void makeFirstKey(@Observes StartupEvent start) {
        if (operatorKeyHash != null || !keys.hasNone()) {
            return;
        }
        ApiKey first = keys.issue(new NewApiKey("first admin key", List.of(Scope.ADMIN), null));
        LOG.infof("Admin API key, shown this once: %s", first.secret());
    }

    /// Null where the token is nobody's. Talks to the database or to the issuer.
    @Nullable Caller callerOf(String token) {
        if (operatorKeyHash != null
                && MessageDigest.isEqual(operatorKeyHash, KeySecret.hashOf(token))) {
            return new Caller("operator", Scope.rolesOf(Set.of(Scope.ADMIN)));
        }
        return looksLikeJwt(token) ? tokens.callerOf(token) : keys.callerOf(token);
    }

    private static boolean looksLikeJwt(String token) {
        return token.chars().filter(c -> c == '.').count() == 2;
    }
}
