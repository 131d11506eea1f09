package dev.vitalfew.stakeholder;

import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Declared cells in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class DeclaredCellsRepository {
    private static final String COLUMNS = "d.*, d.levels::int[] as ranks";

    private static final String PUT =
            """
            insert into declared_cells as d (account_id, levels, departments, created_at, updated_at)
            select ?, ?::text[]::smallint[], ?, moment, moment from (select ?::timestamptz as moment) as now
            on conflict (account_id) do update
            set (levels, departments, updated_at, version)
              = (excluded.levels, excluded.departments, excluded.updated_at, d.version + 1)
            returning
            """
                    + COLUMNS;

    /// The cells of both accounts, where the one that goes has any.
    private static final String MOVE =
            """
            with gone as (delete from declared_cells where account_id = ? returning levels, departments),
            both_accounts as (
                select levels, departments from gone
                union all
                select levels, departments from declared_cells where account_id = ?),
            cells as (
                select distinct cell.level, cell.department collate "C" as department
                from both_accounts b cross join unnest(b.levels, b.departments) as cell (level, department))
            insert into declared_cells as d (account_id, levels, departments, created_at, updated_at)
            select ?, coalesce(array_agg(c.level order by c.level, c.department), '{}'),
                   coalesce(array_agg(c.department order by c.level, c.department), '{}'), moment, moment
            from (select ?::timestamptz as moment) as now left join cells c on true
            where exists (select from gone)
            group by moment
            on conflict (account_id) do update
            set (levels, departments, updated_at, version)
              = (excluded.levels, excluded.departments, excluded.updated_at, d.version + 1)
            """;

    private final AgroalDataSource database;

    DeclaredCellsRepository(AgroalDataSource database) {
        this.database = database;
    }

    @Nullable DeclaredCellsView view(UUID accountId) {
        return Jdbc.first(
                database,
                DeclaredCellsView::read,
                "select " + COLUMNS + " from declared_cells d where d.account_id = ?",
                accountId);
    }

    DeclaredCellsView put(UUID accountId, List<DeclaredCell> cells, Instant now) {
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        DeclaredCellsView::read,
                        PUT,
                        accountId,
                        cells.stream().map(DeclaredCell::level).toList(),
                        cells.stream().map(DeclaredCell::department).toList(),
                        now),
                "an upsert returns its row");
    }

    void removeAllOf(UUID accountId) {
        Jdbc.update(database, "delete from declared_cells where account_id = ?", accountId);
    }

    void moveAll(UUID fromAccount, UUID toAccount, Instant now) {
        Jdbc.update(database, MOVE, fromAccount, toAccount, toAccount, now);
    }
}
