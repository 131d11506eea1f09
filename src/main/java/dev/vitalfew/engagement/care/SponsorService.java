package dev.vitalfew.engagement.care;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The door to sponsors.
@Singleton
public class SponsorService extends FactService<NewSponsor, SponsorView> {
    SponsorService(FactStore store) {
        super(SponsorView.TABLE, store);
    }

    @Override
    protected NewSponsor settled(Place place, NewSponsor wanted, @Nullable SponsorView stored) {
        LocalDate today = means().today();
        LocalDate since = Objects.requireNonNullElse(wanted.since(), today);
        if (since.isAfter(today)) {
            throw VALIDATION_FAILED.because("since: is not in the future").at("since");
        }
        LocalDate lost = wanted.lostOn();
        if (lost != null && (lost.isBefore(since) || lost.isAfter(today))) {
            throw VALIDATION_FAILED.because("lostOn: is between since and today").at("lostOn");
        }
        means().requireContact(place, wanted.contactId(), "contactId");
        means().requireSeller(wanted.sellerId(), "sellerId");
        return new NewSponsor(
                Objects.requireNonNullElse(wanted.side(), SponsorSide.CUSTOMER),
                wanted.contactId(),
                wanted.sellerId(),
                since,
                lost,
                wanted.note());
    }
}
