package dev.vitalfew.intelligence;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many customers stay, and how many more might.
@Schema(name = "NewRetention")
public record NewRetention(
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Schema(description = "Share that stays for another year.", examples = "0.8")
                BigDecimal retention,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Schema(
                        description = "What money of the next year is worth less.",
                        examples = "0.1")
                BigDecimal discount,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Schema(description = "Points of retention more: 0.05 is five.", examples = "0.05")
                BigDecimal points) {}
