package dev.vitalfew.engagement.facts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What facts hang on.
public sealed interface Owner {
    record Account(UUID id) implements Owner {}

    record Deal(UUID id) implements Owner {}

    /// Our own house: what concerns no customer alone.
    record House() implements Owner {}

    /// An owner that is known to exist, by the columns that name it.
    record Place(@Nullable UUID accountId, @Nullable UUID dealId) {
        /// The account of facts that have one.
        public UUID account() {
            if (accountId == null) {
                throw new IllegalStateException("a fact of the house has no account");
            }
            return accountId;
        }
    }
}
