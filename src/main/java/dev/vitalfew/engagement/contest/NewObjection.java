package dev.vitalfew.engagement.contest;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a customer has against a deal (D 4.8).
@Schema(name = "NewObjection")
record NewObjection(
        @NotNull @Schema(description = "What it is about.") ObjectionKind kind,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "In the words of the customer.",
                        examples = "Dearer than the offer of Duff Pumps")
                @Nullable String statement,
        @Schema(description = "Who raised it, a contact of the account.") @Nullable UUID contactId,
        @SensibleDate @Schema(description = "Today where left out.", examples = "2026-03-02")
                @Nullable LocalDate raisedOn,
        @Schema(description = "OPEN where left out; ANSWERED by us, ACCEPTED by the customer.")
                @Nullable ObjectionState state,
        @TextLength(max = 2000)
                @Schema(
                        examples = "Two stops of the line cost more than the difference",
                        minLength = 1,
                        maxLength = 2000,
                        description = "What we said to it.")
                @Nullable String answer,
        @SensibleDate
                @Schema(
                        description = "Today where left out; absent while it is OPEN.",
                        examples = "2026-03-02")
                @Nullable LocalDate answeredOn) {
    /// An answer that nobody dated was given today.
    NewObjection dealtWith(LocalDate raised, LocalDate today) {
        ObjectionState now = Objects.requireNonNullElse(state, ObjectionState.OPEN);
        if (now == ObjectionState.OPEN) {
            return new NewObjection(kind, statement, contactId, raised, now, answer, null);
        }
        LocalDate answered = Objects.requireNonNullElse(answeredOn, today);
        if (answered.isBefore(raised) || answered.isAfter(today)) {
            throw VALIDATION_FAILED
                    .because("answeredOn: is between raisedOn and today")
                    .at("answeredOn");
        }
        return new NewObjection(kind, statement, contactId, raised, now, answer, answered);
    }
}
