package dev.vitalfew.intelligence.key;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.scoring.key.Tier;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves between tiers. Everything here shares the caller's transaction.
@ApplicationScoped
class TierRepository {
    private final AgroalDataSource database;

    TierRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// One account that is to be in another tier.
    record Move(UUID account, Tier from, Tier to, @Nullable Double score) {}

    /// When, and by whom.
    ///
    /// @param reason null where the score decided
    record Occasion(LocalDate day, String author, Instant now, @Nullable String reason) {}

    /// Moves the account if it still is where it was; the account gets a new version, as its view
    /// shows the tier.
    boolean move(Move move, Occasion occasion) {
        int moved =
                Jdbc.update(
                        database,
                        "update account set tier = ?, version = version + 1, updated_at = ? where"
                                + " id = ? and tier = ?",
                        move.to().name(),
                        occasion.now().atOffset(ZoneOffset.UTC),
                        move.account(),
                        move.from().name());
        if (moved == 0) {
            return false;
        }
        Jdbc.update(
                database,
                """
                insert into tier_change (account_id, id, from_tier, to_tier, changed_on, score, reason, author, created_at)
                values (?, uuid_v7(), ?, ?, ?, ?, ?, ?, ?)
                """,
                move.account(),
                move.from().name(),
                move.to().name(),
                occasion.day(),
                move.score(),
                occasion.reason(),
                occasion.author(),
                occasion.now().atOffset(ZoneOffset.UTC));
        return true;
    }

    @Nullable Tier tierOf(UUID account) {
        return Jdbc.first(
                database,
                row -> Tier.valueOf(row.getString(1)),
                "select tier from account where id = ?",
                account);
    }

    static AccountTier wire(Tier tier) {
        return AccountTier.valueOf(tier.name());
    }
}
