package dev.vitalfew.imports.merging;

import dev.vitalfew.imports.reading.ColumnNames;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is to be imported, and how.
///
/// @param id the job
/// @param renames the caller's names for columns, folded
/// @param dryRun whether to stop short of writing
/// @param abortOnError whether one rejected row keeps all others from landing
public record ImportOrder(
        UUID id,
        ImportType type,
        MergeSettings settings,
        Writing writing,
        Map<String, String> renames,
        boolean dryRun,
        boolean abortOnError) {
    private static final String CURRENCY = "currency";

    /// How the caller writes values.
    ///
    /// @param currency of rows that name none
    /// @param currencyNamed whether the caller said so: then it also counts for stored rows where
    ///   the file has no column for it, which keep theirs otherwise
    public record Writing(Notation notation, String currency, boolean currencyNamed) {}

    public ImportOrder {
        renames = Map.copyOf(renames);
    }

    public ColumnNames columnNames() {
        List<Column> columns = type.columns();
        Set<String> required =
                columns.stream()
                        .filter(Column::required)
                        .map(Column::name)
                        .collect(Collectors.toSet());
        return new ColumnNames(columns.stream().map(Column::name).toList(), required, renames);
    }

    List<Column> columns() {
        return type.columns().stream()
                .map(column -> takesCurrency(column) ? column.orElse(writing.currency()) : column)
                .toList();
    }

    /// @param header the columns that every row has; empty where each brings its own
    Presence presence(Set<String> header) {
        Set<String> present = new HashSet<>(header);
        present.addAll(always());
        return new Presence(columns(), header.isEmpty(), present);
    }

    Set<String> always() {
        boolean takes = type.columns().stream().anyMatch(ImportOrder::takesCurrency);
        return writing.currencyNamed() && takes ? Set.of(CURRENCY) : Set.of();
    }

    /// Whether a row that is stored just so is no conflict.
    boolean leavesUnchanged() {
        return settings.mode() != MergeSettings.Mode.INSERT_ONLY;
    }

    private static boolean takesCurrency(Column column) {
        return column.name().equals(CURRENCY) && !column.required();
    }
}
