package dev.vitalfew.engagement.market;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of an environment event: what is left out stays, null clears, and a list
/// replaces the whole.
@Schema(name = "EnvironmentEventPatch")
record EnvironmentEventPatch(
        @Schema(implementation = EventKind.class) Field<EventKind> kind,
        @Schema(implementation = String.class, minLength = 1, maxLength = 200) Field<String> title,
        @Schema(implementation = LocalDate.class) Field<LocalDate> occurredOn,
        @Schema(type = SchemaType.ARRAY, implementation = IndustryImpact.class)
                Field<List<IndustryImpact>> impacts,
        @Schema(implementation = Boolean.class, nullable = true) Field<Boolean> worthSharing,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 200)
                Field<String> source,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> note) {
    /// What the caller wants to stand, not yet checked.
    NewEnvironmentEvent appliedTo(NewEnvironmentEvent stored) {
        return new NewEnvironmentEvent(
                kind.orRequired("kind", stored.kind()),
                title.orRequired("title", stored.title()),
                occurredOn.orRequired("occurredOn", stored.occurredOn()),
                impacts.orRequired("impacts", stored.impacts()),
                worthSharing.or(stored.worthSharing()),
                source.or(stored.source()),
                note.or(stored.note()));
    }
}
