package dev.vitalfew.stakeholder;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that a coach did for us.
@Schema(name = "NewCoaching")
public record NewCoaching(
        @Schema(description = "What the coach did.") @NotNull CoachingKind kind,
        @Schema(description = "The day.") @NotNull @SensibleDate LocalDate doneOn,
        @Schema(description = "The deal that it helps; all deals of the account where left out.")
                @Nullable UUID dealId,
        @TextLength(max = 2000)
                @Schema(
                        description = "In the words of whoever wrote it down.",
                        examples = "Told us who sits on the board's committee",
                        minLength = 1,
                        maxLength = 2000)
                @Nullable String note) {}
