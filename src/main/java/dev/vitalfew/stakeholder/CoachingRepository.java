package dev.vitalfew.stakeholder;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The work of coaches in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class CoachingRepository {
    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("g.done_on", "date"), ListOrder.Key.down("g.id", "uuid"));

    private final AgroalDataSource database;

    CoachingRepository(AgroalDataSource database) {
        this.database = database;
    }

    Page<CoachingView> list(ContactView coach, CoachingQuery query, ListSql.Paging paging) {
        ListSql<CoachingView> list =
                new ListSql<>("g.*", "from coaching g", CoachingView::read)
                        .where(
                                "g.account_id = ? and g.contact_id = ?",
                                coach.accountId(),
                                coach.id())
                        .whereGiven("g.done_on >= ?", query.from())
                        .whereGiven("g.done_on < ?", query.to())
                        .whereAnyOf("g.kind = any(?)", query.kind())
                        .whereAnyOf("g.deal_id = any(?::uuid[])", query.dealId());
        return Jdbc.call(
                database,
                connection ->
                        list.page(connection, NEWEST_FIRST, paging, "coaching", coach.id(), query));
    }

    List<CoachingView> ofContact(ContactView coach) {
        return Jdbc.rows(
                database,
                CoachingView::read,
                "select * from coaching where account_id = ? and contact_id = ? order by done_on, id",
                coach.accountId(),
                coach.id());
    }

    @Nullable CoachingView view(ContactView coach, UUID id) {
        return Jdbc.first(
                database,
                CoachingView::read,
                "select * from coaching where account_id = ? and contact_id = ? and id = ?",
                coach.accountId(),
                coach.id(),
                id);
    }

    CoachingView add(ContactView coach, NewCoaching wanted, Instant now) {
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        CoachingView::read,
                        """
                        insert into coaching (account_id, id, contact_id, deal_id, kind, done_on, note, recorded_at)
                        values (?, uuid_v7(), ?, ?, ?, ?, ?, ?) returning *
                        """,
                        coach.accountId(),
                        coach.id(),
                        wanted.dealId(),
                        wanted.kind(),
                        wanted.doneOn(),
                        wanted.note(),
                        now),
                "inserted");
    }
}
