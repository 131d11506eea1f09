package dev.vitalfew.engagement.market;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The door to potentials.
@Singleton
public class PotentialService extends FactService<NewPotential, PotentialView> {
    PotentialService(FactStore store) {
        super(PotentialView.TABLE, store);
    }

    @Override
    protected NewPotential settled(
            Place place, NewPotential wanted, @Nullable PotentialView stored) {
        if (wanted.yearly().amount().signum() < 0) {
            throw VALIDATION_FAILED.because("yearly: is not negative").at("yearly");
        }
        return new NewPotential(
                wanted.productLine(),
                wanted.yearly(),
                Objects.requireNonNullElse(wanted.assessedOn(), means().today()),
                wanted.note());
    }
}
