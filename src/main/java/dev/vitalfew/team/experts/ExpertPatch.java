package dev.vitalfew.team.experts;

import dev.vitalfew.api.Field;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of an expert: what is left out stays, null clears the note, and skills
/// replace all skills.
@Schema(name = "ExpertPatch")
record ExpertPatch(
        @Schema(
                        type = SchemaType.ARRAY,
                        implementation = String.class,
                        maxItems = NewExpert.MAX_SKILLS)
                Field<List<String>> skills,
        @Schema(implementation = String.class, nullable = true) Field<String> note) {

    /// What the caller wants to stand, not yet checked.
    NewExpert appliedTo(ExpertView stored) {
        return new NewExpert(
                stored.sellerId(),
                skills.orRequired("skills", stored.skills()),
                note.or(stored.note()));
    }
}
