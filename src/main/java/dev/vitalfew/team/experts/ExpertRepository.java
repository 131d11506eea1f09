package dev.vitalfew.team.experts;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Experts in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class ExpertRepository {
    private static final String FROM = "from expert e join seller s on s.id = e.seller_id";

    /// The most that an expert is promised for on any day of the period. It can only rise on its
    /// first day or on a day on which a membership starts.
    private static final String CANDIDATES =
            """
            select e.id, e.seller_id, s.name, e.skill_keys, 1 - coalesce(
                (select max((select sum(m.allocation) from team_member m
                             where m.seller_id = e.seller_id and daterange(m.valid_from, m.valid_to) @> rise.day))
                 from (select ?::date as day
                       union
                       select t.valid_from from team_member t
                       where t.seller_id = e.seller_id and daterange(?, ?) @> t.valid_from) rise), 0) as free
            from expert e join seller s on s.id = e.seller_id
            where e.skill_keys && ?::text[]
            """;

    private static final ListOrder LATEST_REQUEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("r.requested_at", "timestamptz"),
                    ListOrder.Key.down("r.id", "uuid"));

    private final AgroalDataSource database;

    ExpertRepository(AgroalDataSource database) {
        this.database = database;
    }

    Page<ExpertView> list(ExpertQuery query, ListSql.Paging paging) {
        ListSql<ExpertView> list =
                new ListSql<>(ExpertView.COLUMNS, FROM, ExpertView::read)
                        .whereAnyOf("e.skill_keys && ?", query.skill())
                        .whereAnyOf("e.seller_id = any(?::uuid[])", query.sellerId())
                        .updatedSince("e.updated_at", query.updatedSince());
        if (query.q() != null) {
            list.where("s.name ilike ?", ListSql.containing(query.q()));
        }
        return Jdbc.call(
                database,
                connection -> list.page(connection, query.order(), paging, "experts", query));
    }

    @Nullable ExpertView view(UUID id) {
        return Jdbc.first(
                database,
                ExpertView::read,
                "select %s %s where e.id = ?".formatted(ExpertView.COLUMNS, FROM),
                id);
    }

    /// Of an expert whom this transaction has just written.
    ExpertView written(UUID id) {
        return Objects.requireNonNull(view(id), "this transaction holds the expert");
    }

    /// The expert, with everybody else who wants to change them waiting.
    @Nullable ExpertView held(UUID id) {
        UUID found =
                Jdbc.first(
                        database,
                        row -> row.getObject(1, UUID.class),
                        "select id from expert where id = ? for update",
                        id);
        return found == null ? null : view(found);
    }

    /// The id of the new expert; null where the seller is one already.
    @Nullable UUID add(NewExpert wanted, List<Skill> skills, Instant now) {
        return Jdbc.first(
                database,
                row -> row.getObject(1, UUID.class),
                """
                insert into expert (id, seller_id, skills, skill_keys, note, created_at, updated_at)
                select uuid_v7(), ?, ?, ?, ?, moment, moment from (select ?::timestamptz as moment) as now
                on conflict do nothing
                returning id
                """,
                wanted.sellerId(),
                Skill.names(skills),
                Skill.keys(skills),
                wanted.note(),
                now.atOffset(ZoneOffset.UTC));
    }

    void change(UUID id, NewExpert wanted, List<Skill> skills, Instant now) {
        Jdbc.update(
                database,
                "update expert set skills = ?, skill_keys = ?, note = ?, version = version + 1, updated_at = ? where id = ?",
                Skill.names(skills),
                Skill.keys(skills),
                wanted.note(),
                now.atOffset(ZoneOffset.UTC),
                id);
    }

    void remove(UUID id) {
        Jdbc.update(database, "delete from expert where id = ?", id);
    }

    /// An expert with at least one of the skills that were asked for.
    ///
    /// @param free the fraction of time that no team takes on any of the days; never below 0
    record Candidate(
            UUID id, UUID sellerId, String name, List<String> skillKeys, BigDecimal free) {}

    List<Candidate> candidates(List<Skill> skills, LocalDate from, @Nullable LocalDate to) {
        return Jdbc.rows(
                database,
                row ->
                        new Candidate(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                List.of((String[]) row.getArray(4).getArray()),
                                Decimals.plain(row.getBigDecimal(5).max(BigDecimal.ZERO))),
                CANDIDATES,
                from,
                from,
                to,
                Skill.keys(skills));
    }

    void keep(ExpertWish wish, Skill skill, ExpertMatches.Reason reason, Instant now) {
        Jdbc.update(
                database,
                """
                insert into expert_request (id, account_id, skill, skill_key, wanted_from, wanted_to, reason, requested_at)
                values (uuid_v7(), ?, ?, ?, ?, ?, ?, ?)
                """,
                wish.accountId(),
                skill.name(),
                skill.key(),
                wish.from(),
                wish.to(),
                reason.name(),
                now.atOffset(ZoneOffset.UTC));
    }

    /// A request for a skill that nobody had is met when somebody has it.
    Page<OpenRequestView> openRequests(OpenRequestQuery query, ListSql.Paging paging) {
        ListSql<OpenRequestView> list =
                new ListSql<>(
                                OpenRequestView.COLUMNS,
                                "from expert_request r",
                                OpenRequestView::read)
                        .where(
                                """
                                (r.reason = 'NOBODY_FREE'
                                    or not exists (select 1 from expert e where e.skill_keys @> array[r.skill_key]))
                                """)
                        .whereAnyOf("r.account_id = any(?::uuid[])", query.accountId());
        return Jdbc.call(
                database,
                connection ->
                        list.page(
                                connection,
                                LATEST_REQUEST_FIRST,
                                paging,
                                "open-expert-requests",
                                query));
    }
}
