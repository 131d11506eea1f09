package dev.vitalfew.engagement.contest;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// The door to tenders.
@Singleton
public class TenderService extends FactService<NewTender, TenderView> {
    TenderService(FactStore store) {
        super(TenderView.TABLE, store);
    }

    @Override
    protected NewTender settled(Place place, NewTender wanted, @Nullable TenderView stored) {
        TenderCriterion.requireWhole(wanted.criteria());
        if (wanted.submittedOn() != null
                && wanted.decidedOn() != null
                && wanted.decidedOn().isBefore(wanted.submittedOn())) {
            throw VALIDATION_FAILED.because("decidedOn: is not before submittedOn").at("decidedOn");
        }
        return wanted;
    }
}
