package dev.vitalfew.engagement.market;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// The door to installed products.
@Singleton
public class InstalledProductService
        extends FactService<NewInstalledProduct, InstalledProductView> {
    InstalledProductService(FactStore store) {
        super(InstalledProductView.TABLE, store);
    }

    @Override
    protected NewInstalledProduct settled(
            Place place, NewInstalledProduct wanted, @Nullable InstalledProductView stored) {
        if (wanted.since() != null
                && wanted.until() != null
                && wanted.until().isBefore(wanted.since())) {
            throw VALIDATION_FAILED.because("until: is not before since").at("until");
        }
        return wanted.measured();
    }
}
