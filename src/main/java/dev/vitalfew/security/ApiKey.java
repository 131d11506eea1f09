package dev.vitalfew.security;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vitalfew.api.ShownOnce;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An API key as its administrators see it.
///
/// @param prefix the readable part of the key, by which it is recognised
/// @param secret the whole key; shown once, in the answer that creates it
@Schema(name = "ApiKey")
public record ApiKey(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) String prefix,
        @Schema(required = true) List<Scope> scopes,
        @Schema(required = true) Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @ShownOnce @Nullable String secret,
        @JsonIgnore long version) {
    static ApiKey of(ApiKeyEntity key) {
        return new ApiKey(
                key.id,
                key.name,
                key.prefix,
                key.scopes.stream().map(Scope::ofWireName).toList(),
                key.createdAt,
                key.expiresAt,
                key.revokedAt,
                key.lastUsedAt,
                null,
                key.version);
    }

    ApiKey withSecret(String text) {
        return new ApiKey(
                id,
                name,
                prefix,
                scopes,
                createdAt,
                expiresAt,
                revokedAt,
                lastUsedAt,
                text,
                version);
    }
}
