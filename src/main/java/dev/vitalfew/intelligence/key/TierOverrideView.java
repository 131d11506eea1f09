package dev.vitalfew.intelligence.key;

import dev.vitalfew.account.AccountTier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A tier that somebody decided against the score.
@Schema(name = "TierOverride")
public record TierOverrideView(
        @Schema(required = true, description = "Whose.") UUID accountId,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "Where the account is to be.") AccountTier tier,
        @Schema(
                        required = true,
                        description = "Why.",
                        examples = "Opens the hospitals of the north")
                String reason,
        @Schema(required = true, description = "Who decided it.", examples = "ann@example.com")
                String author,
        @Schema(required = true, description = "The first day on which it holds no more.")
                LocalDate expiresOn,
        @Schema(required = true, description = "When it was first decided.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt) {}
