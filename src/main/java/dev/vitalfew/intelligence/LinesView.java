package dev.vitalfew.intelligence;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Purchase lines that a figure leaves out, so that nobody takes it for the whole.
@Schema(name = "LinesLeftOut")
public record LinesView(
        @Schema(description = "How many lines.", examples = "5") long rows,
        @Schema(description = "What they are worth.", examples = "1720.5") BigDecimal amount) {}
