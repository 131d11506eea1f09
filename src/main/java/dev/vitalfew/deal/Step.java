package dev.vitalfew.deal;

import static dev.vitalfew.api.ProblemCode.CONFLICT_STATE;
import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.STALE_VERSION;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.FieldError;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What became of the wish to move or to close a deal.
public sealed interface Step<T> {
    record Done<T>(T view) implements Step<T> {}

    record Stale<T>(long current) implements Step<T> {}

    record Missing<T>() implements Step<T> {}

    /// It is over already.
    record Ended<T>(Outcome outcome, @Nullable LocalDate on) implements Step<T> {}

    /// It stands there already.
    record There<T>() implements Step<T> {}

    /// Gates refuse it.
    record Barred<T>(StageGates.Judgement gates) implements Step<T> {}

    /// Goes on where nothing stood in the way so far.
    default <R> Step<R> then(Function<T, Step<R>> next) {
        return switch (this) {
            case Done<T>(T view) -> next.apply(view);
            case Stale<T>(long current) -> new Stale<>(current);
            case Missing<T>() -> new Missing<>();
            case Ended<T>(Outcome outcome, LocalDate on) -> new Ended<>(outcome, on);
            case There<T>() -> new There<>();
            case Barred<T>(StageGates.Judgement gates) -> new Barred<>(gates);
        };
    }

    /// What there is now; the other outcomes are problems.
    default T orProblem(UUID dealId) {
        return switch (this) {
            case Done<T>(T view) -> view;
            case Stale<T>(long current) ->
                    throw STALE_VERSION.because("version is now %d", current);
            case Missing<T>() -> throw NOT_FOUND.because("no deal %s", dealId);
            case Ended<T>(Outcome outcome, LocalDate on) ->
                    throw CONFLICT_STATE.because(
                            "the deal is closed already, as %s on %s", outcome, on);
            case There<T>() -> throw CONFLICT_STATE.because("the deal is at this stage already");
            case Barred<T>(StageGates.Judgement gates) ->
                    throw VALIDATION_FAILED
                            .because("to: the deal has not passed every gate on its way")
                            .withErrors(
                                    gates.verdicts().stream()
                                            .filter(StageGates.Verdict::refuses)
                                            .map(
                                                    gate ->
                                                            new FieldError(
                                                                    "to",
                                                                    gate.gate(),
                                                                    gate.reason()))
                                            .toList());
        };
    }
}
