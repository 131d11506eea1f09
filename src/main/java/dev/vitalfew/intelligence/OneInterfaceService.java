package dev.vitalfew.intelligence;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/// Where the customer meets no face of us, or two (D 3.10).
@ApplicationScoped
public class OneInterfaceService {
    /// Visits alone: who comes to a team event comes with the others, and two who came at the same
    /// moment came together.
    private static final String COLLISIONS =
            """
            from interaction one
                join interaction other on other.account_id = one.account_id and other.kind = 'VISIT'
                    and other.seller_id <> one.seller_id and other.at > one.at
                    and (other.at at time zone 'UTC')::date - (one.at at time zone 'UTC')::date <= 7
                join account a on a.id = one.account_id
            """;

    private static final ListOrder LATEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("other.at", "timestamptz"),
                    ListOrder.Key.down("other.id", "uuid"),
                    ListOrder.Key.down("one.id", "uuid"));

    private static final ListOrder BY_NAME =
            ListOrder.of(
                    ListOrder.Key.up("a.name collate \"C\"", "text"),
                    ListOrder.Key.up("a.id", "uuid"));

    private final AgroalDataSource database;
    private final Scene scene;
    private final PageTokens tokens;

    OneInterfaceService(AgroalDataSource database, Scene scene, PageTokens tokens) {
        this.database = database;
        this.scene = scene;
        this.tokens = tokens;
    }

    /// Accounts of the upper tiers for which nobody answers on the day.
    @Transactional
    public Page<UnmanagedView> unmanaged(DayQuery query, PageQuery page) {
        LocalDate day = scene.day(query.asOf());
        ListSql<UnmanagedView> list =
                new ListSql<>(
                                """
                                a.id, a.name, a.tier, (select max(m.valid_to) from account_manager m
                                    where m.account_id = a.id and m.valid_to <= asked.day) as since
                                """,
                                "from account a cross join (select ?::date as day) as asked",
                                List.of(day),
                                UnmanagedView::read)
                        .where("a.tier in ('KEY', 'STRATEGIC')")
                        .where(
                                """
                                not exists (select 1 from account_manager m where m.account_id = a.id
                                    and daterange(m.valid_from, m.valid_to) @> asked.day)
                                """);
        return Jdbc.call(
                database,
                connection ->
                        list.page(
                                connection,
                                BY_NAME,
                                new ListSql.Paging(page, tokens),
                                "unmanaged",
                                query));
    }

    @Transactional
    public Page<CollisionView> collisions(CollisionQuery query, PageQuery page) {
        ListSql<CollisionView> list =
                new ListSql<>(CollisionView.COLUMNS, COLLISIONS, CollisionView::read)
                        .where("one.kind = 'VISIT'")
                        .whereAnyOf("one.account_id = any(?::uuid[])", query.accountId())
                        .whereGiven("other.at >= ?::timestamp at time zone 'UTC'", query.from())
                        .whereGiven("other.at < ?::timestamp at time zone 'UTC'", query.to());
        return Jdbc.call(
                database,
                connection ->
                        list.page(
                                connection,
                                LATEST_FIRST,
                                new ListSql.Paging(page, tokens),
                                "collisions",
                                query));
    }
}
