package dev.vitalfew.imports.merging;

import static java.util.stream.Collectors.joining;

import dev.vitalfew.imports.reading.RowCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The rows of a tree-shaped import without their values: who they are, what they hang on, and what
/// speaks against them.
final class TreeNodes {
    static final String TABLE = "import_node";
    private static final int MAX_ROUNDS = 10;

    private final TreeMerge merge;
    private final MergeSession session;

    TreeNodes(TreeMerge merge, MergeSession session) {
        this.merge = merge;
        this.session = session;
    }

    /// Every readable row with the id that it has or would get.
    void fill() throws SQLException {
        session.execute(
                """
                create temp table %s (
                    line bigint primary key, id uuid not null, is_new boolean not null,
                    key text collate "C" not null, parent_key text collate "C", parent_id uuid,
                    account_id uuid, sets_parent boolean not null, fault text)
                on commit drop"""
                        .formatted(TABLE));
        List<String> faults = new ArrayList<>(faultsOfOwner());
        faults.addAll(
                Verdicts.modeConflicts(
                        session.settings(), "r.source is not null", merge.key().name()));
        faults.add(
                Verdicts.reject(
                        "row_number() over (partition by s.%s order by s.line) > 1"
                                .formatted(merge.key().sql()),
                        RowCode.ROW_DUPLICATE_IN_FILE,
                        merge.key().name()));
        session.execute(
                """
                insert into %1$s
                select s.line, coalesce(r.%2$s, s.id), r.source is null, s.%3$s, %4$s, %9$s, %10$s, %5$s,
                       case %6$s end
                from %7$s s
                left join %8$s r on r.source = :source and r.external_id = s.%3$s
                left join %8$s p on p.source = :source and p.external_id = %4$s
                %11$s
                where s.reject is null"""
                        .formatted(
                                TABLE,
                                merge.referenceId(),
                                merge.key().sql(),
                                parentKey(),
                                session.presence().test(merge.parent(), "s"),
                                String.join(" ", faults),
                                Staging.TABLE,
                                merge.references(),
                                storedParent(),
                                accountId(),
                                String.join(" ", joinsOfOwner())));
        session.execute("analyze " + TABLE);
    }

    private List<String> faultsOfOwner() {
        TreeMerge.Owner owner = merge.owner();
        if (owner == null) {
            return List.of();
        }
        String column = owner.column().name();
        return List.of(
                Verdicts.reject(accountId() + " is null", RowCode.ROW_REFERENCE_NOT_FOUND, column),
                Verdicts.reject(
                        "t.account_id <> " + accountId(),
                        RowCode.ROW_CONFLICT,
                        column,
                        Verdicts.OF_ANOTHER_ACCOUNT),
                Verdicts.reject(
                        "r.source is null and " + owner.erased(),
                        RowCode.ROW_ERASED,
                        merge.key().name()));
    }

    private List<String> joinsOfOwner() {
        TreeMerge.Owner owner = merge.owner();
        if (owner == null) {
            return List.of();
        }
        List<String> joins = new ArrayList<>();
        joins.add(
                "left join account_ref a on a.source = :source and a.external_id = s."
                        + owner.column().sql());
        if (merge.createsAccounts(session.settings())) {
            joins.add(NewAccounts.join(owner.column()));
        }
        joins.add("left join %s t on t.id = r.%s".formatted(merge.table(), merge.referenceId()));
        joins.add("left join %s b on b.id = p.%s".formatted(merge.table(), merge.referenceId()));
        return joins;
    }

    private String accountId() {
        if (merge.owner() == null) {
            return "null::uuid";
        }
        return merge.createsAccounts(session.settings())
                ? "coalesce(a.account_id, n.account_id)"
                : "a.account_id";
    }

    private String storedParent() {
        return merge.owner() == null
                ? "p." + merge.referenceId()
                : "case when b.account_id = %s then b.id end".formatted(accountId());
    }

    private String parentKey() {
        return session.presence().isStaged(merge.parent())
                ? "s." + merge.parent().sql()
                : "null::text";
    }

    /// Parents that are stored nowhere may stand in the file, and must be accepted themselves.
    void resolveParents() throws SQLException {
        session.execute(
                """
                update %1$s n set parent_id = p.id from %1$s p
                where n.parent_id is null and n.parent_key = p.key and p.is_new and p.fault is null
                  and n.account_id is not distinct from p.account_id"""
                        .formatted(TABLE));
        session.execute(
                "update %s set fault = %s where fault is null and parent_key is not null and parent_id is null"
                        .formatted(TABLE, unknownParent()));
        session.execute("create index on %s (id)".formatted(TABLE));
        session.execute("create index on %s (parent_id)".formatted(TABLE));
        rejectOrphans();
    }

    /// Rejects what hangs, at any distance, on a new row that is rejected.
    private void rejectOrphans() throws SQLException {
        fresh("import_lost", "id uuid not null");
        recursively(
                """
                insert into import_lost
                with recursive lost (id) as (
                    select id from %1$s where fault is not null and is_new
                    union
                    select n.id from lost join %1$s n on n.parent_id = lost.id
                    where n.fault is null and n.is_new)
                select id from lost"""
                        .formatted(TABLE));
        session.execute("analyze import_lost");
        session.execute(
                "update %s n set fault = %s from import_lost l where n.parent_id = l.id and n.fault is null"
                        .formatted(TABLE, unknownParent()));
    }

