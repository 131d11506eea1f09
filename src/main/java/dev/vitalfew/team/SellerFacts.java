package dev.vitalfew.team;

import java.util.List;
import java.util.UUID;

/// What another feature has credited to a seller. Features that do implement this as a bean; they
/// are asked in the transaction that removes the seller, when no new facts can come.
public interface SellerFacts {
    /// How many there are of one kind.
    ///
    /// @param what the facts in plural, `purchases`
    record Tally(String what, long number) {}

    List<Tally> tally(UUID sellerId);
}
