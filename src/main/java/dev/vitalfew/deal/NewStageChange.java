package dev.vitalfew.deal;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The wish to move a deal to another stage, forward or back.
///
/// @param at now where left out; never before the change before it
@Schema(name = "NewStageChange")
public record NewStageChange(
        @NotNull Stage to,
        @Nullable Instant at,
        @TextLength(max = 2000) @Schema(minLength = 1, maxLength = 2000) @Nullable String reason) {}
