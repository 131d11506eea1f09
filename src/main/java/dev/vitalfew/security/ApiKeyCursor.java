package dev.vitalfew.security;

import java.time.Instant;
import java.util.UUID;

/// The last key of a page of API keys.
record ApiKeyCursor(Instant createdAt, UUID id) {}
