package dev.vitalfew.account;

import java.util.List;
import java.util.UUID;

/// What another feature has hanging on an account. Features that do implement this as a bean; they
/// are asked in the transaction that removes the account, when no new facts can come.
public interface AccountFacts {
    /// How many there are of one kind.
    ///
    /// @param what the facts in plural, `purchases`
    record Tally(String what, long number) {}

    List<Tally> tally(UUID accountId);

    void removeAll(UUID accountId);
}