    /// Rejects every row that stands on a circle of parents. A rejected row keeps its stored
    /// parent, which may close another circle with other rows of the file; hence the rounds. Where
    /// they do not end soon, all rows whose way up does not end are rejected: what is left then
    /// leads up to a top, and stored rows alone make no circle.
    void rejectCircles() throws SQLException {
        for (int round = 1; findEndless() > 0; round++) {
            if (round == MAX_ROUNDS) {
                rejectCircle("select id from import_endless");
                rejectOrphans();
                return;
            }
            rejectCircle(rowsOnCircles());
            rejectOrphans();
        }
    }

    /// Contacts may report along ties too, with a dotted line beside the solid one. A rejected row
    /// keeps its stored line, which may close another circle; hence the rounds, of which each
    /// rejects a row at least.
    void rejectCirclesOverTies() throws SQLException {
        for (List<Long> closing = closingLines(); !closing.isEmpty(); closing = closingLines()) {
            session.execute(
                    "update %s set fault = '%s %s' where line in (%s)"
                            .formatted(
                                    TABLE,
                                    RowCode.ROW_CYCLE,
                                    merge.parent().name(),
                                    closing.stream().map(String::valueOf).collect(joining(", "))));
            rejectOrphans();
        }
    }

    private List<Long> closingLines() throws SQLException {
        return ReportingLines.closing(
                session.connection(),
                """
                with moved as (
                    select * from %1$s where fault is null and sets_parent
                ), dotted as (
                    select * from tie where kind = 'REPORTS_TO' and account_id in (select account_id from moved)
                )
                select account_id, id, parent_id, line from moved
                where parent_id is not null and account_id in (select account_id from dotted)
                union all
                select account_id, id, reports_to_id, null from contact
                where reports_to_id is not null and account_id in (select account_id from dotted)
                  and id not in (select id from moved)
                union all
                select account_id, from_id, to_id, null from dotted
                order by 1"""
                        .formatted(TABLE));
    }

    /// Finds the rows, of the file or stored, from which the way up never ends.
    ///
    /// @return how many they are
    private int findEndless() throws SQLException {
        fresh("import_edge", "id uuid not null, parent_id uuid");
        recursively(
                """
                insert into import_edge
                with recursive way (id, parent_id) as (
                    select id, parent_id from %1$s where fault is null and sets_parent
                    union
                    select a.id, a.%3$s from way join %2$s a on a.id = way.parent_id
                    where not exists (
                        select from %1$s n where n.id = a.id and n.fault is null and n.sets_parent))
                select id, parent_id from way"""
                        .formatted(TABLE, merge.table(), merge.parentId()));
        session.execute("create index on import_edge (parent_id)");
        session.execute("analyze import_edge");
        fresh("import_rooted", "id uuid not null");
        recursively(
                """
                insert into import_rooted
                with recursive rooted (id) as (
                    select id from import_edge where parent_id is null
                    union all
                    select e.id from rooted join import_edge e on e.parent_id = rooted.id)
                select id from rooted""");
        session.execute("analyze import_rooted");
        fresh("import_endless", "id uuid not null, ahead uuid not null");
        int endless =
                session.execute(
                        """
                        insert into import_endless
                        select e.id, e.parent_id from import_edge e
                        where not exists (select from import_rooted r where r.id = e.id)""");
        session.execute("analyze import_endless");
        return endless;
    }

    /// Everybody goes up, twice as far with every step, until all have gone farther than there are
    /// rows: where they are then, they are on circles, and every row of a circle has somebody.
    private String rowsOnCircles() throws SQLException {
        long rows = session.count("select count(*) from import_endless");
        for (long distance = 1; distance < rows; distance *= 2) {
            fresh("import_ahead", "id uuid not null, ahead uuid not null");
            session.execute(
                    """
                    insert into import_ahead
                    select one.id, other.ahead from import_endless one join import_endless other on other.id = one.ahead""");
            session.execute("drop table import_endless");
            session.execute("alter table import_ahead rename to import_endless");
            session.execute("analyze import_endless");
        }
        return "select ahead from import_endless";
    }

    private void rejectCircle(String ids) throws SQLException {
        session.execute(
                "update %s set fault = '%s %s' where fault is null and sets_parent and id in (%s)"
                        .formatted(TABLE, RowCode.ROW_CYCLE, merge.parent().name(), ids));
    }

    private String unknownParent() {
        return "'%s %s'".formatted(RowCode.ROW_REFERENCE_NOT_FOUND, merge.parent().name());
    }

    private void fresh(String table, String columns) throws SQLException {
        session.execute("drop table if exists " + table);
        session.execute("create temp table %s (%s) on commit drop".formatted(table, columns));
    }

    /// One step of a recursion joins a handful of rows with a big table. A hash or merge join would
    /// read that table once for every step, and a chain has as many steps as links.
    private void recursively(String sql) throws SQLException {
        session.execute("set local enable_hashjoin = off");
        session.execute("set local enable_mergejoin = off");
        session.execute(sql);
        session.execute("set local enable_hashjoin = on");
        session.execute("set local enable_mergejoin = on");
    }
}
