package dev.vitalfew.engagement.needs;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The steps of needs in the database, in the caller's transaction. Where a need stands is kept
/// beside them, and written together with them.
@ApplicationScoped
class TransitionRepository {
    private static final ListOrder OLDEST_FIRST =
            ListOrder.of(ListOrder.Key.up("t.number", "integer"));

    private static final String INSERT =
            """
            insert into need_transition (account_id, need_id, number, from_state, to_state, at, by, note, recorded_at)
            select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?
            from need_transition where account_id = ? and need_id = ?
            """;

    private final AgroalDataSource database;

    TransitionRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// Which need.
    record Subject(UUID accountId, UUID needId) {}

    /// Who says that it took a step, and when it did.
    record Author(Instant at, String name, @Nullable String note, Instant now) {}

    void begin(Subject need, NeedState first, Author author) {
        write(need, null, first, author);
        Jdbc.update(
                database,
                "update need set state = ?, state_since = ? where account_id = ? and id = ?",
                first,
                author.at(),
                need.accountId(),
                need.needId());
    }

    void move(Subject need, NeedState from, NeedState to, Author author) {
        write(need, from, to, author);
        Jdbc.update(
                database,
                "update need set state = ?, state_since = ?, version = version + 1, updated_at = ? where account_id = ? and id = ?",
                to,
                author.at(),
                author.now(),
                need.accountId(),
                need.needId());
    }

    private void write(Subject need, @Nullable NeedState from, NeedState to, Author author) {
        Jdbc.update(
                database,
                INSERT,
                need.accountId(),
                need.needId(),
                from,
                to,
                author.at(),
                author.name(),
                author.note(),
                author.now(),
                need.accountId(),
                need.needId());
    }

    Page<TransitionView> list(UUID accountId, UUID needId, ListSql.Paging paging) {
        ListSql<TransitionView> list =
                new ListSql<>("t.*", "from need_transition t", TransitionView::read)
                        .where("t.account_id = ?", accountId)
                        .where("t.need_id = ?", needId);
        return Jdbc.call(
                database,
                connection ->
                        list.page(connection, OLDEST_FIRST, paging, "need-transitions", needId));
    }
}
