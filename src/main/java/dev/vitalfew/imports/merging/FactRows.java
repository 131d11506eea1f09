package dev.vitalfew.imports.merging;

import dev.vitalfew.imports.merging.CellType.Flaw;
import dev.vitalfew.imports.reading.Row;
import dev.vitalfew.imports.reading.RowCode;
import dev.vitalfew.imports.reading.RowFault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes rows of a file in the form of their table, with ids in the place of references.
final class FactRows {
    private static final List<String> STAMPS = List.of("source", "id", "recorded_at");

    private final ImportOrder order;
    private final CellWriter writer;
    private final TimeOrderedIds ids;
    private final Instant now;
    private final List<Reference> references;
    private final List<Cell> cells = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();

    /// A column whose names stand for ids in the table.
    record Reference(Column column, String target, References known) {}

    /// @param place in the rows of the upload
    /// @param sink null where the cell goes into the table as it is
    private record Cell(Column column, int place, @Nullable CellSink sink) {}

    FactRows(ImportOrder order, Presence presence, List<Reference> references, Instant now) {
        this.order = order;
        this.writer = new CellWriter(order.writing().notation());
        this.ids = new TimeOrderedIds(now.toEpochMilli());
        this.now = now;
        this.references = List.copyOf(references);
        for (int place = 0; place < presence.columns().size(); place++) {
            Column column = presence.columns().get(place);
            if (presence.isStaged(column)) {
                CellSink sink = sink(column);
                cells.add(new Cell(column, place, sink));
                if (sink == null) {
                    targets.add(column.sql());
                }
            }
        }
        references.forEach(reference -> targets.add(reference.target()));
        targets.addAll(STAMPS);
    }

    private @Nullable CellSink sink(Column column) {
        return references.stream()
                .filter(reference -> reference.column().name().equals(column.name()))
                .map(Reference::known)
                .findFirst()
                .orElse(null);
    }

    /// The columns of the table, in the order in which they are written.
    List<String> targets() {
        return List.copyOf(targets);
    }

    /// Leaves nothing written of a row that is at fault.
    @Nullable RowFault write(Row row, CopyRows rows) {
        rows.beginRow(targets.size());
        RowFault fault = row.fault() == null ? writeCells(row, rows) : row.fault();
        if (fault == null) {
            fault = writeIds(rows);
        }
        if (fault != null) {
            rows.dropRow();
            return fault;
        }
        rows.text(order.settings().source());
        rows.uuid(ids.next());
        rows.instant(now);
        return null;
    }

    private @Nullable RowFault writeCells(Row row, CopyRows rows) {
        for (Cell cell : cells) {
            CellSink sink = cell.sink() == null ? rows : cell.sink();
            Flaw flaw = writer.write(row, cell.place(), cell.column(), sink);
            if (flaw != null) {
                return new RowFault(cell.column().name(), flaw.code(), flaw.message());
            }
        }
        return null;
    }

    private @Nullable RowFault writeIds(CopyRows rows) {
        for (Reference reference : references) {
            UUID id = reference.known().id();
            if (id != null) {
                rows.uuid(id);
            } else if (reference.known().isNamed()) {
                RowCode code = RowCode.ROW_REFERENCE_NOT_FOUND;
                return new RowFault(
                        reference.column().name(), code, Verdicts.message(code, order.settings()));
            } else {
                rows.none();
            }
        }
        return null;
    }
}
