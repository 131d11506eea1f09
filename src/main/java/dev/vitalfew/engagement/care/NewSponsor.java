package dev.vitalfew.engagement.care;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An executive who stands up for the relation (D 6.2, 8.4).
@Schema(name = "NewSponsor")
record NewSponsor(
        @Schema(description = "On whose side; CUSTOMER where left out.") @Nullable SponsorSide side,
        @Schema(description = "Who it is at the customer, a contact of the account.")
                @Nullable UUID contactId,
        @Schema(description = "Who it is on our side.") @Nullable UUID sellerId,
        @SensibleDate
                @Schema(
                        description = "From which day on; today where left out, not in the future.",
                        examples = "2026-03-02")
                @Nullable LocalDate since,
        @SensibleDate
                @Schema(
                        description =
                                "When we lost the sponsor; not before that day, nor in the future.",
                        examples = "2026-05-04")
                @Nullable LocalDate lostOn,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "Why, or anything else.",
                        examples = "Left for the holding")
                @Nullable String note) {}
