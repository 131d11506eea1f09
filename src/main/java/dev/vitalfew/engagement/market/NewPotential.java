package dev.vitalfew.engagement.market;

import dev.vitalfew.api.Money;
import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a customer could buy of a product line in a year (D 5.4).
@Schema(name = "NewPotential")
record NewPotential(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        examples = "Pumps",
                        description = "The product line, as purchases have it.")
                String productLine,
        @NotNull
                @Schema(
                        description =
                                "What the customer could buy of the product line in a year, from whomever.")
                Money yearly,
        @SensibleDate
                @Schema(
                        description =
                                "Today where left out. The latest assessment of a line counts.",
                        examples = "2026-03-02")
                @Nullable LocalDate assessedOn,
        @TextLength(max = 2000)
                @Schema(minLength = 1, maxLength = 2000, description = "Anything else, in words.")
                @Nullable String note) {}
