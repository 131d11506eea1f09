package dev.vitalfew.api;

import org.jspecify.annotations.Nullable;

/// Who asks for something, and from where.
///
/// @param caller the name of the credentials, never a secret: `operator`, `key:<prefix>`,
///   `jwt:<subject>`
/// @param requestId what the answer carries as `X-Request-Id`
public record Origin(String caller, @Nullable String remoteAddress, String requestId) {}
