package dev.vitalfew.engagement.care;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a customer is discontented about (D 5.3, 6.2).
@Schema(name = "NewComplaint")
record NewComplaint(
        @NotNull
                @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "What the customer is discontented about, in words.",
                        examples = "Three deliveries came late")
                String statement,
        @Schema(description = "How bad it is; MEDIUM where left out.") @Nullable Severity severity,
        @SensibleDate
                @Schema(
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                @Nullable LocalDate raisedOn,
        @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "Which of our product lines it is about.",
                        examples = "Pumps")
                @Nullable String productLine,
        @Schema(description = "Who complains, a contact of the account.") @Nullable UUID contactId,
        @Schema(description = "The seller who sees to it.") @Nullable UUID ownerId,
        @SensibleDate
                @Schema(
                        description = "When it was settled; open without it. Not in the future.",
                        examples = "2026-03-20")
                @Nullable LocalDate closedOn,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "How it was settled.",
                        examples = "Stock on site since April")
                @Nullable String resolution) {}
