package dev.vitalfew.engagement.campaigns;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a lead: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "LeadPatch")
record LeadPatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 200) Field<String> name,
        @Schema(implementation = LeadSource.class) Field<LeadSource> source,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> campaignId,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> receivedOn,
        @Schema(implementation = LeadState.class) Field<LeadState> state,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> verifiedOn,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> accountId,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> dealId,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> note) {
    /// What the caller wants to stand, not yet checked.
    NewLead appliedTo(NewLead stored) {
        return new NewLead(
                name.orRequired("name", stored.name()),
                source.or(stored.source()),
                campaignId.or(stored.campaignId()),
                receivedOn.or(stored.receivedOn()),
                state.or(stored.state()),
                verifiedOn.or(stored.verifiedOn()),
                accountId.or(stored.accountId()),
                dealId.or(stored.dealId()),
                note.or(stored.note()));
    }
}
