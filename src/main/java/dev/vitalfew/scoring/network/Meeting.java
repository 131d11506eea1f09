package dev.vitalfew.scoring.network;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One interaction between both sides.
///
/// @param seller ours who took part; null where nobody is named
/// @param contacts theirs who took part
/// @param customerActed whether the customer ordered or promised a step of their own
public record Meeting(
        LocalDate on, @Nullable String seller, Set<String> contacts, boolean customerActed) {
    public Meeting {
        contacts = Set.copyOf(contacts);
    }

    Meeting without(Set<String> gone) {
        Set<String> left = new HashSet<>(contacts);
        left.removeAll(gone);
        return new Meeting(on, seller, left, customerActed);
    }
}
