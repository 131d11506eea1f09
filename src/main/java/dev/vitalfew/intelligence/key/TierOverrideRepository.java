package dev.vitalfew.intelligence.key;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tiers that somebody decided. Everything here shares the caller's transaction.
@ApplicationScoped
class TierOverrideRepository {
    private final AgroalDataSource database;

    TierOverrideRepository(AgroalDataSource database) {
        this.database = database;
    }

    @Nullable TierOverrideView find(UUID account) {
        return Jdbc.first(
                database,
                TierOverrideRepository::read,
                "select o.* from tier_override o where o.account_id = ?",
                account);
    }

    TierOverrideView put(UUID account, NewTierOverride wanted, String author, Instant now) {
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        TierOverrideRepository::read,
                        """
                        insert into tier_override as o (account_id, tier, reason, author, expires_on, created_at, updated_at)
                        select ?, ?, ?, ?, ?, moment, moment from (select ?::timestamptz as moment) as now
                        on conflict (account_id) do update
                        set (tier, reason, author, expires_on, updated_at, version)
                          = (excluded.tier, excluded.reason, excluded.author, excluded.expires_on,
                             excluded.updated_at, o.version + 1)
                        returning o.*
                        """,
                        account,
                        wanted.tier().name(),
                        wanted.reason(),
                        author,
                        wanted.expiresOn(),
                        now.atOffset(ZoneOffset.UTC)),
                "an upsert returns its row");
    }

    void remove(UUID account) {
        Jdbc.update(database, "delete from tier_override where account_id = ?", account);
    }

    private static TierOverrideView read(ResultSet row) throws SQLException {
        return new TierOverrideView(
                row.getObject("account_id", UUID.class),
                row.getLong("version"),
                AccountTier.valueOf(row.getString("tier")),
                row.getString("reason"),
                row.getString("author"),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
