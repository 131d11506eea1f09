package dev.vitalfew.engagement.rivals;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What share of a customer's wallet a rival has (D 7.5).
@Schema(name = "NewCompetitorShare")
record NewCompetitorShare(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "The product line, as purchases have it.",
                        examples = "Pumps")
                String productLine,
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "Who sells it there.",
                        examples = "Duff Pumps")
                String rival,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Schema(
                        description =
                                "The part of what the customer buys of the line, 0..1; those of all rivals sum to 1 at most.",
                        examples = "0.25")
                BigDecimal share,
        @SensibleDate
                @Schema(
                        description =
                                "Today where left out; not in the future. The latest share of a rival counts.",
                        examples = "2026-03-02")
                @Nullable LocalDate observedOn,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "Where it was heard, or anything else.",
                        examples = "Said the buyer")
                @Nullable String note) {}
