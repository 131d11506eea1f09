package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What an account is entitled to, and what changes around it (D 5.5, 5.7).
@ApplicationScoped
public class AccountCareService {
    private static final ListOrder LATEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("e.occurred_on", "date"),
                    ListOrder.Key.down("e.id", "uuid"));

    private static final String RIGHTS =
            """
            select a.id, q.day, a.tier, l.valid_from, l.priority, l.response_days, l.discount, l.quality,
                s.services, s.in_time, s.breaches
            from (select ?::uuid as id, ?::date as day) q join account a on a.id = q.id
            left join lateral (
                select * from service_level l where l.tier = a.tier and l.valid_from <= q.day
                order by l.valid_from desc limit 1) l on true
            cross join lateral (
                select count(*) as services,
                    count(*) filter (where d.delivered_on <= q.day and coalesce(d.delivered_on <= d.due_on, true))
                        as in_time,
                    count(*) filter (where d.due_on < least(coalesce(d.delivered_on, q.day), q.day)) as breaches
                from service_delivery d where d.account_id = a.id and d.requested_on <= q.day) s
            """;

    private final AgroalDataSource database;
    private final Scene scene;
    private final PageTokens tokens;

    AccountCareService(AgroalDataSource database, Scene scene, PageTokens tokens) {
        this.database = database;
        this.scene = scene;
        this.tokens = tokens;
    }

    /// Empty where there is no such account.
    @Transactional
    public Optional<ServiceRightsView> rights(UUID account, DayQuery query) {
        return Optional.ofNullable(
                Jdbc.first(
                        database,
                        AccountCareService::rights,
                        RIGHTS,
                        account,
                        scene.day(query.asOf())));
    }

    private static ServiceRightsView rights(ResultSet row) throws SQLException {
        BigDecimal discount = row.getBigDecimal("discount");
        return new ServiceRightsView(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                AccountTier.valueOf(row.getString("tier")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("priority", Integer.class),
                row.getObject("response_days", Integer.class),
                discount == null ? null : Decimals.plain(discount),
                row.getString("quality"),
                row.getLong("services"),
                row.getLong("in_time"),
                row.getLong("breaches"));
    }

    /// Events that touch the industry of an account, the latest first.
    @Transactional
    public Page<EnvironmentItemView> environment(UUID account, DayQuery query, PageQuery page) {
        if (!Jdbc.finds(database, "select 1 from account where id = ?", account)) {
            throw NOT_FOUND.because("no account %s", account);
        }
        return touching(account, query, page);
    }

    /// Those that touch the account of a deal.
    @Transactional
    public Page<EnvironmentItemView> environmentOfDeal(UUID deal, DayQuery query, PageQuery page) {
        UUID account =
                Jdbc.first(
                        database,
                        row -> row.getObject(1, UUID.class),
                        "select account_id from deal where id = ?",
                        deal);
        if (account == null) {
            throw NOT_FOUND.because("no deal %s", deal);
        }
        return touching(account, query, page);
    }

    private Page<EnvironmentItemView> touching(UUID account, DayQuery query, PageQuery page) {
        ListSql<EnvironmentItemView> list =
                new ListSql<>(
                                EnvironmentItemView.COLUMNS,
                                """
                                from account a
                                    join environment_event e on a.industry is not null
                                    cross join lateral jsonb_array_elements(e.impacts) i
                                """,
                                EnvironmentItemView::read)
                        .where("a.id = ?", account)
                        .where("i.value ->> 'industry' = a.industry")
                        .where("e.occurred_on <= ?", scene.day(query.asOf()));
        return Jdbc.call(
                database,
                connection ->
                        list.page(
                                connection,
                                LATEST_FIRST,
                                new ListSql.Paging(page, tokens),
                                "environment",
                                account,
                                query));
    }
}
