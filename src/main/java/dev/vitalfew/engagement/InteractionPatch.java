package dev.vitalfew.engagement;

import dev.vitalfew.api.Field;
import dev.vitalfew.api.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of an interaction: what is left out stays, null clears, and a list, the
/// questions or the advance replace the whole.
@Schema(name = "InteractionPatch")
record InteractionPatch(
        @Schema(implementation = InteractionKind.class) Field<InteractionKind> kind,
        @Schema(implementation = Instant.class) Field<Instant> at,
        @Schema(implementation = Channel.class) Field<Channel> channel,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> sellerId,
        @Schema(type = SchemaType.ARRAY, implementation = UUID.class, nullable = true)
                Field<List<UUID>> contactIds,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> dealId,
        @Schema(implementation = SpinStage.class) Field<SpinStage> spinStage,
        @Schema(implementation = SpinQuestions.class) Field<SpinQuestions> questions,
        @Schema(implementation = CallOutcome.class) Field<CallOutcome> outcome,
        @Schema(implementation = Advance.class) Field<Advance> advance,
        @Schema(implementation = ClosingTechnique.class) Field<ClosingTechnique> closingTechnique,
        @Schema(implementation = Money.class) Field<Money> giftValue,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> summary) {

    /// What the caller wants to stand, not yet checked.
    NewInteraction appliedTo(NewInteraction stored) {
        return new NewInteraction(
                kind.orRequired("kind", stored.kind()),
                at.orRequired("at", stored.at()),
                channel.or(stored.channel()),
                sellerId.or(stored.sellerId()),
                contactIds.or(stored.contactIds()),
                dealId.or(stored.dealId()),
                spinStage.or(stored.spinStage()),
                questions.or(stored.questions()),
                outcome.or(stored.outcome()),
                advance.or(stored.advance()),
                closingTechnique.or(stored.closingTechnique()),
                giftValue.or(stored.giftValue()),
                summary.or(stored.summary()));
    }
}
