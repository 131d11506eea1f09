package dev.vitalfew.security;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ApiKeyRepository implements PanacheRepositoryBase<ApiKeyEntity, UUID> {
    private static final Sort NEWEST_FIRST =
            Sort.descending("createdAt").and("id", Sort.Direction.Descending);

    Optional<ApiKeyEntity> byPrefix(String prefix) {
        return find("prefix", prefix).firstResultOptional();
    }

    /// Up to `limit + 1` keys; the extra one only proves that a next page exists.
    List<ApiKeyEntity> newestFirst(@Nullable ApiKeyCursor after, int limit) {
        var rows =
                after == null
                        ? find("from ApiKeyEntity", NEWEST_FIRST)
                        : find(
                                "(createdAt, id) < (?1, ?2)",
                                NEWEST_FIRST,
                                after.createdAt(),
                                after.id());
        return rows.range(0, limit).list(); // range includes both ends
    }

    /// Last use, to the minute: a write per request would cost more than the figure is worth.
    void touch(UUID id, Instant now) {
        update(
                "update ApiKeyEntity set lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?3)",
                now,
                id,
                now.minusSeconds(60));
    }
}
