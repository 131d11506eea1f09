package dev.vitalfew.engagement.closing;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A step in carrying out what a deal has sold (D 4.11).
@Schema(name = "NewMilestone")
record NewMilestone(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        examples = "Cut-over of the first station",
                        description = "What it is called.")
                String name,
        @NotNull
                @SensibleDate
                @Schema(description = "By when it is to be done.", examples = "2026-03-02")
                LocalDate plannedOn,
        @SensibleDate @Schema(description = "When it was done; not in the future.")
                @Nullable LocalDate actualOn,
        @Schema(description = "What the customer says of it; needs `actualOn`.")
                @Nullable Acceptance acceptance,
        @Schema(description = "Who says so, a contact of the account.") @Nullable UUID acceptedById,
        @SensibleDate
                @Schema(description = "When; today where left out, absent without an acceptance.")
                @Nullable LocalDate acceptedOn,
        @TextLength(max = 2000)
                @Schema(minLength = 1, maxLength = 2000, description = "Anything else, in words.")
                @Nullable String note) {
    /// A judgement that nobody dated was given today; without one, nobody gave it.
    NewMilestone judged(LocalDate today) {
        if (acceptance == null) {
            return new NewMilestone(name, plannedOn, actualOn, null, null, null, note);
        }
        LocalDate day = Objects.requireNonNullElse(acceptedOn, today);
        if (day.isAfter(today) || (actualOn != null && day.isBefore(actualOn))) {
            throw VALIDATION_FAILED
                    .because("acceptedOn: is between actualOn and today")
                    .at("acceptedOn");
        }
        return new NewMilestone(name, plannedOn, actualOn, acceptance, acceptedById, day, note);
    }
}
