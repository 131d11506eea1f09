package dev.vitalfew.team;

import dev.vitalfew.account.AccountFacts.Clash;
import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What of our own side hangs on an account or a seller, in the caller's transaction.
@ApplicationScoped
class TeamRepository {
    private static final List<String> OF_ACCOUNT =
            List.of(
                    "account_manager",
                    "team_member",
                    "dedicated_team",
                    "expert_request",
                    "briefing",
                    "account_standing");

    /// Of the duplicate `d` and the account `a`: times of managers with a day in common that are
    /// not the same, and documents of which an account has one that say different things.
    private static final String CLASHES =
            """
            select 'managers' as what, d.valid_from
            from account_manager d join account_manager a on a.account_id = ?
                and daterange(a.valid_from, a.valid_to) && daterange(d.valid_from, d.valid_to)
            where d.account_id = ? and (d.seller_id, d.valid_from, d.valid_to)
                is distinct from (a.seller_id, a.valid_from, a.valid_to)
            union
            select 'dedicated teams', null
            from dedicated_team d join dedicated_team a on a.account_id = ?
            where d.account_id = ? and (d.functions, d.site) is distinct from (a.functions, a.site)
            union
            select 'standings', null
            from account_standing d join account_standing a on a.account_id = ?
            where d.account_id = ? and d.reputation <> a.reputation
            order by 1, 2 limit %d
            """
                    .formatted(Clash.MAX_LISTED);

    private static final List<String> DROP_EQUAL =
            List.of(
                    """
                    delete from account_manager d using account_manager a
                    where a.account_id = ? and d.account_id = ?
                        and daterange(a.valid_from, a.valid_to) && daterange(d.valid_from, d.valid_to)
                    """,
                    "delete from dedicated_team d using dedicated_team a where a.account_id = ? and d.account_id = ?",
                    "delete from account_standing d using account_standing a where a.account_id = ? and d.account_id = ?");

    private final AgroalDataSource database;

    TeamRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// @param sql counts, and holds one `?` for the owner
    long count(String sql, UUID owner) {
        return Jdbc.number(database, sql, owner);
    }

    void removeAllOf(UUID accountId) {
        for (String table : OF_ACCOUNT) {
            Jdbc.update(
                    database, "delete from %s where account_id = ?".formatted(table), accountId);
        }
    }

    List<Clash> clashes(UUID duplicateId, UUID accountId) {
        return Jdbc.rows(
                database,
                row -> {
                    LocalDate from = row.getObject(2, LocalDate.class);
                    return new Clash(
                            row.getString(1), from == null ? Map.of() : Map.of("from", from));
                },
                CLASHES,
                accountId,
                duplicateId,
                accountId,
                duplicateId,
                accountId,
                duplicateId);
    }

    void moveAll(UUID duplicateId, UUID accountId, Instant now) {
        DROP_EQUAL.forEach(drop -> Jdbc.update(database, drop, accountId, duplicateId));
        for (String table :
                List.of(
                        "account_manager",
                        "team_member",
                        "briefing",
                        "dedicated_team",
                        "account_standing")) {
            Jdbc.update(
                    database,
                    "update %s set account_id = ?, version = version + 1, updated_at = ? where account_id = ?"
                            .formatted(table),
                    accountId,
                    now,
                    duplicateId);
        }
        Jdbc.update(
                database,
                "update expert_request set account_id = ? where account_id = ?",
                accountId,
                duplicateId);
    }
}
