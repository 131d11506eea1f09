package dev.vitalfew.team.briefings;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// News that went one way or the other.
///
/// @param occurredOn the day of the event
/// @param sellerId who brought it; where left out, who answered for the account on that day
@Schema(name = "NewBriefing")
public record NewBriefing(
        @NotNull Direction direction,
        @NotNull
                @TextLength(max = 200)
                @Schema(minLength = 1, maxLength = 200, examples = "The board has a new chair")
                String subject,
        @TextLength(min = 0, max = 2000) @Schema(maxLength = 2000) @Nullable String note,
        @NotNull @SensibleDate @Schema(examples = "2026-03-02") LocalDate occurredOn,
        @Nullable UUID sellerId) {}
