package dev.vitalfew.team.briefings;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// News that went one way or the other.
@Schema(name = "NewBriefing")
public record NewBriefing(
        @Schema(description = "IN: home from the customer; OUT: to the customer.") @NotNull
                Direction direction,
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        description = "What it is about.",
                        minLength = 1,
                        maxLength = 200,
                        examples = "The board has a new chair")
                String subject,
        @TextLength(min = 0, max = 2000)
                @Schema(
                        description = "More about it.",
                        examples = "She came from a competitor",
                        maxLength = 2000)
                @Nullable String note,
        @NotNull
                @SensibleDate
                @Schema(description = "The day of the event.", examples = "2026-03-02")
                LocalDate occurredOn,
        @Schema(
                        description =
                                "Who brought it; where left out, who answered for the account on that day.")
                @Nullable UUID sellerId) {}
