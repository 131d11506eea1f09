package dev.vitalfew.engagement.plans;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that both sides want to reach.
@Schema(name = "MutualGoal")
record MutualGoal(
        @NotNull
                @TextLength(max = 2000)
                @Schema(
                        required = true,
                        minLength = 1,
                        maxLength = 2000,
                        description = "In words.",
                        examples = "Halve the hours of standstill")
                String goal,
        @SensibleDate @Schema(description = "By when.", examples = "2027-03-31")
                @Nullable LocalDate dueOn,
        @SensibleDate @Schema(description = "When it was reached.")
                @Nullable LocalDate reachedOn) {}
