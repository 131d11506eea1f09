package dev.vitalfew.engagement.needs;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a need: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "NeedPatch")
record NeedPatch(
        @Schema(implementation = NeedKind.class) Field<NeedKind> kind,
        @Schema(implementation = String.class, minLength = 1, maxLength = 2000)
                Field<String> statement,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 200)
                Field<String> source,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 200)
                Field<String> productLine,
        @Schema(implementation = Integer.class, nullable = true) Field<Integer> requiredLevel,
        @Schema(implementation = Integer.class, nullable = true) Field<Integer> capabilityLevel,
        @Schema(implementation = SolutionType.class) Field<SolutionType> solutionType,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> dealId,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> contactId,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> raisedOn) {
    /// What the caller wants to stand, not yet checked.
    NewNeed appliedTo(NewNeed stored) {
        return new NewNeed(
                kind.orRequired("kind", stored.kind()),
                statement.orRequired("statement", stored.statement()),
                source.or(stored.source()),
                productLine.or(stored.productLine()),
                requiredLevel.or(stored.requiredLevel()),
                capabilityLevel.or(stored.capabilityLevel()),
                solutionType.or(stored.solutionType()),
                dealId.or(stored.dealId()),
                contactId.or(stored.contactId()),
                raisedOn.or(stored.raisedOn()));
    }
}
