package dev.vitalfew.security;

import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Issues, checks and revokes API keys.
@ApplicationScoped
public class ApiKeyService {
    private final ApiKeyRepository keys;
    private final PageTokens tokens;
    private final Clock clock;

    ApiKeyService(ApiKeyRepository keys, PageTokens tokens, Clock clock) {
        this.keys = keys;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Transactional
    public ApiKey issue(NewApiKey wanted) {
        KeySecret secret = KeySecret.generate();
        ApiKeyEntity key = new ApiKeyEntity();
        key.name = wanted.name();
        key.prefix = secret.prefix();
        key.secretHash = KeySecret.hashOf(secret.text());
        key.scopes = wanted.scopes().stream().distinct().map(Scope::wireName).toList();
        key.createdAt = clock.instant();
        key.expiresAt = wanted.expiresAt();
        keys.persistAndFlush(key);
        return ApiKey.of(key).withSecret(secret.text());
    }

    /// Whether any key was ever issued: if not, nobody could get in.
    @Transactional
    public boolean hasNone() {
        return keys.count() == 0;
    }

    @Transactional
    public Page<ApiKey> list(PageQuery page) {
        ApiKeyCursor after = tokens.read(page.pageToken(), ApiKeyCursor.class, "api-keys");
        List<ApiKeyEntity> rows = keys.newestFirst(after, page.size());
        Page<ApiKeyEntity> cut =
                Page.cut(
                        rows,
                        page.size(),
                        last ->
                                tokens.write(
                                        new ApiKeyCursor(last.createdAt, last.id), "api-keys"));
        return cut.<ApiKey>map(ApiKey::of)
                .withCount(page.counts() ? Page.Count.of(keys.count()) : null);
    }

    @Transactional
    public Optional<ApiKey> find(UUID id) {
        return keys.findByIdOptional(id).map(ApiKey::of);
    }

    /// Revoking twice is revoking once.
    @Transactional
    public Revocation revoke(UUID id, IfMatch expected) {
        ApiKeyEntity key = keys.findById(id);
        if (key == null) {
            return new Revocation.Missing();
        }
        if (!expected.accepts(key.version)) {
            return new Revocation.Stale(key.version);
        }
        if (key.revokedAt == null) {
            key.revokedAt = clock.instant();
        }
        return new Revocation.Revoked();
    }

    /// The roles that `text` opens now, or null if it is no valid key.
    @Transactional
    public @Nullable Caller callerOf(String text) {
        String prefix = KeySecret.prefixIn(text);
        ApiKeyEntity key = prefix == null ? null : keys.byPrefix(prefix).orElse(null);
        Instant now = clock.instant();
        if (key == null
                || !MessageDigest.isEqual(key.secretHash, KeySecret.hashOf(text))
                || !isActive(key, now)) {
            return null;
        }
        keys.touch(key.id, now);
        Set<String> roles = Scope.rolesOf(key.scopes.stream().map(Scope::ofWireName).toList());
        return new Caller("key:" + key.prefix, roles);
    }

    private static boolean isActive(ApiKeyEntity key, Instant now) {
        return key.revokedAt == null && (key.expiresAt == null || now.isBefore(key.expiresAt));
    }
}
