package dev.vitalfew.engagement.care;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a relationship stage: what is left out stays, null clears, and a list
/// replaces the whole.
@Schema(name = "RelationshipStagePatch")
record RelationshipStagePatch(
        @Schema(implementation = RelationStage.class) Field<RelationStage> stage,
        @Schema(implementation = CompetitionLevel.class, nullable = true)
                Field<CompetitionLevel> competitionLevel,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> since,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> note) {
    /// What the caller wants to stand, not yet checked.
    NewRelationshipStage appliedTo(NewRelationshipStage stored) {
        return new NewRelationshipStage(
                stage.orRequired("stage", stored.stage()),
                competitionLevel.or(stored.competitionLevel()),
                since.or(stored.since()),
                note.or(stored.note()));
    }
}
