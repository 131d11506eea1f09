package dev.vitalfew.engagement.closing;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The door to milestones.
@Singleton
public class MilestoneService extends FactService<NewMilestone, MilestoneView> {
    MilestoneService(FactStore store) {
        super(MilestoneView.TABLE, store);
    }

    @Override
    protected NewMilestone settled(
            Place place, NewMilestone wanted, @Nullable MilestoneView stored) {
        LocalDate today = means().today();
        if (wanted.actualOn() != null && wanted.actualOn().isAfter(today)) {
            throw VALIDATION_FAILED.because("actualOn: is not in the future").at("actualOn");
        }
        if (wanted.acceptance() != null && wanted.actualOn() == null) {
            throw VALIDATION_FAILED
                    .because("acceptance: nobody accepts or refuses what was not done yet")
                    .at("acceptance");
        }
        means().requireContact(place, wanted.acceptedById(), "acceptedById");
        return wanted.judged(today);
    }
}
