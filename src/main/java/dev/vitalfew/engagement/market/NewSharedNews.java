package dev.vitalfew.engagement.market;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That we told a customer of an environment event (D 5.7).
@Schema(name = "NewSharedNews")
record NewSharedNews(
        @NotNull @Schema(description = "The environment event of which we told.") UUID eventId,
        @SensibleDate
                @Schema(
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                @Nullable LocalDate sharedOn,
        @Schema(description = "Who of us told.") @Nullable UUID sellerId,
        @Schema(description = "Whom, a contact of the account.") @Nullable UUID contactId,
        @TextLength(max = 2000)
                @Schema(minLength = 1, maxLength = 2000, description = "Anything else, in words.")
                @Nullable String note) {}
