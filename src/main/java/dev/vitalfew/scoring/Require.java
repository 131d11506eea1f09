package dev.vitalfew.scoring;

import java.util.function.Supplier;

/// Facts and parameters are checked once, when their record is made; rules then trust them.
public final class Require {
    private Require() {}

    /// Refuses what does not hold.
    ///
    /// @throws IllegalArgumentException with the message
    public static void that(boolean holds, Supplier<String> message) {
        if (!holds) {
            throw new IllegalArgumentException(message.get());
        }
    }
}
