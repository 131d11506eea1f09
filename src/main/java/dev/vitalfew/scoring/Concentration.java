package dev.vitalfew.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What [ConcentrationRule] found. `disclosures` are the groups at or above the border of
/// disclosure, largest first.
public record Concentration(
        Pareto pareto,
        @Nullable Double top1,
        @Nullable Double top5,
        @Nullable Double top10,
        ConcentrationLevel level,
        List<RankedUnit> disclosures,
        List<Stress> stress) {

    public Concentration {
        disclosures = List.copyOf(disclosures);
        stress = List.copyOf(stress);
    }

    /// Without the `removed` largest groups these fractions of the whole are gone (D 8.3); null
    /// where the whole is not positive or nothing is known. A margin may rise by a loss, then its
    /// drop is negative.
    public record Stress(int removed, @Nullable Double revenueDrop, @Nullable Double marginDrop) {}
}
