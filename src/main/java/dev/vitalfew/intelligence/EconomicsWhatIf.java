package dev.vitalfew.intelligence;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How the cost of an account spreads over the years.
@Schema(name = "EconomicsWhatIf")
public record EconomicsWhatIf(
        @Schema(
                        description = "Cost by revenue after one year, two years and so on.",
                        examples = "[0.5, 0.275, 0.2, 0.1625, 0.14]")
                List<Double> costRatio,
        @Schema(
                        oneOf = {Integer.class, String.class},
                        description =
                                "The first year after which margins have paid for everything, or `NEVER`.",
                        examples = "2")
                Object breakEvenYears) {
    public EconomicsWhatIf {
        costRatio = List.copyOf(costRatio);
    }
}
