package dev.vitalfew.engagement.care;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which relationship stages a list shows. Values of one filter are alternatives, filters narrow
/// each other.
record RelationshipStageQuery(
        @QueryParam("stage") @Parameter(description = "Where the relation stands.")
                List<RelationStage> stage,
        @QueryParam("competitionLevel") @Parameter(description = "What holds the relation.")
                List<CompetitionLevel> competitionLevel,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    RelationshipStageQuery {
        stage = List.copyOf(stage);
        competitionLevel = List.copyOf(competitionLevel);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.stage = any(?)", stage)
                .whereAnyOf("f.competition_level = any(?)", competitionLevel)
                .whereGiven("f.since >= ?", from)
                .whereGiven("f.since < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
