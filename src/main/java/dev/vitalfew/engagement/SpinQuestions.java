package dev.vitalfew.engagement;

import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many questions of each kind the seller asked in a call (D 5.1).
@Schema(name = "SpinQuestions")
public record SpinQuestions(
        @Schema(description = "About how things are.", examples = "3") @PositiveOrZero
                @Nullable Integer situation,
        @Schema(description = "About what is difficult.", examples = "4") @PositiveOrZero
                @Nullable Integer problem,
        @Schema(description = "About what that leads to.", examples = "3") @PositiveOrZero
                @Nullable Integer implication,
        @Schema(description = "About what a cure would be worth.", examples = "2") @PositiveOrZero
                @Nullable Integer needPayoff) {
    boolean saysNothing() {
        return situation == null && problem == null && implication == null && needPayoff == null;
    }
}
