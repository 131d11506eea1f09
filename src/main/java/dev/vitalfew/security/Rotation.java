package dev.vitalfew.security;

import dev.vitalfew.api.Message;

/// What became of the wish to rotate a key.
public sealed interface Rotation {
    /// There is a successor.
    ///
    /// @param successor with its secret
    record Rotated(ApiKey successor) implements Rotation {}

    /// The key stays as it is.
    ///
    /// @param because what stands against it
    record Refused(Message because) implements Rotation {}

    record Missing() implements Rotation {}
}
