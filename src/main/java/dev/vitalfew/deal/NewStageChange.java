package dev.vitalfew.deal;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The wish to move a deal to another stage, forward or back.
///
/// @param at now where left out; never before the change before it
/// @param forced whether gates that are not passed are overruled, for admins, with a reason
@Schema(name = "NewStageChange")
public record NewStageChange(
        @NotNull Stage to,
        @Nullable Instant at,
        @TextLength(max = 2000) @Schema(minLength = 1, maxLength = 2000) @Nullable String reason,
        @Schema(
                        defaultValue = "false",
                        description =
                                "Overrules gates that are not passed; needs the scope admin and a reason.")
                @Nullable Boolean forced) {

    boolean isForced() {
        return Boolean.TRUE.equals(forced);
    }

    void requireReason() {
        if (isForced() && reason == null) {
            throw VALIDATION_FAILED.because("reason: says why a move is forced").at("reason");
        }
    }
}
