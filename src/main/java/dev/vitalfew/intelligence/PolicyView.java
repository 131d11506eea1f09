package dev.vitalfew.intelligence;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One version of the policy, whole.
///
/// @param createdAt absent of the built-in version, as is `createdBy`
@Schema(name = "Policy")
public record PolicyView(
        @Schema(required = true, examples = "1") int version,
        @Schema(required = true, examples = "2026-01-01") LocalDate effectiveFrom,
        @Schema(required = true) PipelineSettings pipeline,
        @Nullable Instant createdAt,
        @Nullable String createdBy) {}
