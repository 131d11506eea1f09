package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The merge of rows that may hang on others of their own kind, also on such that stand further
/// down in the same file: accounts with their parents, sellers with their managers.
///
/// The first readable row of a key counts, whatever becomes of it: what a later one would mean for
/// the rows that hang on the key has no good answer.
///
/// @param table the target, with `id`, `version`, `created_at` and `updated_at`
/// @param references the table of its keys in the systems that it comes from
/// @param referenceId the column of `references` that points to `table`
/// @param key the column with the caller's key
/// @param parent the column with the key of the row that this one hangs on
/// @param parentId the column of `table` for it
/// @param owner the accounts that the rows belong to, null where they belong to none
record TreeMerge(
        String table,
        MergeLock lock,
        String references,
        String referenceId,
        Column key,
        Column parent,
        String parentId,
        List<Assignment> values,
        @Nullable Owner owner)
        implements Merge {

    /// Rows that belong to an account stay with it, and hang on rows of the same account only.
    ///
    /// @param column the reference to the account
    /// @param erased a condition on the staged row `s`: its key is one that must not come back
    record Owner(Column column, String erased) {}

    TreeMerge {
        values = List.copyOf(values);
    }

    @Override
    public List<String> tables() {
        return List.of(table, references);
    }

    @Override
    public Set<Column> keyColumns() {
        return Set.of();
    }

    @Override
    public Set<MergeLock> locks(MergeSettings settings) {
        return createsAccounts(settings) ? EnumSet.of(MergeLock.ACCOUNTS, lock) : EnumSet.of(lock);
    }

    boolean createsAccounts(MergeSettings settings) {
        return owner != null && settings.createAccounts();
    }

    @Override
    public void judge(MergeSession session) throws SQLException {
        if (owner != null && createsAccounts(session.settings())) {
            NewAccounts.prepare(session, owner.column());
        }
        TreeNodes nodes = new TreeNodes(this, session);
        nodes.fill();
        if (session.presence().mayHave(parent)) {
            nodes.resolveParents();
            nodes.rejectCircles();
            if (owner != null) {
                nodes.rejectCirclesOverTies();
            }
        }
        session.execute(
                """
                create temp table %s on commit drop as
                select null::text as verdict, null::uuid as target_id, null::uuid as parent_id,
                       null::uuid as account_id, s.*
                from %s s with no data"""
                        .formatted(Verdicts.TABLE, Staging.TABLE));
        session.execute(
                "insert into %s select * from (%s) judged where verdict <> '%s'"
                        .formatted(
                                Verdicts.TABLE, judgement(session.presence()), Verdicts.UNCHANGED));
    }

    private String judgement(Presence presence) {
        List<String> differences = new ArrayList<>();
        for (Assignment value : values) {
            if (value.mayChange(presence)) {
                differences.add("(%s)".formatted(value.differs(presence, "s", "t")));
            }
        }
        differences.add(
                "(n.sets_parent and n.parent_id is distinct from t.%s)".formatted(parentId));
        return """
        select case when n.fault is not null then n.fault
                    when n.is_new then '%s'
                    when %s then '%s'
                    else '%s' end as verdict,
               n.id as target_id, n.parent_id, n.account_id, s.*
        from %s n join %s s on s.line = n.line left join %s t on t.id = n.id
        order by n.line"""
                .formatted(
                        Verdicts.NEW,
                        String.join(" or ", differences),
                        Verdicts.CHANGED,
                        Verdicts.UNCHANGED,
                        TreeNodes.TABLE,
                        Staging.TABLE,
                        table);
    }

    /// New rows come first: changed ones may hang on them.
    @Override
    public void apply(MergeSession session, MergeResult judged) throws SQLException {
        if (createsAccounts(session.settings())) {
            NewAccounts.create(session);
        }
        Presence presence = session.presence();
        List<String> targets = new ArrayList<>(List.of("id", parentId, "created_at", "updated_at"));
        List<String> sources =
                new ArrayList<>(List.of("v.target_id", "v.parent_id", ":now", ":now"));
        List<String> sets =
                new ArrayList<>(List.of("version = t.version + 1", "updated_at = :now"));
        if (owner != null) {
            targets.add("account_id");
            sources.add("v.account_id");
        }
        for (Assignment value : values) {
            String merged = value.value().of(presence, "v", "t");
            targets.add(value.target());
            sources.add(merged);
            if (value.mayChange(presence)) {
                sets.add("%s = %s".formatted(value.target(), merged));
            }
        }
        if (presence.mayHave(parent)) {
            sets.add(
                    "%1$s = case when %2$s then v.parent_id else t.%1$s end"
                            .formatted(parentId, presence.test(parent, "v")));
        }
        session.execute(
                "insert into %s (%s) select %s from %s v left join %s t on false where v.verdict = '%s'"
                        .formatted(
                                table,
                                String.join(", ", targets),
                                String.join(", ", sources),
                                Verdicts.TABLE,
                                table,
                                Verdicts.NEW));
        session.execute(
                """
                insert into %s (source, external_id, %s)
                select :source, v.%s, v.target_id from %s v where v.verdict = '%s' order by 2"""
                        .formatted(
                                references, referenceId, key.sql(), Verdicts.TABLE, Verdicts.NEW));
        session.execute(
                "update %s t set %s from %s v where v.verdict = '%s' and t.id = v.target_id"
                        .formatted(
                                table, String.join(", ", sets), Verdicts.TABLE, Verdicts.CHANGED));
    }
}
