package dev.vitalfew.engagement.closing;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a closing signal: what is left out stays, null clears, and a list replaces
/// the whole.
@Schema(name = "ClosingSignalPatch")
record ClosingSignalPatch(
        @Schema(implementation = SignalKind.class) Field<SignalKind> kind,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> statement,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> observedOn,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> contactId) {
    /// What the caller wants to stand, not yet checked.
    NewClosingSignal appliedTo(NewClosingSignal stored) {
        return new NewClosingSignal(
                kind.or(stored.kind()),
                statement.or(stored.statement()),
                observedOn.or(stored.observedOn()),
                contactId.or(stored.contactId()));
    }
}
