package dev.vitalfew.account;

import dev.vitalfew.api.MergeLock;
import java.util.EnumSet;
import java.util.Set;

/// What adds facts to accounts, over all features.
final class AddedFacts {
    private AddedFacts() {}

    /// Who shares all of these keeps every import out that adds an account, or a fact to one.
    static Set<MergeLock> locks(Iterable<AccountFacts> features) {
        Set<MergeLock> locks = EnumSet.of(MergeLock.ACCOUNTS);
        features.forEach(feature -> locks.addAll(feature.addedUnder()));
        return locks;
    }
}
