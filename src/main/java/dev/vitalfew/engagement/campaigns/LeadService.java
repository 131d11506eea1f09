package dev.vitalfew.engagement.campaigns;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The door to leads.
@Singleton
public class LeadService extends FactService<NewLead, LeadView> {
    private final CampaignService campaigns;

    LeadService(FactStore store, CampaignService campaigns) {
        super(LeadView.TABLE, store);
        this.campaigns = campaigns;
    }

    @Override
    protected NewLead settled(Place place, NewLead wanted, @Nullable LeadView stored) {
        LocalDate today = means().today();
        LocalDate received = Objects.requireNonNullElse(wanted.receivedOn(), today);
        if (received.isAfter(today)) {
            throw VALIDATION_FAILED.because("receivedOn: is not in the future").at("receivedOn");
        }
        LeadSource source = wanted.source();
        if (wanted.campaignId() != null) {
            LeadSource usual = campaigns.sourceOf(wanted.campaignId());
            source = source == null ? usual : source;
        }
        requireCustomer(wanted);
        return wanted.settled(source == null ? LeadSource.OTHER : source, received, today);
    }

    private void requireCustomer(NewLead wanted) {
        means().requireAccount(wanted.accountId(), "accountId");
        if (wanted.dealId() == null) {
            return;
        }
        if (wanted.accountId() == null) {
            throw VALIDATION_FAILED
                    .because("dealId: a deal is one of an account; give accountId too")
                    .at("dealId");
        }
        means().requireDeal(new Place(wanted.accountId(), null), wanted.dealId(), "dealId");
    }
}
