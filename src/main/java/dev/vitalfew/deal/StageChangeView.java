package dev.vitalfew.deal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A deal came to a stage (D 4.2).
///
/// @param number its place among all that happened to the deal, where closings have theirs too
/// @param from absent in the first entry, which says at which stage the deal came
/// @param at when it happened; entries are in this order
/// @param by who said so
/// @param forced true where gates that it had not passed were overruled, else absent
@Schema(name = "StageChange")
public record StageChangeView(
        @Schema(required = true, examples = "2") int number,
        @Nullable Stage from,
        @Schema(required = true) Stage to,
        @Schema(required = true) Instant at,
        @Schema(required = true, examples = "ann@example.com") String by,
        @Nullable String reason,
        @Nullable Boolean forced) {}
