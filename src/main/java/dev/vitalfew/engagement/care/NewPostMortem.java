package dev.vitalfew.engagement.care;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a customer was lost (D 6.5).
@Schema(name = "NewPostMortem")
record NewPostMortem(
        @NotNull
                @SensibleDate
                @Schema(
                        description = "When the customer was lost; not in the future.",
                        examples = "2026-02-02")
                LocalDate lostOn,
        @SensibleDate
                @Schema(
                        description = "Today where left out; not in the future.",
                        examples = "2026-02-20")
                @Nullable LocalDate writtenOn,
        @Schema(
                        description =
                                "Whether it is not told who wrote it; false where left out. Managers fear what they write here, and an honest answer is worth more than a name.",
                        examples = "false")
                @Nullable Boolean anonymous,
        @Schema(description = "The seller who wrote it; nobody where it is anonymous.")
                @Nullable UUID authorId,
        @NotNull
                @Size(min = 1, max = 20)
                @Schema(
                        description =
                                "The main cause first; equal words count as one cause in the report.",
                        examples = "[\"PRICE\", \"LATE_DELIVERY\"]")
                List<@NotNull @TextLength(max = 200) String> causes,
        @Schema(description = "Whether we could have prevented it.", examples = "true")
                @Nullable Boolean preventable,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "The signals that were seen before.",
                        examples = "No order since May, a rival's engineer on site")
                @Nullable String signals,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "What we learned.",
                        examples = "Visit the second shift too")
                @Nullable String lesson) {}
