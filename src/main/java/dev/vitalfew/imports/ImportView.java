package dev.vitalfew.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An import as its caller sees it.
///
/// @param dryRun whether it only tells what it would do
/// @param bytesRead of the body, as it was sent
/// @param message what to know about the outcome, in words
/// @param code of the failure, for programs
@Schema(name = "Import")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String type,
        @Schema(required = true) ImportState state,
        @Schema(required = true) boolean dryRun,
        @Schema(required = true) Rows rows,
        @Schema(required = true) long bytesRead,
        @Schema(required = true) Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String message,
        @Nullable String code,
        @Schema(required = true) Links links) {

    /// What became of the rows. While the import runs, only `read` grows.
    @Schema(name = "ImportRows")
    public record Rows(
            @Schema(required = true) long read,
            @Schema(required = true) long inserted,
            @Schema(required = true) long updated,
            @Schema(required = true) long unchanged,
            @Schema(required = true) long rejected) {}

    @Schema(name = "ImportLinks")
    public record Links(
            @Schema(required = true) String self, @Schema(required = true) String errors) {
        static Links of(UUID id) {
            return new Links("/v1/imports/" + id, "/v1/imports/" + id + "/errors");
        }
    }
}
