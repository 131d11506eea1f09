package dev.vitalfew.ledger;

import dev.vitalfew.api.Money;
import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an account cost us.
///
/// @param ref the cost's own key; its id where left out
@Schema(name = "NewCost")
public record NewCost(
        @NotNull CostKind kind,
        @NotNull @SensibleDate LocalDate incurredOn,
        @NotNull Money amount,
        @TextLength(max = 200) @Schema(minLength = 1, maxLength = 200) @Nullable String ref,
        @TextLength(min = 0, max = 2000) @Schema(maxLength = 2000) @Nullable String note) {}
