package dev.vitalfew.scoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that is wrong with the buying centre of a deal, and what shows it.
///
/// @param base the one of the four that it is about; null where it is about people
public record RedFlag(RedFlagCode code, @Nullable BuyingInfluence base, List<Evidence> evidence) {
    public RedFlag {
        evidence = List.copyOf(evidence);
    }

    /// One fact behind a red flag; all but the first are about a person.
    public sealed interface Evidence {
        /// No one is named.
        ///
        /// @param stakeholders how many people have a part in the deal, none of them this one
        record Nobody(int stakeholders) implements Evidence {}

        record Holds(String id, BuyingInfluence base) implements Evidence {}

        record NeverContacted(String id) implements Evidence {}

        record ContactedLongAgo(String id, LocalDate on, long days) implements Evidence {}

        record StanceUnknown(String id) implements Evidence {}

        record Against(String id, int stance) implements Evidence {}

        record NoProfitTheme(String id) implements Evidence {}

        record TestFailed(String id, CoachTest test) implements Evidence {}

        record Silent(String id, LocalDate since, long days) implements Evidence {}
    }
}
