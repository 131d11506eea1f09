package dev.vitalfew.engagement;

import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many questions of each kind the seller asked in a call (D 5.1).
@Schema(name = "SpinQuestions")
public record SpinQuestions(
        @PositiveOrZero @Nullable Integer situation,
        @PositiveOrZero @Nullable Integer problem,
        @PositiveOrZero @Nullable Integer implication,
        @PositiveOrZero @Nullable Integer needPayoff) {
    boolean saysNothing() {
        return situation == null && problem == null && implication == null && needPayoff == null;
    }
}
