package dev.vitalfew.engagement.service;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that a customer asks of our house (D 5.7).
@Schema(name = "NewCustomerRequest")
record NewCustomerRequest(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        examples = "Wants drawings as files",
                        description = "What the customer wants.")
                String subject,
        @SensibleDate
                @Schema(
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                @Nullable LocalDate raisedOn,
        @Schema(description = "Who asks, a contact of the account.") @Nullable UUID contactId,
        @Schema(description = "The seller who carries it into our house.") @Nullable UUID ownerId,
        @Schema(description = "By when the customer is to have an answer.") @SensibleDate
                @Nullable LocalDate dueOn,
        @SensibleDate @Schema(description = "When the customer had the answer; not in the future.")
                @Nullable LocalDate closedOn,
        @TextLength(max = 2000)
                @Schema(
                        examples = "Drawings come as files from May on",
                        minLength = 1,
                        maxLength = 2000,
                        description = "What we answered.")
                @Nullable String answer) {}
