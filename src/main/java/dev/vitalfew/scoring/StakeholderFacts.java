package dev.vitalfew.scoring;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person with a part in a deal.
///
/// @param topOfficer whether they are the top officer of the group that decides
/// @param stance from -2, against us, to 2, for us; null where nobody knows
/// @param veto whether they alone can say no
/// @param profitTheme whether a gain in profit is named for them
/// @param lastContactOn when we last met, up to the day that is asked for; null for never
public record StakeholderFacts(
        String id,
        Set<BuyingInfluence> influences,
        boolean topOfficer,
        @Nullable Integer stance,
        boolean veto,
        boolean profitTheme,
        @Nullable LocalDate lastContactOn,
        CoachFacts coach) {
    public StakeholderFacts {
        influences = influences.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(influences));
        Integer known = stance;
        Require.that(
                known == null || (-2 <= known && known <= 2),
                () -> "need a stance from -2 to 2, got %d".formatted(known));
    }

    /// The same person as if we had met them last on a day, or never.
    public StakeholderFacts lastContact(@Nullable LocalDate day) {
        return new StakeholderFacts(
                id, influences, topOfficer, stance, veto, profitTheme, day, coach);
    }

    /// Whether they are named as economic buyer.
    public boolean decidesOverMoney() {
        return influences.contains(BuyingInfluence.ECONOMIC);
    }
}
