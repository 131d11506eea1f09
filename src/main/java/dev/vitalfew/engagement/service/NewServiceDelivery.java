package dev.vitalfew.engagement.service;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Money;
import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A service that we owe or have done a customer (D 5.5).
@Schema(name = "NewServiceDelivery")
record NewServiceDelivery(
        @Schema(description = "What kind of service it is.") @NotNull ServiceScope scope,
        @SensibleDate
                @Schema(
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                @Nullable LocalDate requestedOn,
        @SensibleDate
                @Schema(
                        description =
                                "By when it is owed; where left out, as the service level of the tier has it.")
                @Nullable LocalDate dueOn,
        @SensibleDate @Schema(description = "When it was done; not in the future.")
                @Nullable LocalDate deliveredOn,
        @Schema(description = "What it has cost us.") @Nullable Money cost,
        @Schema(description = "The deal that it belongs to, one of the account.")
                @Nullable UUID dealId,
        @Schema(description = "Who of us sees to it.") @Nullable UUID sellerId,
        @TextLength(max = 2000)
                @Schema(minLength = 1, maxLength = 2000, description = "Anything else, in words.")
                @Nullable String note) {
    void requireConsistent(LocalDate requested, LocalDate today) {
        if (requested.isAfter(today)) {
            throw VALIDATION_FAILED.because("requestedOn: is not in the future").at("requestedOn");
        }
        if (dueOn != null && dueOn.isBefore(requested)) {
            throw VALIDATION_FAILED.because("dueOn: is not before requestedOn").at("dueOn");
        }
        if (deliveredOn != null
                && (deliveredOn.isBefore(requested) || deliveredOn.isAfter(today))) {
            throw VALIDATION_FAILED
                    .because("deliveredOn: is between requestedOn and today")
                    .at("deliveredOn");
        }
        if (cost != null && cost.amount().signum() < 0) {
            throw VALIDATION_FAILED.because("cost: is not negative").at("cost");
        }
    }

    NewServiceDelivery settled(LocalDate requested, @Nullable LocalDate due) {
        return new NewServiceDelivery(
                scope, requested, due, deliveredOn, cost, dealId, sellerId, note);
    }
}
