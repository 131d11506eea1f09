package dev.vitalfew.engagement.care;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that went wrong between a customer and us (D 6.7).
@Schema(name = "NewIncident")
record NewIncident(
        @NotNull
                @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "What happened, in words.",
                        examples = "Line two stood still for six hours")
                String summary,
        @NotNull @Schema(description = "How bad it is.") Severity severity,
        @SensibleDate
                @Schema(
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                @Nullable LocalDate occurredOn,
        @Schema(description = "The seller who sees to it.") @Nullable UUID ownerId,
        @Schema(description = "Who is hit by it, a contact of the account.")
                @Nullable UUID contactId,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "What we did at once.",
                        examples = "A technician within two hours")
                @Nullable String response,
        @SensibleDate
                @Schema(
                        description = "When we did it; not before occurredOn.",
                        examples = "2026-03-02")
                @Nullable LocalDate respondedOn,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "How it ended.",
                        examples = "Seal replaced at our cost")
                @Nullable String resolution,
        @SensibleDate
                @Schema(
                        description = "When it ended; open without it. Not before the response.",
                        examples = "2026-03-05")
                @Nullable LocalDate resolvedOn) {}
