package dev.vitalfew.account;

import dev.vitalfew.api.MergeLock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What another feature has hanging on an account. Features that do implement this as a bean; they
/// are asked in the transaction that removes the account or merges it into another one, when no new
/// facts can come.
public interface AccountFacts {
    /// How many there are of one kind.
    ///
    /// @param what the facts in plural, `purchases`
    record Tally(String what, long number) {}

    /// Two accounts have a fact under the same key, and say different things about it.
    ///
    /// @param what the facts in plural, `purchases`
    /// @param key as callers know it, `source`, `orderNo`, `lineNo`
    record Clash(String what, Map<String, Object> key) {
        /// How many of one kind are worth listing.
        public static final int MAX_LISTED = 100;

        public Clash {
            key = Map.copyOf(key);
        }
    }

    List<Tally> tally(UUID accountId);

    void removeAll(UUID accountId);

    /// Imports that add such facts hold one of these, alone, while they do. None where a foreign
    /// key keeps facts from outliving their account.
    Set<MergeLock> addedUnder();

    /// What keeps the facts of both accounts from standing side by side, up to [Clash#MAX_LISTED].
    /// Facts with the same key that agree in everything are no clash.
    List<Clash> clashes(UUID duplicateId, UUID accountId);

    /// Gives all facts of the duplicate to the account, as a change of each that has a version. Of
    /// two that agree in everything one stays. Called when nobody sees a clash, before the
    /// duplicate itself goes, and with deferrable constraints deferred.
    void moveAll(UUID duplicateId, UUID accountId, Instant now);
}
