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
public record ConcentrationView(
        Metric metric,
        @JsonInclude(Include.NON_NULL) @Nullable String currency,
        LocalDate asOf,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate to,
        int policyVersion,
        int units,
        BigDecimal total,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable Double top1,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable Double top5,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable Double top10,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true) @Nullable Double hhi,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable Double effectiveUnits,
        ConcentrationLevel level,
        Thresholds thresholds,
        List<Disclosure> disclosures,
        List<Stress> stress,
        @JsonInclude(Include.NON_NULL) @Nullable LinesView withoutCost,
        List<UnconvertedView> unconverted,
        List<Item> items)
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
    public record Thresholds(
            BigDecimal criticalTop1,
            BigDecimal criticalHhi,
            BigDecimal highTop1,
            BigDecimal highHhi,
            BigDecimal disclose) {}

    public record Disclosure(String id, String name, double share) {}

    /// Losing the `removed` largest groups costs these fractions of the whole; null where the whole
    /// is not positive or no line of theirs has a cost.
    public record Stress(
            int removed,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double revenueDrop,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double marginDrop) {}

    public record Item(int rank, String id, String name, BigDecimal value, double share) {}
}
