package dev.vitalfew.engagement.contest;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A tender in which a deal is decided (D 4.8), with what all bidders come to.
@Schema(name = "NewTender")
record NewTender(
        @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        examples = "Pumping stations, lot 2",
                        description = "What it is called.")
                @Nullable String title,
        @NotNull
                @Size(min = 1, max = 50)
                @Schema(description = "How the customer weighs what; the weights sum to 100.")
                List<@NotNull @Valid TenderCriterion> criteria,
        @SensibleDate @Schema(description = "When we handed in our offer.")
                @Nullable LocalDate submittedOn,
        @SensibleDate @Schema(description = "When the customer decided.")
                @Nullable LocalDate decidedOn,
        @TextLength(max = 200)
                @Schema(
                        examples = "Duff Pumps",
                        minLength = 1,
                        maxLength = 200,
                        description = "Who won: `US`, or a rival.")
                @Nullable String winner,
        @TextLength(max = 2000)
                @Schema(minLength = 1, maxLength = 2000, description = "Anything else, in words.")
                @Nullable String note) {}
