package dev.vitalfew.scoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The people with a part in one deal as they are known on a day.
public record CoverageFacts(LocalDate asOf, List<StakeholderFacts> stakeholders) {
    public CoverageFacts {
        stakeholders =
                stakeholders.stream().sorted(Comparator.comparing(StakeholderFacts::id)).toList();
    }
}
