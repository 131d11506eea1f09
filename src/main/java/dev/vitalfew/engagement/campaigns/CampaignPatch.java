package dev.vitalfew.engagement.campaigns;

import dev.vitalfew.api.Field;
import dev.vitalfew.api.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a campaign: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "CampaignPatch")
record CampaignPatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 200) Field<String> name,
        @Schema(implementation = LeadSource.class) Field<LeadSource> source,
        @Schema(implementation = LocalDate.class) Field<LocalDate> from,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> to,
        @Schema(implementation = Integer.class, nullable = true) Field<Integer> targetLeads,
        @Schema(implementation = Integer.class, nullable = true) Field<Integer> targetOrders,
        @Schema(implementation = Money.class) Field<Money> cost,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> sellerId) {
    /// What the caller wants to stand, not yet checked.
    NewCampaign appliedTo(NewCampaign stored) {
        return new NewCampaign(
                name.orRequired("name", stored.name()),
                source.orRequired("source", stored.source()),
                from.orRequired("from", stored.from()),
                to.or(stored.to()),
                targetLeads.or(stored.targetLeads()),
                targetOrders.or(stored.targetOrders()),
                cost.or(stored.cost()),
                sellerId.or(stored.sellerId()));
    }
}
