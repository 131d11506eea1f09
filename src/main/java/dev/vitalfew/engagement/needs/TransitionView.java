package dev.vitalfew.engagement.needs;

import dev.vitalfew.engagement.facts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A step that a need has taken; the first says where it began.
@Schema(name = "NeedTransition")
record TransitionView(
        @Schema(description = "Absent in the first.") @Nullable NeedState from,
        @Schema(required = true) NeedState to,
        @Schema(required = true, description = "When it happened.") Instant at,
        @Schema(required = true, description = "Who said so.", examples = "key:vf_8x2k") String by,
        @Schema(description = "Anything else, in words.") @Nullable String note,
        @Schema(required = true, description = "When it was written down.") Instant recordedAt) {
    static TransitionView read(ResultSet row) throws SQLException {
        return new TransitionView(
                Rows.constant(NeedState.class, row.getString("from_state")),
                NeedState.valueOf(row.getString("to_state")),
                Rows.instant(row, "at"),
                row.getString("by"),
                row.getString("note"),
                Rows.instant(row, "recorded_at"));
    }
}
