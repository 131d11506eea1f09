package dev.vitalfew.stakeholder;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A piece of personal data (D 3.13).
///
/// @param purpose what it is kept for
/// @param consentOn when the person agreed to that
/// @param retainUntil the last day on which it is shown; it is removed soon after
@Schema(name = "PersonalAttribute")
public record PersonalAttribute(
        @NotNull @Schema(required = true) AttributeKind kind,
        @NotNull @TextLength(max = 2000) @Schema(required = true, minLength = 1, maxLength = 2000)
                String value,
        @NotNull @TextLength(max = 2000) @Schema(required = true, minLength = 1, maxLength = 2000)
                String purpose,
        @NotNull @SensibleDate @Schema(required = true) LocalDate consentOn,
        @NotNull @SensibleDate @Schema(required = true) LocalDate retainUntil) {
    /// How many one contact may have.
    static final int MAX_PER_CONTACT = 50;
}
