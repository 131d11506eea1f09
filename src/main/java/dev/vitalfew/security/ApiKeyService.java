package dev.vitalfew.security;

import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Issues, checks, rotates and revokes API keys.
@ApplicationScoped
public class ApiKeyService {
    private final ApiKeyRepository keys;
    private final Event<KnownKeys.Change> changes;
    private final PageTokens tokens;
    private final Clock clock;

    ApiKeyService(
            ApiKeyRepository keys,
            Event<KnownKeys.Change> changes,
            PageTokens tokens,
            Clock clock) {
        this.keys = keys;
        this.changes = changes;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Transactional
    public ApiKey issue(NewApiKey wanted) {
        return add(wanted, null, clock.instant());
    }

    private ApiKey add(NewApiKey wanted, @Nullable UUID replaced, Instant now) {
        KeySecret secret = KeySecret.generate();
        ApiKeyEntity key = new ApiKeyEntity();
        key.name = wanted.name();
        key.prefix = secret.prefix();
        key.secretHash = KeySecret.hashOf(secret.text());
        key.scopes = wanted.scopes().stream().distinct().map(Scope::wireName).toList();
        key.createdAt = now;
        key.expiresAt = wanted.expiresAt();
        key.replacesId = replaced;
        keys.persistAndFlush(key);
        return ApiKey.of(key).withSecret(secret.text());
    }

    /// Whether any key was ever issued: if not, nobody could get in.
    @Transactional
    public boolean hasNone() {
        return keys.count() == 0;
    }

    @Transactional
    public Page<ApiKey> list(ApiKeyQuery query, PageQuery page) {
        return keys.list(query, new ListSql.Paging(page, tokens));
    }

    @Transactional
    public Optional<ApiKey> find(UUID id) {
        return keys.findByIdOptional(id).map(ApiKey::of);
    }

    /// Revoking twice is revoking once.
    @Transactional
    public Revocation revoke(UUID id, IfMatch expected) {
        ApiKeyEntity key = keys.locked(id);
        if (key == null) {
            return new Revocation.Missing();
        }
        if (!expected.accepts(key.version)) {
            return new Revocation.Stale(key.version);
        }
        if (key.revokedAt == null) {
            key.revokedAt = clock.instant();
            changes.fire(new KnownKeys.Change());
        }
        return new Revocation.Revoked();
    }

    /// Issues a successor with the same name and scopes, and lets the old key end after the
    /// overlap. Never more than two of a line work at the same time.
    @Transactional
    public Rotation rotate(UUID id, KeyRotation wanted) {
        ApiKeyEntity old = keys.locked(id);
        if (old == null) {
            return new Rotation.Missing();
        }
        Instant now = clock.instant();
        Message obstacle = obstacleTo(old, now);
        if (obstacle != null) {
            return new Rotation.Refused(obstacle);
        }
        NewApiKey same =
                new NewApiKey(
                        old.name,
                        old.scopes.stream().map(Scope::ofWireName).toList(),
                        wanted.expiresAt() == null ? asLong(old, now) : wanted.expiresAt());
        Instant end = now.plus(wanted.overlap());
        if (old.expiresAt == null || end.isBefore(old.expiresAt)) {
            old.expiresAt = end;
            changes.fire(new KnownKeys.Change());
        }
        return new Rotation.Rotated(add(same, old.id, now));
    }

    private @Nullable Message obstacleTo(ApiKeyEntity old, Instant now) {
        if (!isActive(old, now)) {
            return Message.of("the key does not work any more");
        }
        if (keys.isReplaced(old.id)) {
            return Message.of("the key has a successor already");
        }
        ApiKeyEntity before = old.replacesId == null ? null : keys.findById(old.replacesId);
        return before != null && isActive(before, now)
                ? Message.of("the key before this one still works; wait for its end, or revoke it")
                : null;
    }

    private static @Nullable Instant asLong(ApiKeyEntity old, Instant now) {
        return old.expiresAt == null
                ? null
                : now.plus(Duration.between(old.createdAt, old.expiresAt));
    }

    /// The key that `text` is, or null if it is none that works now.
    @Transactional
    KnownKeys.@Nullable Active active(String text) {
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
        return new KnownKeys.Active(new Caller("key:" + key.prefix, roles), key.expiresAt);
    }

    private static boolean isActive(ApiKeyEntity key, Instant now) {
        return key.revokedAt == null && (key.expiresAt == null || now.isBefore(key.expiresAt));
    }
}
