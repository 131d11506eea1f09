package dev.vitalfew.security;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vitalfew.api.ShownOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An API key as its administrators see it.
@Schema(name = "ApiKey")
public record ApiKey(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(
                        required = true,
                        description = "The readable part of the key, by which it is recognised.",
                        examples = "vfk_7Qm2")
                String prefix,
        @Schema(required = true) List<Scope> scopes,
        @Schema(required = true) Instant createdAt,
        @Nullable Instant expiresAt,
        @Schema(description = "When it was revoked; absent while it is not.")
                @Nullable Instant revokedAt,
        @Schema(description = "When it was used last, to the minute; absent before.")
                @Nullable Instant lastUsedAt,
        @Schema(description = "Id of the key that this one was made to replace.")
                @Nullable UUID replacesId,
        @ShownOnce
                @Schema(
                        description = "The whole key; shown once, in the answer that creates it.",
                        examples = "vfk_7Qm2Zt8RkWc5YpLd0sXa9VbNh3JfGe6TuQi1")
                @Nullable String secret,
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
                key.replacesId,
                null,
                key.version);
    }

    /// Of the table `api_key`.
    static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("prefix"),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .map(Scope::ofWireName)
                        .toList(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"),
                row.getObject("replaces_id", UUID.class),
                null,
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
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
                replacesId,
                text,
                version);
    }
}
