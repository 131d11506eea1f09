package dev.vitalfew.engagement.needs;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A need of a customer (D 5.3).
@Schema(name = "NewNeed")
record NewNeed(
        @NotNull
                @Schema(
                        description =
                                "EXPLICIT was stated; IMPLICIT is heard in a complaint, a dissatisfaction or a doubt.")
                NeedKind kind,
        @NotNull
                @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "What the customer needs, in words.",
                        examples = "Fewer night shifts for repairs")
                String statement,
        @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "Where it was heard.",
                        examples = "survey")
                @Nullable String source,
        @TextLength(max = 200)
                @Schema(
                        examples = "Pumps",
                        minLength = 1,
                        maxLength = 200,
                        description = "Which of our product lines would meet it.")
                @Nullable String productLine,
        @Min(1)
                @Max(5)
                @Schema(
                        examples = "4",
                        description =
                                "How much of it the customer needs, 1 little to 5 the utmost.")
                @Nullable Integer requiredLevel,
        @Min(1)
                @Max(5)
                @Schema(
                        examples = "3",
                        description = "How much of it we are able to, 1 little to 5 the utmost.")
                @Nullable Integer capabilityLevel,
        @Schema(description = "What kind of thing would meet it.")
                @Nullable SolutionType solutionType,
        @Schema(description = "The deal that is to meet it, one of the account.")
                @Nullable UUID dealId,
        @Schema(description = "Who has it, a contact of the account.") @Nullable UUID contactId,
        @SensibleDate @Schema(description = "Today where left out.", examples = "2026-03-02")
                @Nullable LocalDate raisedOn) {
    NewNeed raised(LocalDate day) {
        return new NewNeed(
                kind,
                statement,
                source,
                productLine,
                requiredLevel,
                capabilityLevel,
                solutionType,
                dealId,
                contactId,
                day);
    }
}
