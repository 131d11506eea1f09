package dev.vitalfew.engagement;

import dev.vitalfew.api.Money;
import java.time.LocalDate;

/// What a gift may be worth (D 5.2). The number is policy, which is known above this room: there
/// this is implemented.
public interface GiftLimit {
    /// What the policy says of one gift.
    sealed interface Verdict {
        record Within() implements Verdict {}

        record Above(Money limit) implements Verdict {}

        /// The value and the limit are in currencies between which no rate is known on that day.
        record NotComparable(Money limit) implements Verdict {}
    }

    Verdict judge(Money value, LocalDate day);
}
