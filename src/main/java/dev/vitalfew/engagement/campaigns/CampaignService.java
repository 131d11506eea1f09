package dev.vitalfew.engagement.campaigns;

import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.Message;
import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner;
import dev.vitalfew.engagement.facts.Owner.Place;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to campaigns.
@Singleton
public class CampaignService extends FactService<NewCampaign, CampaignView> {
    private final AgroalDataSource database;

    CampaignService(FactStore store, AgroalDataSource database) {
        super(CampaignView.TABLE, store);
        this.database = database;
    }

    @Override
    protected @Nullable Message hanging(UUID id) {
        long leads = Jdbc.number(database, "select count(*) from lead where campaign_id = ?", id);
        return leads == 0
                ? null
                : Message.of("the campaign still has leads (%d); remove them first", leads);
    }

    @Override
    protected NewCampaign settled(Place place, NewCampaign wanted, @Nullable CampaignView stored) {
        if (wanted.to() != null && wanted.to().isBefore(wanted.from())) {
            throw VALIDATION_FAILED.because("to: is not before from").at("to");
        }
        if (wanted.cost() != null && wanted.cost().amount().signum() < 0) {
            throw VALIDATION_FAILED.because("cost: is not negative").at("cost");
        }
        means().requireSeller(wanted.sellerId(), "sellerId");
        return wanted;
    }

    /// What kind of leads a campaign brings; a problem where there is no such campaign.
    LeadSource sourceOf(UUID id) {
        return find(new Owner.House(), id)
                .map(CampaignView::source)
                .orElseThrow(
                        () ->
                                REFERENCE_NOT_FOUND
                                        .because("campaignId: no such campaign")
                                        .at("campaignId"));
    }
}
