package dev.vitalfew.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An import as its caller sees it.
@Schema(name = "ImportJob")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        @Schema(required = true) UUID id,
        @Schema(required = true, description = "What the rows are.", examples = "purchases")
                String type,
        @Schema(required = true, description = "Where it stands.") ImportState state,
        @Schema(required = true, description = "Whether it only tells what it would do.")
                boolean dryRun,
        @Schema(required = true, description = "What became of the rows.") Rows rows,
        @Schema(required = true, description = "Of the body, as it was sent.", examples = "88213")
                long bytesRead,
        @Schema(required = true) Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Schema(
                        description = "What to know about the outcome, in words.",
                        examples = "3 rows were rejected")
                @Nullable String message,
        @Schema(description = "Of the failure, for programs.", examples = "ROW_ENCODING")
                @Nullable String code,
        @Schema(required = true, description = "Where to read on.") Links links) {

    /// What became of the rows. While the import runs, only `read` grows.
    @Schema(name = "ImportRows")
    public record Rows(
            @Schema(required = true, description = "Read so far.", examples = "1003") long read,
            @Schema(required = true, description = "New.", examples = "900") long inserted,
            @Schema(required = true, description = "Known, with something new.", examples = "60")
                    long updated,
            @Schema(required = true, description = "Known, with nothing new.", examples = "40")
                    long unchanged,
            @Schema(required = true, description = "Not taken; each has an error.", examples = "3")
                    long rejected) {}

    @Schema(name = "ImportLinks")
    public record Links(
            @Schema(
                            required = true,
                            description = "The import itself.",
                            examples = "/v1/imports/01932f7a-1c2e-7b3d-9f4a-2c6d8e0f1a2b")
                    String self,
            @Schema(
                            required = true,
                            description = "Its rejected rows.",
                            examples = "/v1/imports/01932f7a-1c2e-7b3d-9f4a-2c6d8e0f1a2b/errors")
                    String errors) {
        static Links of(UUID id) {
            return new Links("/v1/imports/" + id, "/v1/imports/" + id + "/errors");
        }
    }
}
