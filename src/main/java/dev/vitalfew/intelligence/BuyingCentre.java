package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.CoverageFacts;
import dev.vitalfew.scoring.StakeholderFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everybody with a part in one deal, the account's defaults included.
record BuyingCentre(List<Member> members) {
    BuyingCentre {
        members = List.copyOf(members);
    }

    /// @param lastInteraction the one in which we last met; null for never
    record Member(
            StakeholderFacts facts,
            String name,
            @Nullable UUID lastInteraction,
            List<UUID> introduced) {
        UUID id() {
            return UUID.fromString(facts.id());
        }
    }

    CoverageFacts asOf(LocalDate day) {
        return new CoverageFacts(day, members.stream().map(Member::facts).toList());
    }
}
