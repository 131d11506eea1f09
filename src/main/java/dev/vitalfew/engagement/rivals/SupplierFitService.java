package dev.vitalfew.engagement.rivals;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The door to how customers choose between us and our rivals. An account has one such assessment;
/// where merged accounts bring several, the latest counts.
@Singleton
public class SupplierFitService extends FactService<NewSupplierFit, SupplierFitView> {
    SupplierFitService(FactStore store) {
        super(SupplierFitView.TABLE, store);
    }

    @Override
    protected NewSupplierFit settled(
            Place place, NewSupplierFit wanted, @Nullable SupplierFitView stored) {
        if (!wanted.weights().isShort()) {
            throw VALIDATION_FAILED.because("weights: have up to %d decimals", 4).at("weights");
        }
        if (wanted.weights().sum().compareTo(BigDecimal.ONE) != 0) {
            throw VALIDATION_FAILED.because("weights: sum to 1").at("weights");
        }
        requireUsAndEachOnce(wanted.suppliers());
        LocalDate assessed = Objects.requireNonNullElse(wanted.assessedOn(), means().today());
        if (assessed.isAfter(means().today())) {
            throw VALIDATION_FAILED.because("assessedOn: is not in the future").at("assessedOn");
        }
        return new NewSupplierFit(wanted.weights(), wanted.suppliers(), assessed, wanted.note());
    }

    private static void requireUsAndEachOnce(List<SupplierRating> suppliers) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < suppliers.size(); i++) {
            if (!seen.add(suppliers.get(i).supplier())) {
                String path = "suppliers[%d].supplier".formatted(i);
                throw VALIDATION_FAILED.because("%s: stands there already", path).at(path);
            }
        }
        if (!seen.contains(SupplierRating.US)) {
            throw VALIDATION_FAILED.because("suppliers: US is among them").at("suppliers");
        }
    }
}
