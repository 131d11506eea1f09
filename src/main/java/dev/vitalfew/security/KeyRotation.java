package dev.vitalfew.security;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a key gives way to its successor.
@Schema(name = "KeyRotation")
public record KeyRotation(
        @Nullable
                @Min(0)
                @Max(43_200)
                @Schema(
                        description =
                                "For how many minutes the old key still works; 0 ends it at once.",
                        minimum = "0",
                        maximum = "43200",
                        defaultValue = "1440")
                Integer overlapMinutes,
        @Schema(
                        description =
                                "Of the new key; where left out it lives as long as the old one was meant to.")
                @Nullable Instant expiresAt) {
    static final KeyRotation USUAL = new KeyRotation(null, null);

    private static final int ONE_DAY = 24 * 60;

    Duration overlap() {
        return Duration.ofMinutes(overlapMinutes == null ? ONE_DAY : overlapMinutes);
    }
}
