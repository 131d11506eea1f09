package dev.vitalfew.engagement.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the sample of a survey was drawn.
@Schema(name = "SurveyDraw")
record SurveyDraw(
        @Schema(
                        required = true,
                        description = "The same seed draws the same accounts.",
                        examples = "42")
                long seed,
        @Schema(required = true, description = "Accounts that were drawn.", examples = "30")
                int size,
        @Schema(
                        required = true,
                        description = "Accounts that they were drawn from.",
                        examples = "400")
                int population) {
    /// Null where none was drawn.
    static @Nullable SurveyDraw read(ResultSet row) throws SQLException {
        Long seed = row.getObject("sample_seed", Long.class);
        return seed == null
                ? null
                : new SurveyDraw(seed, row.getInt("sample_size"), row.getInt("sample_population"));
    }
}
