package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// The set-based way of staged rows into their table, in two steps: first every row is judged and
/// nothing is written but temporary tables, then what is new or changed is written.
interface Merge {
    /// The table that it fills.
    String table();

    /// All tables that grow with it.
    default List<String> tables() {
        return List.of(table());
    }

    /// The columns that make the key of a row, so that staging can tell which keys come twice; none
    /// where judging finds that out by itself.
    Set<Column> keyColumns();

    /// The kinds of rows that it writes.
    Set<MergeLock> locks(MergeSettings settings);

    /// Fills [Verdicts#TABLE]: a row for everything that is new, changed or rejected, none for what
    /// is unchanged.
    void judge(MergeSession session) throws SQLException;

    /// Writes what [#judge] found to be new or changed.
    void apply(MergeSession session, MergeResult judged) throws SQLException;
}
