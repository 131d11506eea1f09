package dev.vitalfew.stakeholder;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A piece of personal data (D 3.13).
@Schema(name = "PersonalAttribute")
public record PersonalAttribute(
        @NotNull @Schema(required = true, description = "What it is about.") AttributeKind kind,
        @NotNull
                @TextLength(max = 2000)
                @Schema(
                        required = true,
                        description = "The piece of data itself.",
                        examples = "Studied in Grenoble",
                        minLength = 1,
                        maxLength = 2000)
                String value,
        @NotNull
                @TextLength(max = 2000)
                @Schema(
                        required = true,
                        description = "What it is kept for.",
                        examples = "Find common ground at the next visit",
                        minLength = 1,
                        maxLength = 2000)
                String purpose,
        @NotNull
                @SensibleDate
                @Schema(required = true, description = "When the person agreed to that.")
                LocalDate consentOn,
        @NotNull
                @SensibleDate
                @Schema(
                        required = true,
                        description =
                                "The last day on which it is shown; it is removed soon after.")
                LocalDate retainUntil) {
    /// How many one contact may have.
    static final int MAX_PER_CONTACT = 50;
}
