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

/// How satisfied a customer says it is (D 6.1).
@Schema(name = "SurveyResponse")
record SurveyResponseView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "Who answers.") UUID accountId,
        @Schema(required = true, description = "In which survey.") UUID surveyId,
        @Schema(
                        required = true,
                        description = "5 very satisfied to 1 very dissatisfied.",
                        examples = "4")
                int rating,
        @Schema(required = true, description = "When.", examples = "2026-03-10")
                LocalDate respondedOn,
        @Schema(description = "Why.", examples = "Spare parts take three weeks")
                @Nullable String reason,
        @Schema(description = "The person who answered.") @Nullable UUID contactId,
        @Schema(description = "The implicit need that a rating of 1 or 2 has opened.")
                @Nullable UUID needId,
        @Schema(
                        description =
                                "The request of the account that a rating of 1 or 2 has opened, to be answered within 14 days.")
                @Nullable UUID followUpId,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<Answer> {
    static final FactTable<Answer, SurveyResponseView> TABLE =
            new FactTable<>(
                    new FactTable.Name(
                            "survey_response", "survey responses", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of(
                                    "survey_id", "rating", "responded_on", "reason", "contact_id")
                            .withPeople("contact_id")
                            .withTexts("reason"),
                    FactTable.latestFirst("responded_on", "date"),
                    SurveyResponseView::read,
                    SurveyResponseView::values);

    private static SurveyResponseView read(ResultSet row) throws SQLException {
        return new SurveyResponseView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getObject("survey_id", UUID.class),
                row.getInt("rating"),
                row.getObject("responded_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("contact_id", UUID.class),
                row.getObject("need_id", UUID.class),
                row.getObject("follow_up_id", UUID.class),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(Answer wanted) {
        return Arrays.asList(
                wanted.surveyId(),
                wanted.rating(),
                wanted.respondedOn(),
                wanted.reason(),
                wanted.contactId());
    }

    @Override
    public Answer content() {
        return new Answer(surveyId, rating, respondedOn, reason, contactId);
    }
}
