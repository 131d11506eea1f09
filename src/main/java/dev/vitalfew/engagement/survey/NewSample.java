package dev.vitalfew.engagement.survey;

import dev.vitalfew.account.AccountTier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A random sample that is wanted of our customers.
@Schema(name = "NewSample")
record NewSample(
        @NotNull
                @Min(1)
                @Max(10_000)
                @Schema(
                        description = "How many accounts; all where there are fewer.",
                        examples = "30")
                Integer size,
        @Schema(
                        description =
                                "The same seed draws the same accounts out of the same customers; one is made up where left out.",
                        examples = "42")
                @Nullable Long seed,
        @Size(max = 10) @Schema(description = "Accounts of these tiers; all where left out.")
                @Nullable List<@NotNull AccountTier> tiers) {}
