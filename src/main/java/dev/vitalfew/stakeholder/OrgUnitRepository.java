package dev.vitalfew.stakeholder;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.MergeLock;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Units of organisation in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class OrgUnitRepository {
    /// Deepest first, then by name.
    private static final String TREE =
            """
            with recursive tree as (
                select u.*, 0 as depth from org_unit u where u.account_id = ? and u.parent_id is null
                union all
                select u.*, t.depth + 1 from org_unit u join tree t on u.parent_id = t.id
            )
            select t.id, t.version, t.name, t.parent_id,
                   (select count(*) from contact c where c.org_unit_id = t.id) as contacts
            from tree t order by t.depth desc, t.name collate "C", t.id
            """;

    private static final String ABOVE =
            """
            with recursive above (id, parent_id) as (
                select id, parent_id from org_unit where id = ?
                union
                select u.id, u.parent_id from org_unit u join above on u.id = above.parent_id
            )
            select 1 from above where id = ?
            """;

    private final AgroalDataSource database;

    OrgUnitRepository(AgroalDataSource database) {
        this.database = database;
    }

    OrgTreeView tree(UUID accountId) {
        return OrgTreeView.of(
                accountId,
                Jdbc.rows(
                        database,
                        row ->
                                new OrgTreeView.Unit(
                                        row.getObject("id", UUID.class),
                                        row.getLong("version"),
                                        row.getString("name"),
                                        row.getObject("parent_id", UUID.class),
                                        row.getLong("contacts")),
                        TREE,
                        accountId));
    }

    boolean belongs(UUID accountId, UUID id) {
        return Jdbc.finds(
                database, "select 1 from org_unit where account_id = ? and id = ?", accountId, id);
    }

    @Nullable OrgUnitView view(UUID accountId, UUID id) {
        return Jdbc.first(
                database,
                OrgUnitView::read,
                "select * from org_unit where account_id = ? and id = ?",
                accountId,
                id);
    }

    /// The unit, with everybody else who wants to change it waiting.
    @Nullable OrgUnitView locked(UUID accountId, UUID id) {
        return Jdbc.first(
                database,
                OrgUnitView::read,
                "select * from org_unit where account_id = ? and id = ? for update",
                accountId,
                id);
    }

    OrgUnitView add(UUID accountId, NewOrgUnit wanted, Instant now) {
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        OrgUnitView::read,
                        """
                        insert into org_unit (id, account_id, name, parent_id, created_at, updated_at)
                        values (uuid_v7(), ?, ?, ?, ?, ?) returning *
                        """,
                        accountId,
                        wanted.name(),
                        wanted.parentId(),
                        now,
                        now),
                "inserted");
    }

    OrgUnitView change(UUID id, NewOrgUnit wanted, Instant now) {
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        OrgUnitView::read,
                        """
                        update org_unit set name = ?, parent_id = ?, version = version + 1, updated_at = ?
                        where id = ? returning *
                        """,
                        wanted.name(),
                        wanted.parentId(),
                        now,
                        id),
                "locked");
    }

    /// Keeps other moves out until the transaction ends: two could close a circle together that
    /// neither closes alone.
    void lockTree() {
        Jdbc.call(
                database,
                connection -> {
                    MergeLock.ORG_UNITS.hold(connection);
                    return true;
                });
    }

    /// Whether `id` is `start` or one of the units above it.
    boolean isAbove(UUID id, UUID start) {
        return Jdbc.finds(database, ABOVE, start, id);
    }

    long children(UUID id) {
        return Jdbc.number(database, "select count(*) from org_unit where parent_id = ?", id);
    }

    long contacts(UUID id) {
        return Jdbc.number(database, "select count(*) from contact where org_unit_id = ?", id);
    }

    void remove(UUID id) {
        Jdbc.update(database, "delete from org_unit where id = ?", id);
    }
}
