package dev.vitalfew.engagement.market;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that changes around our customers (D 5.7).
@Schema(name = "NewEnvironmentEvent")
record NewEnvironmentEvent(
        @Schema(description = "What kind of event it is.") @NotNull EventKind kind,
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        examples = "New limits for waste water",
                        description = "What it is called.")
                String title,
        @NotNull
                @SensibleDate
                @Schema(
                        description = "When it happened or will take effect.",
                        examples = "2026-03-02")
                LocalDate occurredOn,
        @NotNull
                @Size(min = 1, max = 50)
                @Schema(
                        description =
                                "What it means for whom: -2 very bad to 2 very good, per industry.")
                List<@NotNull @Valid IndustryImpact> impacts,
        @Schema(description = "Whether customers would like to hear of it.")
                @Nullable Boolean worthSharing,
        @TextLength(max = 200)
                @Schema(minLength = 1, maxLength = 200, description = "Where we have it from.")
                @Nullable String source,
        @TextLength(max = 2000)
                @Schema(minLength = 1, maxLength = 2000, description = "Anything else, in words.")
                @Nullable String note) {}
