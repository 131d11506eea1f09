package dev.vitalfew.engagement.closing;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An approval that a deal needs before the customer decides (D 4.10).
@Schema(name = "NewApproval")
record NewApproval(
        @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description =
                                "Who has to approve; may be left out where `contactId` says so.",
                        examples = "Group purchasing board")
                @Nullable String approver,
        @Schema(description = "The approver as a contact of the account.") @Nullable UUID contactId,
        @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "Where in the customer the approval is given.",
                        examples = "Group")
                @Nullable String level,
        @Schema(description = "PENDING where left out.") @Nullable ApprovalState state,
        @SensibleDate
                @Schema(
                        description =
                                "When it was given or refused, today where left out; absent while it is PENDING.",
                        examples = "2026-03-02")
                @Nullable LocalDate decidedOn,
        @TextLength(max = 2000)
                @Schema(minLength = 1, maxLength = 2000, description = "Anything else, in words.")
                @Nullable String note) {
    /// A decision that nobody dated was made today; while it is pending there is none.
    NewApproval decided(LocalDate today) {
        ApprovalState now = Objects.requireNonNullElse(state, ApprovalState.PENDING);
        if (now == ApprovalState.PENDING) {
            return new NewApproval(approver, contactId, level, now, null, note);
        }
        LocalDate day = Objects.requireNonNullElse(decidedOn, today);
        if (day.isAfter(today)) {
            throw VALIDATION_FAILED.because("decidedOn: is not in the future").at("decidedOn");
        }
        return new NewApproval(approver, contactId, level, now, day, note);
    }
}
