package dev.vitalfew.engagement.campaigns;

import dev.vitalfew.api.Money;
import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A campaign (D 4.9).
@Schema(name = "NewCampaign")
record NewCampaign(
        @NotNull
                @TextLength(max = 200)
                @Schema(
                        minLength = 1,
                        maxLength = 200,
                        examples = "Water fair 2026",
                        description = "What it is called.")
                String name,
        @NotNull @Schema(description = "What kind of leads it brings.") LeadSource source,
        @NotNull @SensibleDate @Schema(description = "Its first day.", examples = "2026-03-02")
                LocalDate from,
        @SensibleDate @Schema(description = "Its last day.") @Nullable LocalDate to,
        @Min(0) @Schema(description = "How many leads it is to bring.", examples = "30")
                @Nullable Integer targetLeads,
        @Min(0) @Schema(description = "How many orders are to come of them.", examples = "5")
                @Nullable Integer targetOrders,
        @Schema(description = "What it costs.") @Nullable Money cost,
        @Schema(description = "Who of us runs it.") @Nullable UUID sellerId) {}
