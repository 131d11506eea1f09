package dev.vitalfew.platform;

import org.jspecify.annotations.Nullable;

/// Why this process refuses to start, in one line for the person who started it. The launcher
/// prints the message alone, without a stack; the cause is for a debugger, so whatever of it
/// matters belongs into the message.
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        this(message, null);
    }

    public CannotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
