package dev.vitalfew.scoring.pipeline;

import org.jspecify.annotations.Nullable;

/// A share that was observed, and between what the true one lies: Wilson's interval at 95 % (Wilson
/// 1927), which unlike the textbook one stays within 0 to 1 and does not vanish at its ends.
///
/// @param share 0 to 1; it and its interval are null without any trial
public record Proportion(
        long successes,
        long trials,
        @Nullable Double share,
        @Nullable Double low,
        @Nullable Double high) {
    private static final double Z = 1.959963984540054; // 97.5 % of the normal distribution

    /// Of none nothing is known.
    public static final Proportion NONE = of(0, 0);

    /// What so many trials tell.
    ///
    /// @param successes 0 to `trials`
    public static Proportion of(long successes, long trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "need 0 <= successes <= trials, got %d of %d".formatted(successes, trials));
        }
        if (trials == 0) {
            return new Proportion(0, 0, null, null, null);
        }
        double share = successes / (double) trials;
        double spread = Z * Z / trials;
        double middle = share + spread / 2;
        double half = Math.sqrt(share * (1 - share) * spread + spread * spread / 4);
        return new Proportion(
                successes,
                trials,
                share,
                successes == 0 ? 0 : (middle - half) / (1 + spread),
                successes == trials ? 1 : (middle + half) / (1 + spread));
    }
}
