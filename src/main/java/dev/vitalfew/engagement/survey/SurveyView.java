package dev.vitalfew.engagement.survey;

import dev.vitalfew.engagement.facts.Fact;
import dev.vitalfew.engagement.facts.FactTable;
import dev.vitalfew.engagement.facts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A question about satisfaction that is put to a sample of our customers (D 6.1).
@Schema(name = "Survey")
record SurveyView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(
                        required = true,
                        description = "What it is called; no other survey is called so.",
                        examples = "Satisfaction 2026")
                String name,
        @Schema(description = "What is asked.", examples = "How satisfied are you with us?")
                @Nullable String question,
        @Schema(required = true, description = "Today where left out.", examples = "2026-03-02")
                LocalDate opensOn,
        @Schema(description = "The last day for answers.", examples = "2026-03-31")
                @Nullable LocalDate closesOn,
        @Schema(description = "The sample that was drawn last; absent without any.")
                @Nullable SurveyDraw sample,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewSurvey> {
    static final FactTable<NewSurvey, SurveyView> TABLE =
            new FactTable<>(
                    new FactTable.Name("survey", "surveys", FactTable.Scope.HOUSE),
                    FactTable.Columns.of("name", "question", "opens_on", "closes_on"),
                    FactTable.latestFirst("opens_on", "date"),
                    SurveyView::read,
                    SurveyView::values);

    private static SurveyView read(ResultSet row) throws SQLException {
        return new SurveyView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("question"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                SurveyDraw.read(row),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewSurvey wanted) {
        return Arrays.asList(wanted.name(), wanted.question(), wanted.opensOn(), wanted.closesOn());
    }

    @Override
    public NewSurvey content() {
        return new NewSurvey(name, question, opensOn, closesOn);
    }
}
