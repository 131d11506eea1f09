package dev.vitalfew.stakeholder;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a person gains from our success (D 3.4).
@Schema(name = "WinTheme")
public record WinTheme(
        @NotNull @Schema(required = true, description = "What sort of gain it is.")
                WinThemeKind kind,
        @NotNull
                @TextLength(max = 2000)
                @Schema(
                        required = true,
                        description = "In words.",
                        examples = "Ten hours of downtime less a month",
                        minLength = 1,
                        maxLength = 2000)
                String text) {
    /// How many one role may have.
    static final int MAX_PER_ROLE = 20;
}
