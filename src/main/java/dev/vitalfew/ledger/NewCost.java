package dev.vitalfew.ledger;

import dev.vitalfew.api.Money;
import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an account cost us.
@Schema(name = "NewCost")
public record NewCost(
        @NotNull @Schema(description = "What the money was spent on.") CostKind kind,
        @NotNull @SensibleDate @Schema(description = "The day that counts.") LocalDate incurredOn,
        @NotNull @Schema(description = "What it cost; less than zero gives some of it back.")
                Money amount,
        @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description =
                                "The key of the cost where it comes from; its id where left out.",
                        examples = "C-2026-0815")
                @Nullable String ref,
        @TextLength(min = 0, max = 2000)
                @Schema(
                        maxLength = 2000,
                        description = "Anything to remember.",
                        examples = "Two days on site")
                @Nullable String note) {}
