package dev.vitalfew.engagement.closing;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A sign that the customer is about to buy (D 5.8).
@Schema(name = "NewClosingSignal")
record NewClosingSignal(
        @Schema(description = "OTHER where left out.") @Nullable SignalKind kind,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "What was seen or heard.",
                        examples = "Asked how soon we could deliver")
                @Nullable String statement,
        @SensibleDate
                @Schema(
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                @Nullable LocalDate observedOn,
        @Schema(description = "Who gave it, a contact of the account.") @Nullable UUID contactId) {}
