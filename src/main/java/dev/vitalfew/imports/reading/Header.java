package dev.vitalfew.imports.reading;

import dev.vitalfew.api.Message;
import dev.vitalfew.imports.reading.UnreadableUpload.ColumnFault;
import dev.vitalfew.imports.reading.UnreadableUpload.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The first record of a CSV file: which of our columns stands where.
final class Header {
    private static final int MAX_TOLD = 20;
    private static final int IGNORED = -2;
    private static final int UNKNOWN = -1;

    private final ColumnNames known;
    private final List<String> theirs;
    private final int[] indexes;
    private final boolean errorListing;

    Header(List<String> fields, ColumnNames known) {
        this.known = known;
        this.theirs = fields.stream().map(String::strip).toList();
        this.indexes = theirs.stream().mapToInt(name -> indexOf(name, known)).toArray();
        this.errorListing = theirs.stream().anyMatch(Header::isErrorName);
    }

    private static int indexOf(String name, ColumnNames known) {
        return isErrorName(name) ? IGNORED : known.indexOf(name);
    }

    private static boolean isErrorName(String name) {
        return ColumnNames.ERROR_COLUMNS.contains(ColumnNames.folded(name));
    }

    /// How many of its fields are columns of ours: the measure by which delimiters compare.
    int matches() {
        return (int)
                java.util.Arrays.stream(indexes)
                        .filter(index -> index >= 0 || index == IGNORED)
                        .count();
    }

    int size() {
        return indexes.length;
    }

    ColumnNames known() {
        return known;
    }

    int indexAt(int field) {
        return field < indexes.length ? indexes[field] : UNKNOWN;
    }

    @Nullable String columnAt(int field) {
        int index = indexAt(field);
        return index < 0 ? null : known.names().get(index);
    }

    boolean isErrorColumn(int field) {
        return indexAt(field) == IGNORED;
    }

    /// Whether the file is our own list of rejected rows, on its way back.
    boolean isErrorListing() {
        return errorListing;
    }

    String callerNameAt(int field) {
        return field < theirs.size() ? theirs.get(field) : "_" + (field + 1);
    }

    List<String> callerNames() {
        return theirs.stream().filter(name -> !isErrorName(name)).toList();
    }

    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        for (int index : indexes) {
            if (index >= 0) {
                columns.add(known.names().get(index));
            }
        }
        return columns;
    }

    /// @param hint what else the header could be
    /// @throws UnreadableUpload where a column is unknown, there twice, or missing
    void check(@Nullable Message hint) throws UnreadableUpload {
        List<ColumnFault> wrong = wrongColumns();
        if (!wrong.isEmpty()) {
            throw UnreadableUpload.header(
                    Kind.WRONG_COLUMN,
                    Message.of(
                            "%s Columns here: %s.",
                            both(sentence(wrong), hint), String.join(", ", known.names())),
                    wrong);
        }
        Set<String> columns = columns();
        List<ColumnFault> missing =
                known.names().stream()
                        .filter(name -> known.required().contains(name) && !columns.contains(name))
                        .map(
                                name ->
                                        new ColumnFault(
                                                name,
                                                ColumnCode.MISSING_COLUMN,
                                                Message.of("is required and not in the header")))
                        .toList();
        if (!missing.isEmpty()) {
            throw UnreadableUpload.header(
                    Kind.MISSING_COLUMN, both(sentence(missing), hint), missing);
        }
    }

    private List<ColumnFault> wrongColumns() {
        List<ColumnFault> wrong = new ArrayList<>();
        Map<Integer, String> seen = new HashMap<>();
        for (int field = 0; field < indexes.length && wrong.size() < MAX_TOLD; field++) {
            String name = shown(theirs.get(field));
            if (indexes[field] == UNKNOWN) {
                Message message =
                        name.isEmpty()
                                ? Message.of("has no name")
                                : Message.of("is not a column of this import");
                wrong.add(
                        new ColumnFault(
                                name.isEmpty() ? "#" + (field + 1) : name,
                                ColumnCode.UNKNOWN_COLUMN,
                                message));
            } else if (indexes[field] >= 0 && seen.putIfAbsent(indexes[field], name) != null) {
                String column = known.names().get(indexes[field]);
                wrong.add(
                        new ColumnFault(
                                name,
                                ColumnCode.DUPLICATE_COLUMN,
                                Message.of("is the second column for %s", column)));
            }
        }
        for (String theirName : known.renames().keySet()) {
            if (wrong.size() < MAX_TOLD
                    && theirs.stream().map(ColumnNames::folded).noneMatch(theirName::equals)) {
                wrong.add(
                        new ColumnFault(
                                theirName,
                                ColumnCode.UNKNOWN_COLUMN,
                                Message.of("is renamed by `map` and not in the header")));
            }
        }
        return wrong;
    }

    private static String shown(String name) {
        return name.length() > 100 ? name.substring(0, 100) + "…" : name;
    }

    private static Message sentence(List<ColumnFault> faults) {
        ColumnFault first = faults.getFirst();
        return faults.size() == 1
                ? Message.of("Column '%s' %s.", first.column(), first.message())
                : Message.of(
                        "Column '%s' %s (and %d more).",
                        first.column(), first.message(), faults.size() - 1);
    }

    private static Message both(Message first, @Nullable Message second) {
        return second == null ? first : Message.of("%s %s", first, second);
    }
}
