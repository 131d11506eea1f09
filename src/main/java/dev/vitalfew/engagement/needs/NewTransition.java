package dev.vitalfew.engagement.needs;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One step of a need.
@Schema(name = "NewNeedTransition")
record NewTransition(
        @NotNull
                @Schema(
                        description =
                                "IMPLICIT, CLARIFIED, EXPLICIT, MATCHED, then SATISFIED or REJECTED: one step at a time.",
                        examples = "CLARIFIED")
                NeedState to,
        @Schema(
                        description =
                                "When it happened, now where left out: not in the future, and not before the last transition.",
                        examples = "2026-05-04T08:30:00Z")
                @Nullable Instant at,
        @TextLength(max = 2000)
                @Schema(minLength = 1, maxLength = 2000, description = "Anything else, in words.")
                @Nullable String note) {}
