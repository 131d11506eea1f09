package dev.vitalfew.engagement.care;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where the relation with a customer stands from a day on (D 6.7).
@Schema(name = "NewRelationshipStage")
record NewRelationshipStage(
        @NotNull @Schema(description = "Where it stands.") RelationStage stage,
        @Schema(description = "What holds it; PRICE is the level that a rival breaks first.")
                @Nullable CompetitionLevel competitionLevel,
        @SensibleDate
                @Schema(
                        description =
                                "From which day on; today where left out, not in the future. The latest stage counts.",
                        examples = "2026-03-02")
                @Nullable LocalDate since,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "Why, or anything else.",
                        examples = "First contract signed")
                @Nullable String note) {}
