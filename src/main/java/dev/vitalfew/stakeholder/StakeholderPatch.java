package dev.vitalfew.stakeholder;

import dev.vitalfew.api.Field;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a role: what is left out stays, null clears, and a list or the coach's
/// tests replace the whole.
@Schema(name = "StakeholderPatch")
record StakeholderPatch(
        @Schema(type = SchemaType.ARRAY, implementation = Influence.class, nullable = true)
                Field<List<Influence>> influences,
        @Schema(implementation = DecisionRole.class) Field<DecisionRole> decisionRole,
        @Schema(implementation = Integer.class, nullable = true, minimum = "-2", maximum = "2")
                Field<Integer> stance,
        @Schema(implementation = Integer.class, nullable = true, minimum = "1", maximum = "5")
                Field<Integer> influence,
        @Schema(implementation = Boolean.class, nullable = true) Field<Boolean> veto,
        @Schema(
                        type = SchemaType.ARRAY,
                        implementation = WinTheme.class,
                        nullable = true,
                        maxItems = WinTheme.MAX_PER_ROLE)
                Field<List<WinTheme>> winThemes,
        @Schema(implementation = CoachTests.class) Field<CoachTests> coachTests) {

    /// What the caller wants to stand, not yet checked.
    NewStakeholder appliedTo(UUID contactId, NewStakeholder.Settled stored) {
        return new NewStakeholder(
                contactId,
                influences.or(stored.influences()),
                decisionRole.or(stored.decisionRole()),
                stance.or(stored.stance()),
                influence.or(stored.influence()),
                veto.or(stored.veto()),
                winThemes.or(stored.winThemes()),
                coachTests.or(stored.coachTests()));
    }
}
