package dev.vitalfew.imports;

import dev.vitalfew.api.Origin;
import dev.vitalfew.api.StreamedKeys.Asked;
import org.jspecify.annotations.Nullable;

/// Who sends an import.
///
/// @param asked null where the sender gave no idempotency key
record Sender(Origin origin, @Nullable Asked asked) {}
