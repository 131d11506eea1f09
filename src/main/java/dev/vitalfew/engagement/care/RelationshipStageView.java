package dev.vitalfew.engagement.care;

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

/// Where the relation with a customer stands from a day on (D 6.7).
@Schema(name = "RelationshipStage")
record RelationshipStageView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(required = true, description = "Where it stands.") RelationStage stage,
        @Schema(description = "What holds it; PRICE is the level that a rival breaks first.")
                @Nullable CompetitionLevel competitionLevel,
        @Schema(
                        required = true,
                        description =
                                "From which day on; today where left out, not in the future. The latest stage counts.",
                        examples = "2026-03-02")
                LocalDate since,
        @Schema(description = "Why, or anything else.", examples = "First contract signed")
                @Nullable String note,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewRelationshipStage> {
    static final FactTable<NewRelationshipStage, RelationshipStageView> TABLE =
            new FactTable<>(
                    new FactTable.Name(
                            "relationship_stage", "relationship stages", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of("stage", "competition_level", "since", "note")
                            .withTexts("note"),
                    FactTable.latestFirst("since", "date"),
                    RelationshipStageView::read,
                    RelationshipStageView::values);

    private static RelationshipStageView read(ResultSet row) throws SQLException {
        return new RelationshipStageView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                RelationStage.valueOf(row.getString("stage")),
                Rows.constant(CompetitionLevel.class, row.getString("competition_level")),
                row.getObject("since", LocalDate.class),
                row.getString("note"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewRelationshipStage wanted) {
        return Arrays.asList(
                wanted.stage(), wanted.competitionLevel(), wanted.since(), wanted.note());
    }

    @Override
    public NewRelationshipStage content() {
        return new NewRelationshipStage(stage, competitionLevel, since, note);
    }
}
