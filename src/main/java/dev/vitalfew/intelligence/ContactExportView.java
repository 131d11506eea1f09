package dev.vitalfew.intelligence;

import dev.vitalfew.engagement.InteractionView;
import dev.vitalfew.engagement.facts.NamedFacts;
import dev.vitalfew.stakeholder.CoachingView;
import dev.vitalfew.stakeholder.ContactView;
import dev.vitalfew.stakeholder.StakeholderView;
import dev.vitalfew.stakeholder.TieView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Everything that is kept about one person, for the person (D 3.13). Of others it holds ids alone.
@Schema(name = "ContactExport")
public record ContactExportView(
        @Schema(required = true, description = "When this was put together.") Instant exportedAt,
        @Schema(required = true, description = "The person.") ContactView contact,
        @Schema(required = true, description = "Ties from and to the person.") List<TieView> ties,
        @Schema(required = true, description = "Parts in deals, and by default.")
                List<StakeholderView> roles,
        @Schema(required = true, description = "What the person did for us as a coach.")
                List<CoachingView> coaching,
        @Schema(required = true, description = "Those in which the person took part, oldest first.")
                List<InteractionView> interactions,
        @Schema(required = true, description = "What else names the person, by kind.")
                List<NamedFacts> facts) {
    public ContactExportView {
        ties = List.copyOf(ties);
        roles = List.copyOf(roles);
        coaching = List.copyOf(coaching);
        interactions = List.copyOf(interactions);
        facts = List.copyOf(facts);
    }
}
