package dev.vitalfew.imports.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The columns that an import takes and the caller's other names for them (`map=Theirs:ours`),
/// found without regard to case and surrounding blanks.
///
/// @param renames ours by theirs, theirs as [#folded]
public record ColumnNames(List<String> names, Set<String> required, Map<String, String> renames) {
    /// The columns of our own list of rejected rows: read past, so that the list can be mended and
    /// sent as it is.
    static final Set<String> ERROR_COLUMNS =
            Set.of("error_line", "error_column", "error_code", "error_message");

    public ColumnNames {
        names = List.copyOf(names);
        required = Set.copyOf(required);
        renames = Map.copyOf(renames);
    }

    public static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    int size() {
        return names.size();
    }

    /// Where the caller's column stands among ours, or -1.
    int indexOf(String theirs) {
        String folded = folded(theirs);
        @Nullable String renamed = renames.get(folded);
        return names.indexOf(renamed == null ? folded : renamed);
    }
}
