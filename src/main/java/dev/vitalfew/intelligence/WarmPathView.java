package dev.vitalfew.intelligence;

import dev.vitalfew.stakeholder.PersonKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The shortest way along ties from any of us to a person (D 3.6); of several the one along the
/// heaviest ties.
///
/// @param reachable whether there is a way
/// @param people on the way, one of us first, the person last; empty where there is no way
/// @param steps ties on the way
@Schema(name = "WarmPath")
public record WarmPathView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) UUID to,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) boolean reachable,
        @Schema(required = true) List<Person> people,
        @Schema(required = true) int steps) {
    public WarmPathView {
        people = List.copyOf(people);
    }

    /// Somebody on the way.
    @Schema(name = "WarmPathPerson")
    public record Person(
            @Schema(required = true) UUID id,
            @Schema(required = true) PersonKind kind,
            @Schema(required = true) String name) {}
}
