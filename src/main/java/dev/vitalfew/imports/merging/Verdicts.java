package dev.vitalfew.imports.merging;

import dev.vitalfew.imports.reading.RowCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// What the judging of a merge found, and the SQL that all types share for it.
final class Verdicts {
    static final String TABLE = "import_verdict";

    /// Outcomes beside the codes of rejected rows.
    static final String NEW = "NEW";

    static final String CHANGED = "CHANGED";
    static final String UNCHANGED = "UNCHANGED";

    static final String OF_ANOTHER_ACCOUNT = "is not the account that the key belongs to";

    private Verdicts() {}

    /// How a rejection is written down: the code, and the column at fault, if it is one. What is
    /// found by judging may have its own message behind them.
    static String rejection(RowCode code, String column) {
        return code + " " + column;
    }

    /// A branch that rejects a row, for a `case` that yields `code column`.
    static String reject(String condition, RowCode code, String column) {
        return "when %s then '%s'".formatted(condition, rejection(code, column));
    }

    /// As [#reject(String, RowCode, String)], where the code alone does not say what is wrong.
    ///
    /// @param message after the name of the column, without quotes
    static String reject(String condition, RowCode code, String column, String message) {
        return reject(condition, code, column + " " + message);
    }

    /// The branch for keys that the mode of the import does not allow.
    ///
    /// @param stored a condition: whether the key is stored
    static List<String> modeConflicts(MergeSettings settings, String stored, String keyColumn) {
        return switch (settings.mode()) {
            case UPSERT -> List.of();
            case INSERT_ONLY -> List.of(reject(stored, RowCode.ROW_CONFLICT, keyColumn));
            case UPDATE_ONLY ->
                    List.of(reject("not (%s)".formatted(stored), RowCode.ROW_CONFLICT, keyColumn));
        };
    }

    /// What comes of the import as it was judged.
    static MergeResult count(MergeSession session) throws SQLException {
        Staging.Counts staged = session.counts();
        try (Statement statement = session.connection().createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select count(*) filter (where verdict = '%2$s'),
                                       count(*) filter (where verdict = '%3$s'),
                                       count(*) filter (where verdict not in ('%2$s', '%3$s'))
                                from %1$s"""
                                        .formatted(TABLE, NEW, CHANGED))) {
            row.next();
            long inserted = row.getLong(1);
            long updated = row.getLong(2);
            long rejected = row.getLong(3) + staged.rejected();
            long unchanged = staged.read() - rejected - inserted - updated;
            return new MergeResult(true, staged.read(), inserted, updated, unchanged, rejected);
        }
    }

    /// What to say of a row that the judging rejected.
    static String message(RowCode code, MergeSettings settings) {
        return switch (code) {
            case ROW_REFERENCE_NOT_FOUND ->
                    "is not known in this source, nor accepted from this file";
            case ROW_DUPLICATE_IN_FILE -> "an earlier row of the file has the same key and counts";
            case ROW_CYCLE -> "leads round in a circle";
            case ROW_ERASED ->
                    "belonged to a person who was erased on request; whoever is to be known again needs to be entered anew";
            case ROW_CONFLICT ->
                    settings.mode() == MergeSettings.Mode.INSERT_ONLY
                            ? "is known already, and the mode is INSERT_ONLY"
                            : "is not known, and the mode is UPDATE_ONLY";
            case ROW_FIELD_COUNT,
                    ROW_UNPARSABLE,
                    ROW_ENCODING,
                    ROW_TOO_LONG,
                    ROW_REQUIRED,
                    ROW_VALUE,
                    ROW_DATE_FORMAT,
                    ROW_NUMBER_FORMAT,
                    ROW_CURRENCY ->
                    throw new IllegalArgumentException(code + " is found while reading");
        };
    }
}
