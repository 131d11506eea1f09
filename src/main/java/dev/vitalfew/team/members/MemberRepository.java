package dev.vitalfew.team.members;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Money;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Memberships in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class MemberRepository {
    private static final String FROM = "from team_member m join seller s on s.id = m.seller_id";

    private static final ListOrder LATEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("m.valid_from", "date"), ListOrder.Key.down("m.id", "uuid"));

    /// The sum of allocations changes on days on which a membership starts or ends; between two
    /// such days in a row it stays.
    private static final String OVERLOADS =
            """
            with change as (
                select seller_id, valid_from as day, allocation from team_member where seller_id = any(?::uuid[])
                union all
                select seller_id, valid_to, -allocation from team_member where seller_id = any(?::uuid[]) and valid_to is not null
            ), level as (
                select seller_id, day, lead(day) over seller as until, sum(sum(allocation)) over seller as allocation
                from change group by seller_id, day
                window seller as (partition by seller_id order by day)
            )
            select seller_id, day, until, allocation from level where allocation > 1 order by seller_id, day
            """;

    private final AgroalDataSource database;

    MemberRepository(AgroalDataSource database) {
        this.database = database;
    }

    Page<MemberRow> list(UUID accountId, MemberQuery query, ListSql.Paging paging) {
        ListSql<MemberRow> list =
                new ListSql<>(MemberRow.COLUMNS, FROM, MemberRow::read)
                        .where("m.account_id = ?", accountId)
                        .whereGiven("daterange(m.valid_from, m.valid_to) @> ?::date", query.on())
                        .whereGiven("m.dedicated = ?", query.dedicated())
                        .whereAnyOf("m.seller_id = any(?::uuid[])", query.sellerId())
                        .whereAnyOf("m.skill = any(?)", query.skill())
                        .updatedSince("m.updated_at", query.updatedSince());
        return Jdbc.call(
                database,
                connection ->
                        list.page(connection, LATEST_FIRST, paging, "members", accountId, query));
    }

    @Nullable MemberRow row(UUID accountId, UUID id) {
        return Jdbc.first(
                database,
                MemberRow::read,
                "select %s %s where m.account_id = ? and m.id = ?"
                        .formatted(MemberRow.COLUMNS, FROM),
                accountId,
                id);
    }

    /// Of a membership that this transaction has just written.
    MemberRow written(UUID accountId, UUID id) {
        return Objects.requireNonNull(row(accountId, id), "this transaction holds the account");
    }

    List<MemberRow> dedicatedOn(UUID accountId, LocalDate day) {
        return Jdbc.rows(
                database,
                MemberRow::read,
                """
                select %s %s
                where m.account_id = ? and m.dedicated and daterange(m.valid_from, m.valid_to) @> ?::date
                order by m.valid_from, m.id
                """
                        .formatted(MemberRow.COLUMNS, FROM),
                accountId,
                day);
    }

    /// With a day in a period.
    ///
    /// @param to the first day after it
    List<MemberRow> dedicatedIn(UUID accountId, LocalDate from, LocalDate to) {
        return Jdbc.rows(
                database,
                MemberRow::read,
                """
                select %s %s
                where m.account_id = ? and m.dedicated
                  and daterange(m.valid_from, m.valid_to) && daterange(?::date, ?::date)
                order by m.valid_from, m.id
                """
                        .formatted(MemberRow.COLUMNS, FROM),
                accountId,
                from,
                to);
    }

    /// When these sellers are promised for more than all of their time.
    Map<UUID, List<OverAllocation>> overloads(Collection<UUID> sellers) {
        List<UUID> ids = sellers.stream().distinct().toList();
        Map<UUID, List<OverAllocation>> found = new HashMap<>();
        Jdbc.rows(
                database,
                row ->
                        found.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                                .add(
                                        OverAllocation.of(
                                                row.getObject(2, LocalDate.class),
                                                row.getObject(3, LocalDate.class),
                                                row.getBigDecimal(4))),
                OVERLOADS,
                ids,
                ids);
        return found;
    }

    UUID add(UUID accountId, NewMember wanted, Instant now) {
        Money cost = wanted.yearlyCost();
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        row -> row.getObject(1, UUID.class),
                        """
                        insert into team_member (account_id, id, seller_id, role, skill, allocation, valid_from, valid_to,
                            dedicated, yearly_cost, yearly_cost_currency, created_at, updated_at)
                        select ?, uuid_v7(), ?, ?, ?, ?, ?, ?, ?, ?, ?, moment, moment
                        from (select ?::timestamptz as moment) as now
                        returning id
                        """,
                        accountId,
                        wanted.sellerId(),
                        wanted.role(),
                        wanted.skill(),
                        wanted.allocation(),
                        wanted.from(),
                        wanted.to(),
                        wanted.dedicated(),
                        cost == null ? null : cost.amount(),
                        cost == null ? null : cost.currency(),
                        now.atOffset(ZoneOffset.UTC)),
                "an insert returns its row");
    }

    void change(MemberRow stored, NewMember wanted, Instant now) {
        Money cost = wanted.yearlyCost();
        Jdbc.update(
                database,
                """
                update team_member
                set seller_id = ?, role = ?, skill = ?, allocation = ?, valid_from = ?, valid_to = ?, dedicated = ?,
                    yearly_cost = ?, yearly_cost_currency = ?, version = version + 1, updated_at = ?
                where account_id = ? and id = ?
                """,
                wanted.sellerId(),
                wanted.role(),
                wanted.skill(),
                wanted.allocation(),
                wanted.from(),
                wanted.to(),
                wanted.dedicated(),
                cost == null ? null : cost.amount(),
                cost == null ? null : cost.currency(),
                now.atOffset(ZoneOffset.UTC),
                stored.accountId(),
                stored.id());
    }

    void remove(UUID accountId, UUID id) {
        Jdbc.update(
                database, "delete from team_member where account_id = ? and id = ?", accountId, id);
    }
}
