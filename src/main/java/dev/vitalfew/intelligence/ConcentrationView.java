package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.api.Tabular;
import dev.vitalfew.scoring.ConcentrationLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How much hangs on a few groups of accounts (D 8.1), and what goes when they go (D 8.3). `items`
/// are the largest twenty.
@Schema(name = "Concentration")
public record ConcentrationView(
        @Schema(description = "What a group brings.") Metric metric,
        @JsonInclude(Include.NON_NULL)
                @Schema(description = "Of all figures; absent where the metric is not money.")
                @Nullable String currency,
        LocalDate asOf,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate to,
        int policyVersion,
        @Schema(description = "How many groups bring something.", examples = "180") int units,
        @Schema(description = "What they bring together.", examples = "1250000") BigDecimal total,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description = "The part of the largest group; null without sales.",
                        examples = "0.11")
                @Nullable Double top1,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description = "The part of the five largest; null without sales.",
                        examples = "0.34")
                @Nullable Double top5,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description = "The part of the ten largest; null without sales.",
                        examples = "0.49")
                @Nullable Double top10,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description = "Herfindahl-Hirschman index: the sum of the squared shares.",
                        examples = "0.036")
                @Nullable Double hhi,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description = "1 / `hhi`: as many groups of equal size concentrate alike.",
                        examples = "27.8")
                @Nullable Double effectiveUnits,
        @Schema(description = "How dangerous that is.") ConcentrationLevel level,
        @Schema(description = "The borders of the levels.") Thresholds thresholds,
        @Schema(description = "Groups so large that they have to be disclosed.")
                List<Disclosure> disclosures,
        @Schema(description = "What goes when the largest groups go.") List<Stress> stress,
        @JsonInclude(Include.NON_NULL)
                @Schema(description = "Lines without a cost, left out of the metric MARGIN.")
                @Nullable LinesView withoutCost,
        List<UnconvertedView> unconverted,
        @Schema(description = "The largest twenty.") List<Item> items)
        implements Tabular {

    public ConcentrationView {
        disclosures = List.copyOf(disclosures);
        stress = List.copyOf(stress);
        unconverted = List.copyOf(unconverted);
        items = List.copyOf(items);
    }

    @Override
    public List<Item> rows() {
        return items;
    }

    @Override
    public Class<Item> rowType() {
        return Item.class;
    }

    /// The policy's borders; reaching one counts as crossing it.
    @Schema(name = "ConcentrationThresholds")
    public record Thresholds(
            @Schema(description = "`top1` from which on it is CRITICAL.", examples = "0.3")
                    BigDecimal criticalTop1,
            @Schema(description = "`hhi` from which on it is CRITICAL.", examples = "0.25")
                    BigDecimal criticalHhi,
            @Schema(description = "`top1` from which on it is HIGH.", examples = "0.2")
                    BigDecimal highTop1,
            @Schema(description = "`hhi` from which on it is HIGH.", examples = "0.15")
                    BigDecimal highHhi,
            @Schema(
                            description = "The share from which on a group has to be disclosed.",
                            examples = "0.1")
                    BigDecimal disclose) {}

    @Schema(name = "ConcentrationDisclosure")
    public record Disclosure(
            @Schema(
                            description = "Id of the top parent.",
                            examples = "01932f7a-1c2e-7b3d-9f4a-2c6d8e0f1a2b")
                    String id,
            @Schema(description = "What the top parent is called.", examples = "Initech GmbH")
                    String name,
            @Schema(description = "Its part of the total.", examples = "0.11") double share) {}

    /// Losing the `removed` largest groups costs these fractions of the whole; null where the whole
    /// is not positive or no line of theirs has a cost.
    @Schema(name = "ConcentrationStress")
    public record Stress(
            @Schema(description = "How many of the largest groups go.", examples = "1") int removed,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description =
                                    "Which part of the revenue goes with them; null without revenue.",
                            examples = "0.11")
                    @Nullable Double revenueDrop,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description =
                                    "Which part of the margin goes; null without margin, or where no line of theirs has a cost.",
                            examples = "0.09")
                    @Nullable Double marginDrop) {}

    @Schema(name = "ConcentrationItem")
    public record Item(
            int rank,
            @Schema(
                            description = "Id of the top parent.",
                            examples = "01932f7a-1c2e-7b3d-9f4a-2c6d8e0f1a2b")
                    String id,
            @Schema(description = "What the top parent is called.", examples = "Initech GmbH")
                    String name,
            @Schema(description = "What the group brings.", examples = "137500") BigDecimal value,
            @Schema(description = "Its part of the total.", examples = "0.11") double share) {}
}
