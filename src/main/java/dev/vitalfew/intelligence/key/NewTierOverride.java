package dev.vitalfew.intelligence.key;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A tier that somebody decides against the score.
@Schema(name = "NewTierOverride")
public record NewTierOverride(
        @NotNull @Schema(description = "Where the account is to be.") AccountTier tier,
        @NotNull
                @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "Why.",
                        examples = "Opens the hospitals of the north")
                String reason,
        @NotNull
                @SensibleDate
                @Schema(
                        description = "The first day on which it holds no more; after today.",
                        examples = "2027-06-30")
                LocalDate expiresOn) {}
