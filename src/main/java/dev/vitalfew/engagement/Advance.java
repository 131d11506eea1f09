package dev.vitalfew.engagement;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the customer will do, and by when.
@Schema(name = "Advance")
public record Advance(
        @NotNull
                @TextLength(max = 2000)
                @Schema(
                        required = true,
                        description = "What the customer will do.",
                        examples = "Send the drawings to our engineers",
                        minLength = 1,
                        maxLength = 2000)
                String customerAction,
        @NotNull @SensibleDate @Schema(required = true, description = "By when.")
                LocalDate dueOn) {}
