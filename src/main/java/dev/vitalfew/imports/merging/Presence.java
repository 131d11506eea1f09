package dev.vitalfew.imports.merging;

import java.util.List;
import java.util.Set;

/// Which columns an import brings: the same for all rows of a CSV file, for each row its own in
/// NDJSON, where the staging table has a bit for each. What is absent keeps the stored value.
///
/// @param perRow whether the bits count
/// @param present the columns of every row, where not `perRow`
record Presence(List<Column> columns, boolean perRow, Set<String> present) {
    static final String BITS = "present";

    Presence {
        columns = List.copyOf(columns);
        present = Set.copyOf(present);
    }

    long bitsOf(Set<String> names) {
        return columns.stream()
                .filter(column -> names.contains(column.name()))
                .mapToLong(this::bit)
                .reduce(0, (one, other) -> one | other);
    }

    private long bit(Column column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column.name())) {
                return 1L << i;
            }
        }
        throw new IllegalArgumentException("no column " + column.name());
    }

    private boolean hasDefault(Column column) {
        return columns.stream()
                .anyMatch(known -> known.name().equals(column.name()) && known.whenEmpty() != null);
    }

    /// Whether its values are staged: where no row can have one, not even by default, a column
    /// would only make a million rows wider.
    boolean isStaged(Column column) {
        return mayHave(column) || column.whenEmpty() != null;
    }

    /// Whether any row may have it.
    boolean mayHave(Column column) {
        return perRow || present.contains(column.name());
    }

    /// A condition of SQL: whether the row `staged` has the column.
    String test(Column column, String staged) {
        if (perRow) {
            return "(%s.%s & %d) <> 0".formatted(staged, BITS, bit(column));
        }
        return present.contains(column.name()) ? "true" : "false";
    }

    /// The value of the column after the merge: the staged one where it is present, else the stored
    /// one.
    ///
    /// @param stored an expression for the stored value; null for a new row
    String merged(Column column, String staged, String stored) {
        String value = staged + "." + column.sql();
        // Staging has put the default where the column is absent: it counts for new rows.
        String kept = hasDefault(column) ? "coalesce(%s, %s)".formatted(stored, value) : stored;
        if (perRow) {
            return "case when %s then %s else %s end".formatted(test(column, staged), value, kept);
        }
        return present.contains(column.name()) ? value : kept;
    }
}
