package dev.vitalfew.engagement.plans;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.engagement.facts.Json;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Plans in the database, in the caller's transaction, which holds the account.
@ApplicationScoped
class PlanRepository {
    /// What stands where a name was.
    private static final String ERASED = "[erased]";

    /// More versions than a plan will ever have.
    private static final long OUT_OF_THE_WAY = 1_000_000_000;

    private static final List<String> TEXTS =
            List.of(
                    "customer_understanding",
                    "competition",
                    "affinity",
                    "management",
                    "who",
                    "what_they_want",
                    "how_managed");

    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(ListOrder.Key.down("p.version", "bigint"));

    private final AgroalDataSource database;

    PlanRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// The version in force; null where there is no plan yet.
    @Nullable PlanView latest(UUID accountId) {
        return Jdbc.first(
                database,
                PlanView::read,
                "select p.* from account_plan p where p.account_id = ? order by p.version desc limit 1",
                accountId);
    }

    Page<PlanView> versions(UUID accountId, ListSql.Paging paging) {
        ListSql<PlanView> list =
                new ListSql<>("p.*", "from account_plan p", PlanView::read)
                        .where("p.account_id = ?", accountId);
        return Jdbc.call(
                database,
                connection ->
                        list.page(connection, NEWEST_FIRST, paging, "account-plans", accountId));
    }

    /// @param version that comes to be
    record Edition(UUID accountId, long version, String author, Instant now) {}

    void add(Edition edition, NewPlan plan) {
        Jdbc.update(
                database,
                """
                insert into account_plan (account_id, version, customer_understanding, competition, affinity,
                                          management, who, what_they_want, how_managed, mutual_goals, owner_id, by,
                                          created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                """,
                edition.accountId(),
                edition.version(),
                plan.customerUnderstanding(),
                plan.competition(),
                plan.affinity(),
                plan.management(),
                plan.who(),
                plan.whatTheyWant(),
                plan.howManaged(),
                Json.text(plan.goals()),
                plan.ownerId(),
                edition.author(),
                edition.now());
    }

    /// @param column of ours
    long count(String column, UUID id) {
        return Jdbc.number(
                database, "select count(*) from account_plan where %s = ?".formatted(column), id);
    }

    void removeAllOf(UUID accountId) {
        Jdbc.update(database, "delete from account_plan where account_id = ?", accountId);
    }

    /// The versions of the duplicate become the oldest ones of the account, so that its own plan
    /// stays in force.
    void moveAll(UUID duplicateId, UUID accountId) {
        long moved = count("account_id", duplicateId);
        shift(accountId, OUT_OF_THE_WAY);
        Jdbc.update(
                database,
                "update account_plan set account_id = ? where account_id = ?",
                accountId,
                duplicateId);
        Jdbc.update(
                database,
                "update account_plan set version = version - ? where account_id = ? and version >= ?",
                OUT_OF_THE_WAY - moved,
                accountId,
                OUT_OF_THE_WAY);
    }

    private void shift(UUID accountId, long by) {
        Jdbc.update(
                database,
                "update account_plan set version = version + ? where account_id = ?",
                by,
                accountId);
    }

    /// Takes a person out of the texts of all versions. A name of one letter would take half of the
    /// text along.
    void forget(UUID accountId, String name) {
        if (name.length() < 2) {
            return;
        }
        for (String text : TEXTS) {
            Jdbc.update(
                    database,
                    "update account_plan set %1$s = left(replace(%1$s, ?, ?), 2000) where account_id = ? and strpos(%1$s, ?) > 0"
                            .formatted(text),
                    name,
                    ERASED,
                    accountId,
                    name);
        }
        Jdbc.update(
                database,
                """
                update account_plan
                set mutual_goals = replace(mutual_goals::text, n.quoted, ?)::jsonb
                from (select trim(both '"' from to_json(?::text)::text) as quoted) n
                where account_id = ? and strpos(mutual_goals::text, n.quoted) > 0
                """,
                ERASED,
                name,
                accountId);
    }
}
