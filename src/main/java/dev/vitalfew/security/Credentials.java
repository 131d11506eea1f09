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
    private static final Caller OPERATOR =
            new Caller("operator", Scope.rolesOf(Set.of(Scope.ADMIN)));

    private final ApiKeyService keys;
    private final KnownKeys known;
    private final JwtCallers tokens;
    private final byte @Nullable [] operatorKeyHash;

    Credentials(ApiKeyService keys, KnownKeys known, JwtCallers tokens, SecurityConfig config) {
        this.keys = keys;
        this.known = known;
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

    /// The caller, where nobody has to be asked: the operator, or a key that proved right a moment
    /// ago.
    @Nullable Caller known(BearerToken token) {
        if (operatorKeyHash != null
                && MessageDigest.isEqual(operatorKeyHash, token.digest().array())) {
            return OPERATOR;
        }
        return known.callerOf(token);
    }

    /// Null where the token is nobody's. Talks to the database or to the issuer.
    @Nullable Caller callerOf(BearerToken token) {
        if (token.looksLikeJwt()) {
            return tokens.callerOf(token.text());
        }
        long age = known.age();
        KnownKeys.Active key = keys.active(token.text());
        if (key == null) {
            return null;
        }
        known.remember(token, key, age);
        return key.caller();
    }
}
