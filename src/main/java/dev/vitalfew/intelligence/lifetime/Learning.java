package dev.vitalfew.intelligence.lifetime;

import dev.vitalfew.intelligence.lifetime.PurchaseDays.Look;
import dev.vitalfew.intelligence.lifetime.PurchaseDays.Span;
import dev.vitalfew.scoring.learned.LearnedRanking;
import dev.vitalfew.scoring.learned.PastLook;
import dev.vitalfew.scoring.learned.TrainingWindows;
import dev.vitalfew.scoring.learned.TrainingWindows.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Learns to rank from what accounts looked like at earlier cutoffs, and from what they then did.
/// Nothing later than the day that learns is read.
final class Learning {
    /// Looks at one moment: of a larger portfolio, a part of the accounts teaches as much.
    private static final int MAX_LOOKS = 25_000;

    private Learning() {}

    /// Learns as of the cutoff.
    ///
    /// @param population accounts that had bought by then
    /// @return null where the past does not teach enough
    static @Nullable LearnedRanking learn(
            PurchaseDays days, Rankings.Question question, int population) {
        Span span = days.span();
        if (span == null) {
            return null;
        }
        int oneIn = Math.max(1, Math.ceilDiv(population, MAX_LOOKS));
        List<PastLook> looks = new ArrayList<>();
        for (Window window :
                TrainingWindows.of(span.first(), question.cutoff(), question.horizon())) {
            for (Look look : days.looks(window.cutoff(), window.horizon(), oneIn)) {
                looks.add(new PastLook(look.activity(), window.horizon(), look.bought()));
            }
        }
        return LearnedRanking.learn(looks, question.policy().lifetime().penalty());
    }
}
