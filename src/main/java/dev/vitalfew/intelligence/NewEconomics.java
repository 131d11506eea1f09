package dev.vitalfew.intelligence;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What it takes to win and to serve an account, and what it brings.
@Schema(name = "NewEconomics")
public record NewEconomics(
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1000000000000")
                @Schema(description = "What it costs to win it, once.", examples = "5000000")
                BigDecimal acquisition,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1000000000000")
                @Schema(
                        description = "What it costs to serve it, from the second year on.",
                        examples = "500000")
                BigDecimal yearlyService,
        @NotNull
                @DecimalMin("0.0001")
                @DecimalMax("1000000000000")
                @Schema(description = "What it brings in a year.", examples = "10000000")
                BigDecimal yearlyRevenue,
        @NotNull
                @DecimalMin("-1")
                @DecimalMax("1")
                @Schema(description = "Gross margin by revenue.", examples = "0.3")
                BigDecimal grossMargin,
        @NotNull @Min(1) @Max(100) @Schema(description = "How many years to show.", examples = "5")
                Integer years,
        @DecimalMin("0")
                @DecimalMax("1")
                @Schema(
                        description = "What money of the next year is worth less; by default 0.",
                        examples = "0.1")
                @Nullable BigDecimal discount) {}
