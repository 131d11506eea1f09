package dev.vitalfew.engagement.campaigns;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A lead (D 4.9).
@Schema(name = "NewLead")
record NewLead(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "The company that may become a customer, or already is one.",
                        examples = "Initech")
                String name,
        @Schema(description = "That of its campaign where left out, else OTHER.")
                @Nullable LeadSource source,
        @Schema(description = "The campaign that brought it.") @Nullable UUID campaignId,
        @SensibleDate
                @Schema(
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                @Nullable LocalDate receivedOn,
        @Schema(description = "NEW where left out; VERIFIED: there is something in it.")
                @Nullable LeadState state,
        @SensibleDate
                @Schema(
                        description =
                                "When somebody looked, today where left out; absent while it is NEW.",
                        examples = "2026-03-02")
                @Nullable LocalDate verifiedOn,
        @Schema(description = "The account that it has become.") @Nullable UUID accountId,
        @Schema(description = "The deal that it has led to, one of that account.")
                @Nullable UUID dealId,
        @TextLength(max = 2000)
                @Schema(minLength = 1, maxLength = 2000, description = "Anything else, in words.")
                @Nullable String note) {
    /// What nobody dated was looked at today; while it is new, nobody has looked.
    NewLead settled(LeadSource from, LocalDate received, LocalDate today) {
        LeadState now = Objects.requireNonNullElse(state, LeadState.NEW);
        LocalDate looked = null;
        if (now != LeadState.NEW) {
            looked = Objects.requireNonNullElse(verifiedOn, today);
            if (looked.isBefore(received) || looked.isAfter(today)) {
                throw VALIDATION_FAILED
                        .because("verifiedOn: is between receivedOn and today")
                        .at("verifiedOn");
            }
        }
        return new NewLead(name, from, campaignId, received, now, looked, accountId, dealId, note);
    }
}
