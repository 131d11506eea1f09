package dev.vitalfew.intelligence;

import dev.vitalfew.stakeholder.PersonKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The shortest way along ties from any of us to a person (D 3.6); of several the one along the
/// heaviest ties.
@Schema(name = "WarmPath")
public record WarmPathView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true, description = "The person whom it leads to.") UUID to,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true, description = "Whether there is a way.") boolean reachable,
        @Schema(
                        required = true,
                        description =
                                "On the way, one of us first, the person last; empty where there is no way.")
                List<Person> people,
        @Schema(required = true, description = "Ties on the way.", examples = "2") int steps) {
    public WarmPathView {
        people = List.copyOf(people);
    }

    /// Somebody on the way.
    @Schema(name = "WarmPathPerson")
    public record Person(
            @Schema(required = true) UUID id,
            @Schema(required = true, description = "Whether it is a contact or a seller.")
                    PersonKind kind,
            @Schema(
                            required = true,
                            description = "What the person is called.",
                            examples = "Ada Moreau")
                    String name) {}
}
