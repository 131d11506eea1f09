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

/// Ties in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class TieRepository {
    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(ListOrder.Key.down("t.id", "uuid")); // which begins with the time

    private static final String INSERT =
            """
            insert into tie (account_id, id, from_contact_id, from_seller_id, to_contact_id, to_seller_id, kind,
                             weight, since, confirmed_on, created_at, updated_at)
            values (?, uuid_v7(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint tie_once do nothing
            returning *
            """;

    private final AgroalDataSource database;

    TieRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// Two people, each with what they are.
    record Ends(UUID from, PersonKind fromKind, UUID to, PersonKind toKind) {
        private @Nullable UUID from(PersonKind kind) {
            return fromKind == kind ? from : null;
        }

        private @Nullable UUID to(PersonKind kind) {
            return toKind == kind ? to : null;
        }
    }

    Page<TieView> list(UUID accountId, TieQuery query, ListSql.Paging paging) {
        ListSql<TieView> list =
                new ListSql<>("t.*", "from tie t", TieView::read)
                        .where("t.account_id = ?", accountId)
                        .whereAnyOf("t.kind = any(?)", query.kind())
                        .updatedSince("t.updated_at", query.updatedSince());
        if (!query.personId().isEmpty()) {
            String[] people = query.personId().stream().map(String::valueOf).toArray(String[]::new);
            list.where("(t.from_id = any(?::uuid[]) or t.to_id = any(?::uuid[]))", people, people);
        }
        return Jdbc.call(
                database,
                connection ->
                        list.page(connection, NEWEST_FIRST, paging, "ties", accountId, query));
    }

    @Nullable TieView view(UUID accountId, UUID id) {
        return Jdbc.first(
                database,
                TieView::read,
                "select * from tie where account_id = ? and id = ?",
                accountId,
                id);
    }

    /// The tie, with everybody else who wants to change it waiting.
    @Nullable TieView locked(UUID accountId, UUID id) {
        return Jdbc.first(
                database,
                TieView::read,
                "select * from tie where account_id = ? and id = ? for update",
                accountId,
                id);
    }

    List<TieView> ofContact(UUID accountId, UUID contactId) {
        return Jdbc.rows(
                database,
                TieView::read,
                "select * from tie where account_id = ? and ? in (from_id, to_id) order by id",
                accountId,
                contactId);
    }

    /// Null where there is such a tie already.
    @Nullable TieView add(UUID accountId, Ends ends, NewTie wanted, Instant now) {
        NewTie.Strength strength = wanted.strength();
        return Jdbc.first(
                database,
                TieView::read,
                INSERT,
                accountId,
                ends.from(PersonKind.CONTACT),
                ends.from(PersonKind.SELLER),
                ends.to(PersonKind.CONTACT),
                ends.to(PersonKind.SELLER),
                wanted.kind(),
                strength.weight(),
                strength.since(),
                strength.confirmedOn(),
                now,
                now);
    }

    TieView change(TieView stored, NewTie.Strength wanted, Instant now) {
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        TieView::read,
                        """
                        update tie set weight = ?, since = ?, confirmed_on = ?, version = version + 1, updated_at = ?
                        where account_id = ? and id = ? returning *
                        """,
                        wanted.weight(),
                        wanted.since(),
                        wanted.confirmedOn(),
                        now,
                        stored.accountId(),
                        stored.id()),
                "locked");
    }

    void remove(UUID accountId, UUID id) {
        Jdbc.update(database, "delete from tie where account_id = ? and id = ?", accountId, id);
    }

    long countOfSeller(UUID sellerId) {
        return Jdbc.number(
                database,
                "select count(*) from tie where from_seller_id = ? or to_seller_id = ?",
                sellerId,
                sellerId);
    }
}
