package dev.vitalfew.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who did what, when, from where.
@Schema(name = "AuditLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditView(
        @Schema(
                        required = true,
                        description = "Of the line.",
                        examples = "0192f0c1-2b3c-7d4e-8f50-61728394a5b6")
                UUID id,
        @Schema(
                        required = true,
                        description = "When it was written.",
                        examples = "2026-03-31T09:30:00.125Z")
                Instant at,
        @Schema(
                        required = true,
                        description =
                                "The name of the credentials: `operator`, `key:<prefix>` or `jwt:<subject>`.",
                        examples = "key:vfk_3fZkQ9")
                String caller,
        @Schema(
                        required = true,
                        description = "The operationId in this contract.",
                        examples = "updateAccount")
                String operation,
        @Schema(
                        required = true,
                        description = "The collection that the resource is in.",
                        examples = "accounts")
                String resourceType,
        @Schema(
                        description =
                                "Its id; left out where the write names none, as a batch does.",
                        examples = "0192f0c1-2b3c-7d4e-8f50-61728394a5b6")
                @Nullable String resourceId,
        @Schema(
                        description =
                                "Further resources that the write changed: the accounts of a batch, the duplicate of a merge.",
                        examples = "[\"0192f0c1-2b3c-7d4e-8f50-61728394a5b7\"]")
                @Nullable List<String> alsoChanged,
        @Schema(
                        required = true,
                        description = "The path of the resource.",
                        examples = "/v1/accounts/0192f0c1-2b3c-7d4e-8f50-61728394a5b6")
                String resource,
        @Schema(
                        required = true,
                        description =
                                "What the caller was answered; 200 for an import that landed.",
                        examples = "200")
                int status,
        @Schema(
                        description = "From where the request came, as this server sees it.",
                        examples = "192.0.2.17")
                @Nullable String remoteAddress,
        @Schema(
                        required = true,
                        description = "The `X-Request-Id` of the answer.",
                        examples = "6f1c2b9e-3a77-4c55-9d0e-1f2a3b4c5d6e")
                String requestId) {
    static AuditView read(ResultSet row) throws SQLException {
        return new AuditView(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("caller"),
                row.getString("operation"),
                row.getString("resource_type"),
                row.getString("resource_id"),
                texts(row.getArray("also_changed")),
                row.getString("resource"),
                row.getInt("status"),
                row.getString("remote_address"),
                row.getString("request_id"));
    }

    private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
