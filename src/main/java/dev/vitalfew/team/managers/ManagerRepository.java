package dev.vitalfew.team.managers;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The times of key account managers in the database. Everything here shares the caller's
/// transaction.
@ApplicationScoped
class ManagerRepository {
    private static final String FROM = "from account_manager m join seller s on s.id = m.seller_id";

    private static final ListOrder LATEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("m.valid_from", "date"), ListOrder.Key.down("m.id", "uuid"));

    private final AgroalDataSource database;

    ManagerRepository(AgroalDataSource database) {
        this.database = database;
    }

    Page<ManagerView> list(UUID accountId, ManagerQuery query, ListSql.Paging paging) {
        ListSql<ManagerView> list =
                new ListSql<>(ManagerView.COLUMNS, FROM, ManagerView::read)
                        .where("m.account_id = ?", accountId)
                        .whereGiven("daterange(m.valid_from, m.valid_to) @> ?::date", query.on())
                        .whereAnyOf("m.seller_id = any(?::uuid[])", query.sellerId())
                        .updatedSince("m.updated_at", query.updatedSince());
        return Jdbc.call(
                database,
                connection ->
                        list.page(connection, LATEST_FIRST, paging, "managers", accountId, query));
    }

    @Nullable ManagerView view(UUID accountId, UUID id) {
        return Jdbc.first(
                database,
                ManagerView::read,
                "select %s %s where m.account_id = ? and m.id = ?"
                        .formatted(ManagerView.COLUMNS, FROM),
                accountId,
                id);
    }

    /// Of a time that this transaction has just written.
    ManagerView written(UUID accountId, UUID id) {
        return Objects.requireNonNull(view(accountId, id), "this transaction holds the account");
    }

    /// Another time that has a day in common; null where there is none.
    ///
    /// @param except the time that is to be changed itself
    @Nullable ManagerView overlapping(UUID accountId, NewManager wanted, @Nullable UUID except) {
        return Jdbc.first(
                database,
                ManagerView::read,
                """
                select %s %s
                where m.account_id = ? and m.id is distinct from ?
                    and daterange(m.valid_from, m.valid_to) && daterange(?, ?)
                order by m.valid_from limit 1
                """
                        .formatted(ManagerView.COLUMNS, FROM),
                accountId,
                except,
                wanted.from(),
                wanted.to());
    }

    UUID add(UUID accountId, NewManager wanted, Instant now) {
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        row -> row.getObject(1, UUID.class),
                        """
                        insert into account_manager (account_id, id, seller_id, valid_from, valid_to, created_at, updated_at)
                        select ?, uuid_v7(), ?, ?, ?, moment, moment from (select ?::timestamptz as moment) as now
                        returning id
                        """,
                        accountId,
                        wanted.sellerId(),
                        wanted.from(),
                        wanted.to(),
                        now.atOffset(ZoneOffset.UTC)),
                "an insert returns its row");
    }

    void change(ManagerView stored, NewManager wanted, Instant now) {
        Jdbc.update(
                database,
                """
                update account_manager
                set seller_id = ?, valid_from = ?, valid_to = ?, version = version + 1, updated_at = ?
                where account_id = ? and id = ?
                """,
                wanted.sellerId(),
                wanted.from(),
                wanted.to(),
                now.atOffset(ZoneOffset.UTC),
                stored.accountId(),
                stored.id());
    }

    /// Accounts whose manager has come or gone with the date since they were last changed, in one
    /// order for all who lock several.
    List<UUID> changedWithTheDate(LocalDate today) {
        return Jdbc.rows(
                database,
                row -> row.getObject(1, UUID.class),
                """
                select a.id from account a
                where exists (
                    select from account_manager m, unnest(array[m.valid_from, m.valid_to]) as border
                    where m.account_id = a.id and border <= ?::date
                        and border::timestamp at time zone 'UTC' > a.updated_at)
                order by a.id
                """,
                today);
    }

    void remove(UUID accountId, UUID id) {
        Jdbc.update(
                database,
                "delete from account_manager where account_id = ? and id = ?",
                accountId,
                id);
    }
}
