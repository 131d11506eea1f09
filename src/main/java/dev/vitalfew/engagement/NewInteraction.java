package dev.vitalfew.engagement;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Money;
import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that happened between both sides.
@Schema(name = "NewInteraction")
public record NewInteraction(
        @Schema(description = "What happened.") @NotNull InteractionKind kind,
        @NotNull
                @Schema(
                        description = "When it happened; not in the future.",
                        examples = "2026-05-04T08:30:00Z")
                Instant at,
        @Schema(
                        description =
                                "Over what both sides met. Where left out, the usual one of the kind: PHONE for a CALL, EMAIL for a MAIL, else IN_PERSON. A VISIT is IN_PERSON.")
                @Nullable Channel channel,
        @Schema(description = "Who of us took part.") @Nullable UUID sellerId,
        @Schema(description = "The contacts of the account who took part.") @Size(max = 200)
                @Nullable List<@NotNull UUID> contactIds,
        @Schema(description = "The deal of the account that it was about.") @Nullable UUID dealId,
        @Schema(description = "How far the call came.") @Nullable SpinStage spinStage,
        @Schema(description = "How many questions of each kind the seller asked.") @Valid
                @Nullable SpinQuestions questions,
        @Schema(description = "An ADVANCE needs `advance`: what the customer will do, by a date.")
                @Nullable CallOutcome outcome,
        @Schema(description = "What the customer will do, and by when.") @Valid
                @Nullable Advance advance,
        @Schema(description = "How the seller asked for the order.")
                @Nullable ClosingTechnique closingTechnique,
        @Schema(description = "What a GIFT was worth; not over the limit of the policy.")
                @Nullable Money giftValue,
        @TextLength(max = 2000)
                @Schema(
                        description = "In words.",
                        examples = "Walked the plant; pumps 3 and 4 leak",
                        minLength = 1,
                        maxLength = 2000)
                @Nullable String summary) {
    /// Clocks of callers go ahead a little.
    private static final Duration GRACE = Duration.ofMinutes(5);

    void requireConsistent(Instant now) {
        if (!SensibleDate.Check.holds(day())) {
            throw VALIDATION_FAILED.because("at: is of the years 1900 to 2200").at("at");
        }
        if (at.isAfter(now.plus(GRACE))) {
            throw VALIDATION_FAILED.because("at: is not in the future").at("at");
        }
        if (kind == InteractionKind.VISIT && channel != null && channel != Channel.IN_PERSON) {
            throw VALIDATION_FAILED.because("channel: a visit is in person").at("channel");
        }
        requireAdvance();
        requireGift();
    }

    private void requireAdvance() {
        if (outcome == CallOutcome.ADVANCE && advance == null) {
            throw VALIDATION_FAILED
                    .because("advance: an ADVANCE is something that the customer will do by a date")
                    .at("advance");
        }
        if (advance != null && advance.dueOn().isBefore(day())) {
            throw VALIDATION_FAILED
                    .because("advance.dueOn: is not before the day of the interaction")
                    .at("advance.dueOn");
        }
    }

    private void requireGift() {
        if (giftValue == null) {
            return;
        }
        if (kind != InteractionKind.GIFT) {
            throw VALIDATION_FAILED.because("giftValue: only a GIFT has one").at("giftValue");
        }
        if (giftValue.amount().signum() < 0) {
            throw VALIDATION_FAILED.because("giftValue: is not negative").at("giftValue");
        }
    }

    /// In UTC, as everything that counts days does.
    LocalDate day() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    List<UUID> contacts() {
        return contactIds == null ? List.of() : contactIds;
    }

    /// The one form of what is said: contacts are a set, questions that nobody counted are none,
    /// and the usual channel goes without saying.
    NewInteraction settled() {
        return new NewInteraction(
                kind,
                at,
                channel == Channel.usualOf(kind) ? null : channel,
                sellerId,
                contacts().stream().distinct().sorted().toList(),
                dealId,
                spinStage,
                questions == null || questions.saysNothing() ? null : questions,
                outcome,
                advance,
                closingTechnique,
                giftValue,
                summary);
    }
}
