package dev.vitalfew.stakeholder;

import java.util.List;
import java.util.UUID;

/// What another feature knows of a contact. Features that do implement this as a bean; they are
/// asked in the transaction that removes the contact.
public interface ContactFacts {
    /// How many there are of one kind.
    ///
    /// @param what the facts in plural, `interactions`
    record Tally(String what, long number) {}

    /// A contact who is about to leave.
    record Person(UUID accountId, UUID id, String name) {}

    /// Everything for whose sake a contact should not be removed in passing.
    List<Tally> tally(Person person);

    /// Makes the feature forget the person, in free text too. What refers to the contact by a
    /// foreign key that cascades goes by itself.
    void forget(Person person);
}
