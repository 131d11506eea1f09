package dev.vitalfew.team.experts;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Skills that somebody needs.
@Schema(name = "ExpertWish")
public record ExpertWish(
        @NotEmpty
                @Size(max = NewExpert.MAX_SKILLS)
                @Schema(description = "What is needed.", examples = "[\"Mainframes\"]")
                List<@NotNull @TextLength(max = 200) String> skills,
        @Schema(
                        description =
                                "The account that needs them, for the report of what was asked for in vain.")
                @Nullable UUID accountId,
        @Schema(description = "The first day on which they are needed; today where left out.")
                @SensibleDate
                @Nullable LocalDate from,
        @Schema(
                        description =
                                "The first day on which they are not any more; any time from then on where left out.")
                @SensibleDate
                @Nullable LocalDate to,
        @DecimalMin(value = "0", inclusive = false)
                @DecimalMax(value = "1", message = "is at most 1, which is all of the time")
                @Schema(
                        description =
                                "How much of an expert's time is needed; only those who have it count.",
                        implementation = Double.class,
                        minimum = "0",
                        maximum = "1",
                        examples = "0.5")
                @Nullable BigDecimal allocation) {}
