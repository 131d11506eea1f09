package dev.vitalfew.stakeholder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The cells of an account that are declared to count, as callers see them: by level from the top,
/// then by department.
@Schema(name = "DeclaredCells")
public record DeclaredCellsView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) long version,
        @Schema(required = true, description = "By level from the top, then by department.")
                List<DeclaredCell> cells,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
    public DeclaredCellsView {
        cells = List.copyOf(cells);
    }

    /// Of `declared_cells`, with the levels as `int[]` under `ranks`.
    static DeclaredCellsView read(ResultSet row) throws SQLException {
        Integer[] levels = (Integer[]) row.getArray("ranks").getArray();
        String[] departments = (String[]) row.getArray("departments").getArray();
        List<DeclaredCell> cells = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            cells.add(new DeclaredCell(levels[i], departments[i]));
        }
        return new DeclaredCellsView(
                row.getObject("account_id", UUID.class),
                row.getLong("version"),
                cells,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
