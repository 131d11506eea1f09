package dev.vitalfew.deal;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a deal ended, and when.
@Schema(name = "NewClosing")
public record NewClosing(
        @Schema(description = "How it ended: WON, LOST or DROPPED; OPEN is refused.") @NotNull
                Outcome outcome,
        @NotNull
                @SensibleDate
                @Schema(
                        description =
                                "The day; not in the future, and not before the last change of the stage.",
                        examples = "2026-10-31")
                LocalDate closedOn,
        @TextLength(max = 2000)
                @Schema(
                        description = "Why, in words; `getLosses` counts those of lost deals.",
                        examples = "Price",
                        minLength = 1,
                        maxLength = 2000)
                @Nullable String reason) {

    /// Against the days that it has to follow.
    void requireAfter(LocalDate openedOn, LocalDate lastMove, LocalDate today) {
        if (outcome == Outcome.OPEN) {
            throw VALIDATION_FAILED.because("outcome: is WON, LOST or DROPPED").at("outcome");
        }
        if (closedOn.isAfter(today)) {
            throw VALIDATION_FAILED.because("closedOn: is not in the future").at("closedOn");
        }
        if (closedOn.isBefore(openedOn)) {
            throw VALIDATION_FAILED
                    .because("closedOn: is not before the deal was opened, on %s", openedOn)
                    .at("closedOn");
        }
        if (closedOn.isBefore(lastMove)) {
            throw VALIDATION_FAILED
                    .because(
                            "closedOn: is not before the last change of its stage, on %s", lastMove)
                    .at("closedOn");
        }
    }
}
