package dev.vitalfew.team.briefings;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Briefings in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class BriefingRepository {
    private static final ListOrder LATEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("b.occurred_on", "date"),
                    ListOrder.Key.down("b.id", "uuid"));

    private final AgroalDataSource database;

    BriefingRepository(AgroalDataSource database) {
        this.database = database;
    }

    Page<BriefingView> list(UUID accountId, BriefingQuery query, ListSql.Paging paging) {
        ListSql<BriefingView> list =
                new ListSql<>(BriefingView.COLUMNS, "from briefing b", BriefingView::read)
                        .where("b.account_id = ?", accountId)
                        .whereGiven("b.occurred_on >= ?", query.from())
                        .whereGiven("b.occurred_on < ?", query.to())
                        .whereAnyOf("b.direction = any(?)", query.direction())
                        .whereAnyOf("b.seller_id = any(?::uuid[])", query.sellerId())
                        .updatedSince("b.updated_at", query.updatedSince());
        return Jdbc.call(
                database,
                connection ->
                        list.page(connection, LATEST_FIRST, paging, "briefings", accountId, query));
    }

    @Nullable BriefingView view(UUID accountId, UUID id) {
        return Jdbc.first(
                database,
                BriefingView::read,
                "select %s from briefing b where b.account_id = ? and b.id = ?"
                        .formatted(BriefingView.COLUMNS),
                accountId,
                id);
    }

    /// Of a briefing that this transaction has just written.
    BriefingView written(UUID accountId, UUID id) {
        return Objects.requireNonNull(view(accountId, id), "this transaction holds the account");
    }

    UUID add(UUID accountId, NewBriefing news, Instant now) {
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        row -> row.getObject(1, UUID.class),
                        """
                        insert into briefing (account_id, id, direction, subject, note, occurred_on, seller_id, recorded_at, updated_at)
                        select account_id, uuid_v7(), ?, ?, ?, occurred_on, coalesce(?::uuid, (
                                select m.seller_id from account_manager m
                                where m.account_id = news.account_id
                                    and daterange(m.valid_from, m.valid_to) @> news.occurred_on)), moment, moment
                        from (select ?::uuid as account_id, ?::date as occurred_on, ?::timestamptz as moment) as news
                        returning id
                        """,
                        news.direction().name(),
                        news.subject(),
                        news.note(),
                        news.sellerId(),
                        accountId,
                        news.occurredOn(),
                        now.atOffset(ZoneOffset.UTC)),
                "an insert returns its row");
    }

    void change(BriefingView stored, NewBriefing wanted, Instant now) {
        Jdbc.update(
                database,
                """
                update briefing
                set direction = ?, subject = ?, note = ?, occurred_on = ?, seller_id = ?, version = version + 1, updated_at = ?
                where account_id = ? and id = ?
                """,
                wanted.direction().name(),
                wanted.subject(),
                wanted.note(),
                wanted.occurredOn(),
                wanted.sellerId(),
                now.atOffset(ZoneOffset.UTC),
                stored.accountId(),
                stored.id());
    }

    void remove(UUID accountId, UUID id) {
        Jdbc.update(
                database, "delete from briefing where account_id = ? and id = ?", accountId, id);
    }
}
