package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import java.sql.SQLException;
import java.util.Set;

/// The set-based way of staged rows into their table, in two steps: first every row is judged and
/// nothing is written but temporary tables, then what is new or changed is written.
interface Merge {
    /// The table that it fills.
    String table();

    /// The kinds of rows that it writes.
    Set<MergeLock> locks(MergeSettings settings);

    /// Fills [Verdicts#TABLE]: a row for everything that is new, changed or rejected, none for what
    /// is unchanged.
    void judge(MergeSession session) throws SQLException;

    void apply(MergeSession session) throws SQLException;
}
