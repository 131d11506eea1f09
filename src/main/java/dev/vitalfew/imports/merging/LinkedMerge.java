package dev.vitalfew.imports.merging;

import static java.util.stream.Collectors.joining;

import dev.vitalfew.api.MergeLock;
import dev.vitalfew.imports.reading.RowCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The merge of rows that refer to several others: ties, deals, interactions. First every reference
/// is followed, once; then rows are judged and written by the ids that were found.
///
/// Their statements know the linked row as `s` while it is judged and as `v` while it is written,
/// with the id of its account as `account_id`, and the stored row as `t`.
///
/// @param account the column with the reference to the account
/// @param links what else rows refer to
/// @param key how a row is known again
/// @param values what may change about it
/// @param branches of a `case`, which tell what else is wrong with a row or has changed
/// @param stamp the column of the table that says when it was written last
/// @param following what else the rows bring about
record LinkedMerge(
        String table,
        MergeLock lock,
        Column account,
        List<Link> links,
        Key key,
        List<Assignment> values,
        Branches branches,
        String stamp,
        Following following)
        implements Merge {
    private static final String LINKED = "import_linked";

    LinkedMerge {
        links = List.copyOf(links);
        values = List.copyOf(values);
    }

    /// A reference of the linked row. It is followed by nested queries, each for one row by its
    /// key: the statistics know nothing of a source that is new, and a join planned by them may
    /// look through all of its rows for every row of the file.
    ///
    /// @param name of the column that it leads to
    /// @param value a query for it
    record Link(Column column, String name, String value) {
        /// @param condition under which the reference counts
        static Link seller(Column column, String name, String condition) {
            return new Link(
                    column,
                    name,
                    "(select r.seller_id from seller_ref r where r.source = :source and r.external_id = s.%s and %s)"
                            .formatted(column.sql(), condition));
        }

        /// A query for a row that belongs to the account of the linked one.
        ///
        /// @param key an expression for its reference
        static String ofAccount(String table, String key) {
            return """
            (select o.id from %1$s o
             where o.account_id = s.account_id
               and o.id = (select r.%1$s_id from %1$s_ref r where r.source = :source and r.external_id = %2$s))"""
                    .formatted(table, key);
        }
    }

    /// @param told the column that is named where the key as a whole is at fault
    /// @param join finds the stored row
    /// @param parts columns of the linked row that make the key
    /// @param targets columns of the table that never change, and `sources` what they get
    record Key(
            Column told, String join, String parts, List<String> targets, List<String> sources) {}

    /// What is particular to one kind of rows.
    interface Branches {
        List<String> of(Presence presence);
    }

    /// What happens beside the table itself.
    interface Following {
        /// When all rows are judged.
        default void judged(MergeSession session) throws SQLException {}

        /// When new rows are there and changed ones still as they were.
        default void beforeUpdate(MergeSession session) throws SQLException {}

        /// When all rows are there.
        default void written(MergeSession session) throws SQLException {}
    }

    @Override
    public Set<Column> keyColumns() {
        return Set.of();
    }

    @Override
    public Set<MergeLock> locks(MergeSettings settings) {
        return settings.createAccounts() ? EnumSet.of(MergeLock.ACCOUNTS, lock) : EnumSet.of(lock);
    }

    @Override
    public void judge(MergeSession session) throws SQLException {
        boolean named = session.presence().isStaged(account);
        if (named && session.settings().createAccounts()) {
            NewAccounts.prepare(session, account);
        }
        session.execute(
                "create temp table %s on commit drop as %s".formatted(LINKED, linked(session)));
        session.execute("analyze " + LINKED);
        session.execute(
                """
                create temp table %1$s on commit drop as
                select case when place > 1 and judged not like 'ROW%%' then '%2$s' else judged end as verdict, w.*
                from (select j.*, row_number() over (partition by %3$s order by judged like 'ROW%%', line) as place
                      from (%4$s) j) w
                where judged <> '%5$s' or place > 1"""
                        .formatted(
                                Verdicts.TABLE,
                                Verdicts.rejection(
                                        RowCode.ROW_DUPLICATE_IN_FILE, key.told().name()),
                                key.parts(),
                                judged(session),
                                Verdicts.UNCHANGED));
        following.judged(session);
    }

    private String linked(MergeSession session) {
        String found =
                links.stream()
                        .map(
                                link ->
                                        ", %s as %s"
                                                .formatted(
                                                        session.presence().isStaged(link.column())
                                                                ? link.value()
                                                                : "null::uuid",
                                                        link.name()))
                        .collect(joining());
        return "select s.*%s from (%s) s".formatted(found, withAccount(session));
    }

    private String withAccount(MergeSession session) {
        if (!session.presence().isStaged(account)) {
            return "select s.*, null::uuid as account_id from %s s where s.reject is null"
                    .formatted(Staging.TABLE);
        }
        boolean creates = session.settings().createAccounts();
        return """
        select s.*, %s as account_id from %s s
        left join account_ref a on a.source = :source and a.external_id = s.%s %s
        where s.reject is null"""
                .formatted(
                        creates ? "coalesce(a.account_id, n.account_id)" : "a.account_id",
                        Staging.TABLE,
                        account.sql(),
                        creates ? NewAccounts.join(account) : "");
    }

    private String judged(MergeSession session) {
        Presence presence = session.presence();
        List<String> cases = new ArrayList<>(accountBranches(presence));
        cases.addAll(
                Verdicts.modeConflicts(session.settings(), "t.id is not null", key.told().name()));
        cases.addAll(branches.of(presence));
        cases.add("when t.id is null then '%s'".formatted(Verdicts.NEW));
        String differs =
                values.stream()
                        .filter(value -> value.mayChange(presence))
                        .map(value -> "(%s)".formatted(value.differs(presence, "s", "t")))
                        .collect(joining(" or "));
        if (!differs.isEmpty()) {
            cases.add("when %s then '%s'".formatted(differs, Verdicts.CHANGED));
        }
        return "select case %s else '%s' end as judged, t.id as stored_id, s.* from %s s %s"
                .formatted(String.join(" ", cases), Verdicts.UNCHANGED, LINKED, key.join());
    }

    private List<String> accountBranches(Presence presence) {
        if (!presence.isStaged(account)) {
            return List.of(missingAccount("t.id is null"));
        }
        String cell = "s." + account.sql();
        return List.of(
                missingAccount("t.id is null and %s is null".formatted(cell)),
                Verdicts.reject(
                        "%s is not null and s.account_id is null".formatted(cell),
                        RowCode.ROW_REFERENCE_NOT_FOUND,
                        account.name()),
                Verdicts.reject(
                        "t.account_id <> s.account_id",
                        RowCode.ROW_CONFLICT,
                        account.name(),
                        Verdicts.OF_ANOTHER_ACCOUNT));
    }

    private String missingAccount(String condition) {
        return Verdicts.reject(
                condition, RowCode.ROW_REQUIRED, account.name(), "is required in a new row");
    }

    /// The branch for a reference that leads nowhere.
    static String unknown(Column column, String link) {
        return Verdicts.reject(
                "s.%s is not null and s.%s is null".formatted(column.sql(), link),
                RowCode.ROW_REFERENCE_NOT_FOUND,
                column.name());
    }

    @Override
    public void apply(MergeSession session, MergeResult judged) throws SQLException {
        if (session.presence().isStaged(account) && session.settings().createAccounts()) {
            NewAccounts.create(session);
        }
        session.execute(insertSql(session.presence()));
        following.beforeUpdate(session);
        session.execute(updateSql(session.presence()));
        following.written(session);
    }

    /// The join on false gives every stored column as null, which is what a new row has stored.
    private String insertSql(Presence presence) {
        List<String> targets = new ArrayList<>(key.targets());
        List<String> sources = new ArrayList<>(key.sources());
        for (Assignment value : values) {
            targets.add(value.target());
            sources.add(value.value().of(presence, "v", "t"));
        }
        targets.add(stamp);
        sources.add(":now");
        return "insert into %s (%s) select %s from %s v left join %s t on false where v.verdict = '%s' order by v.line"
                .formatted(
                        table,
                        String.join(", ", targets),
                        String.join(", ", sources),
                        Verdicts.TABLE,
                        table,
                        Verdicts.NEW);
    }

    private String updateSql(Presence presence) {
        List<String> sets = new ArrayList<>();
        sets.add("version = t.version + 1");
        sets.add(stamp + " = :now");
        for (Assignment value : values) {
            if (value.mayChange(presence)) {
                sets.add("%s = %s".formatted(value.target(), value.value().of(presence, "v", "t")));
            }
        }
        return "update %s t set %s from %s v where v.verdict = '%s' and t.id = v.stored_id"
                .formatted(table, String.join(", ", sets), Verdicts.TABLE, Verdicts.CHANGED);
    }
}
