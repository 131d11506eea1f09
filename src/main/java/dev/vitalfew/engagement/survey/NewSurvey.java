package dev.vitalfew.engagement.survey;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A question about satisfaction that is put to a sample of our customers (D 6.1).
@Schema(name = "NewSurvey")
record NewSurvey(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        description = "What it is called; no other survey is called so.",
                        examples = "Satisfaction 2026")
                String name,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "What is asked.",
                        examples = "How satisfied are you with us?")
                @Nullable String question,
        @SensibleDate @Schema(description = "Today where left out.", examples = "2026-03-02")
                @Nullable LocalDate opensOn,
        @SensibleDate @Schema(description = "The last day for answers.", examples = "2026-03-31")
                @Nullable LocalDate closesOn) {}
