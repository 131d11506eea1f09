package dev.vitalfew.engagement;

import dev.vitalfew.account.AccountFacts;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Interactions in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class InteractionRepository {
    /// Free text in which only this contact of the account took part.
    private static final String SILENCE =
            """
            update interaction i
            set summary = null,
                advance_action = case when i.advance_action is not null then ? end,
                struck_out_at = ?,
                version = version + 1
            where i.account_id = ? and (i.summary is not null or i.advance_action is not null)
              and exists (select from interaction_contact p
                          where p.account_id = i.account_id and p.interaction_id = i.id and p.contact_id = ?)
              and not exists (select from interaction_contact p
                              where p.account_id = i.account_id and p.interaction_id = i.id and p.contact_id <> ?)
            """;

    /// A name of one letter would take half of the text along.
    private static final String STRIKE_OUT =
            """
            update interaction
            set summary = left(replace(summary, n.name, n.gone), 2000),
                advance_action = left(replace(advance_action, n.name, n.gone), 2000),
                struck_out_at = n.moment,
                version = version + 1
            from (select ? as name, ? as gone, ?::timestamptz as moment) n
            where account_id = ? and char_length(n.name) > 1
              and (strpos(summary, n.name) > 0 or strpos(advance_action, n.name) > 0)
            """;

    private static final String SAME_KEY =
            "a.account_id = ? and a.source = d.source and a.external_id = d.external_id";

    private static final String CLASHING =
            """
            select d.source, d.external_id
            from interaction d join interaction a on %s
            where d.account_id = ?
              and (%s is distinct from %s
                   or d.deal_id is not null or a.deal_id is not null
                   or exists (select from interaction_contact p
                              where (p.account_id, p.interaction_id) in ((d.account_id, d.id), (a.account_id, a.id))))
            order by d.source, d.external_id
            limit %d
            """
                    .formatted(SAME_KEY, content("d"), content("a"), AccountFacts.Clash.MAX_LISTED);

    private static final String DROP_EQUAL =
            "delete from interaction d where exists (select from interaction a where %s) and d.account_id = ?"
                    .formatted(SAME_KEY);

    /// What stands where a name was.
    private static final String ERASED = "[erased]";

    private final AgroalDataSource database;
    private final InteractionWrites writes;

    InteractionRepository(AgroalDataSource database) {
        this.database = database;
        this.writes = new InteractionWrites(database);
    }

    private static String content(String row) {
        return """
               (%1$s.kind, %1$s.at, %1$s.seller_id, %1$s.spin_stage, %1$s.situation_questions, %1$s.problem_questions,
                %1$s.implication_questions, %1$s.need_payoff_questions, %1$s.outcome, %1$s.advance_action,
                %1$s.advance_due_on, %1$s.closing_technique, %1$s.summary, %1$s.channel, %1$s.gift_amount,
                %1$s.gift_currency)\
               """
                .formatted(row);
    }

    Page<InteractionView> list(UUID accountId, InteractionQuery query, ListSql.Paging paging) {
        ListSql<InteractionView> list =
                new ListSql<>(InteractionView.COLUMNS, "from interaction i", InteractionView::read)
                        .where("i.account_id = ?", accountId)
                        .whereGiven("i.at >= ?::date at time zone 'UTC'", text(query.from()))
                        .whereGiven("i.at < ?::date at time zone 'UTC'", text(query.to()))
                        .whereAnyOf("i.kind = any(?)", query.kind())
                        .whereAnyOf(
                                """
                                i.id in (select c.id from interaction_contacting c
                                         where c.account_id = i.account_id and c.channel = any(?))
                                """,
                                query.channel())
                        .whereAnyOf("i.seller_id = any(?::uuid[])", query.sellerId())
                        .whereAnyOf("i.deal_id = any(?::uuid[])", query.dealId())
                        .whereAnyOf("i.outcome = any(?)", query.outcome())
                        .whereAnyOf("i.source = any(?)", query.source())
                        .whereAnyOf(
                                """
                                i.id in (select p.interaction_id from interaction_contact p
                                         where p.account_id = i.account_id and p.contact_id = any(?::uuid[]))
                                """,
                                query.contactId());
        return Jdbc.call(
                database,
                connection ->
                        list.page(
                                connection,
                                query.order(),
                                paging,
                                "interactions",
                                accountId,
                                query));
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    @Nullable InteractionView view(UUID id) {
        return Jdbc.first(
                database,
                InteractionView::read,
                "select " + InteractionView.COLUMNS + " from interaction i where i.id = ?",
                id);
    }

    List<InteractionView> ofContact(UUID accountId, UUID contactId) {
        return Jdbc.rows(
                database,
                InteractionView::read,
                "select "
                        + InteractionView.COLUMNS
                        + """
                         from interaction_contact t join interaction i on i.account_id = t.account_id and i.id = t.interaction_id
                        where t.account_id = ? and t.contact_id = ? order by i.at, i.id
                        """,
                accountId,
                contactId);
    }

    InteractionView add(UUID accountId, NewInteraction wanted, Instant now) {
        return written(writes.add(accountId, wanted, now));
    }

    InteractionView change(InteractionView stored, NewInteraction wanted) {
        writes.change(stored, wanted);
        return written(stored.id());
    }

    void remove(InteractionView stored) {
        Jdbc.update(
                database,
                "delete from interaction where account_id = ? and id = ?",
                stored.accountId(),
                stored.id());
    }

    private InteractionView written(UUID id) {
        return Objects.requireNonNull(view(id), "this transaction holds the account");
    }

    /// @param sql counts, and holds one `?`
    long count(String sql, UUID owner) {
        return Jdbc.number(database, sql, owner);
    }

    long countOfContact(UUID accountId, UUID contactId) {
        return Jdbc.number(
                database,
                "select count(*) from interaction_contact where account_id = ? and contact_id = ?",
                accountId,
                contactId);
    }

    void removeAllOf(UUID accountId) {
        Jdbc.update(database, "delete from interaction where account_id = ?", accountId);
    }

    /// Takes a person out of the free text of an account, for good: imports leave it alone from now
    /// on.
    void forget(UUID accountId, UUID contactId, String name, Instant now) {
        Jdbc.update(database, SILENCE, ERASED, now, accountId, contactId, contactId);
        Jdbc.update(database, STRIKE_OUT, name, ERASED, now, accountId);
    }

    /// Interactions under one key that differ. Deals and contacts are those of one account, so two
    /// interactions that have any cannot be the same.
    List<AccountFacts.Clash> clashes(UUID duplicateId, UUID accountId) {
        return Jdbc.rows(
                database,
                row ->
                        new AccountFacts.Clash(
                                "interactions",
                                Map.of(
                                        "source", row.getString(1),
                                        "externalId", row.getString(2))),
                CLASHING,
                accountId,
                duplicateId);
    }

    void moveAll(UUID fromAccount, UUID toAccount) {
        Jdbc.update(database, DROP_EQUAL, toAccount, fromAccount);
        Jdbc.update(
                database,
                "update interaction set account_id = ?, version = version + 1 where account_id = ?",
                toAccount,
                fromAccount);
        Jdbc.update(
                database,
                "update interaction_contact set account_id = ? where account_id = ?",
                toAccount,
                fromAccount);
    }
}
