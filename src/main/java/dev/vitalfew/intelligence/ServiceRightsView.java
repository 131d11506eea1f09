package dev.vitalfew.intelligence;

import dev.vitalfew.account.AccountTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an account is entitled to on a day, and whether we kept it (D 5.5).
@Schema(name = "ServiceRights")
public record ServiceRightsView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true, description = "The tier of today, whose history nobody keeps.")
                AccountTier tier,
        @Schema(description = "Since when its level applies; absent where the tier has none.")
                @Nullable LocalDate since,
        @Schema(examples = "1", description = "In which turn it is served, 1 first.")
                @Nullable Integer priority,
        @Schema(examples = "2", description = "Within how many days.")
                @Nullable Integer responseDays,
        @Schema(
                        examples = "0.05",
                        description = "The price privilege, a fraction of the list price.")
                @Nullable BigDecimal discount,
        @Schema(examples = "Acceptance test at our cost", description = "The quality privilege.")
                @Nullable String quality,
        @Schema(
                        required = true,
                        examples = "12",
                        description = "Services that were asked for up to the day.")
                long services,
        @Schema(
                        required = true,
                        examples = "10",
                        description = "Those of them that were delivered in time.")
                long inTime,
        @Schema(
                        examples = "2",
                        required = true,
                        description = "Those that were delivered late, or are overdue on the day.")
                long breaches) {}
