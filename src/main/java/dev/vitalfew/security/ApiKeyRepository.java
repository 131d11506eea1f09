package dev.vitalfew.security;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ApiKeyRepository implements PanacheRepositoryBase<ApiKeyEntity, UUID> {
    private final AgroalDataSource database;

    ApiKeyRepository(AgroalDataSource database) {
        this.database = database;
    }

    Optional<ApiKeyEntity> byPrefix(String prefix) {
        return find("prefix", prefix).firstResultOptional();
    }

    /// The key, with everybody else who wants to change it waiting.
    @Nullable ApiKeyEntity locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isReplaced(UUID id) {
        return count("replacesId", id) > 0;
    }

    Page<ApiKey> list(ApiKeyQuery query, ListSql.Paging paging) {
        ListSql<ApiKey> list = new ListSql<>("k.*", "from api_key k", ApiKey::read);
        return Jdbc.call(
                database,
                connection -> list.page(connection, query.order(), paging, "api-keys", query));
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
