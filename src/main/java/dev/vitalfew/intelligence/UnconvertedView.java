package dev.vitalfew.intelligence;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Lines in a currency without a rate of their date; `amount` is in that currency.
@Schema(name = "UnconvertedLines")
public record UnconvertedView(
        @Schema(examples = "USD") String currency,
        @Schema(description = "How many lines.", examples = "5") long rows,
        @Schema(description = "What they are worth, in that currency.", examples = "1720.5")
                BigDecimal amount) {}
