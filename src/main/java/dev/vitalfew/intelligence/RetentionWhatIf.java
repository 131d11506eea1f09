package dev.vitalfew.intelligence;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What it is worth to keep more customers.
@Schema(name = "RetentionWhatIf")
public record RetentionWhatIf(
        @Schema(description = "More profit, as a fraction of what there is.", examples = "0.2")
                double uplift,
        @Schema(
                        description = "What was published for five points, from and to.",
                        examples = "[0.25, 0.85]")
                List<BigDecimal> publishedRange,
        @Schema(
                        description = "How far both can be trusted.",
                        examples = "a range that was observed in other industries, no promise")
                String caveat) {
    public RetentionWhatIf {
        publishedRange = List.copyOf(publishedRange);
    }
}
