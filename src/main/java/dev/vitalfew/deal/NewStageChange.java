package dev.vitalfew.deal;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The wish to move a deal to another stage, forward or back.
///
/// @param forced whether gates that are not passed are overruled, for admins, with a reason
@Schema(name = "NewStageChange")
public record NewStageChange(
        @Schema(description = "The stage that the deal comes to.") @NotNull Stage to,
        @Schema(
                        description =
                                "When it came there, now where left out: not in the future, and not before the change before.")
                @Nullable Instant at,
        @TextLength(max = 2000)
                @Schema(
                        description = "Why, in words; needed where gates are overruled.",
                        examples = "The board has seen the prototype",
                        minLength = 1,
                        maxLength = 2000)
                @Nullable String reason,
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
