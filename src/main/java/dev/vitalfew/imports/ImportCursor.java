package dev.vitalfew.imports;

import java.time.Instant;
import java.util.UUID;

/// The last import of a page.
record ImportCursor(Instant createdAt, UUID id) {}
