package dev.vitalfew.engagement.contracts;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.Money;
import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The door to contracts.
@Singleton
public class ContractService extends FactService<NewContract, ContractView> {
    /// By how much the lines may differ from the total: lines are rounded, totals are agreed.
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    ContractService(FactStore store) {
        super(ContractView.TABLE, store);
    }

    @Override
    protected NewContract settled(Place place, NewContract wanted, @Nullable ContractView stored) {
        if (wanted.endsOn() != null && wanted.endsOn().isBefore(wanted.startsOn())) {
            throw VALIDATION_FAILED.because("endsOn: is not before startsOn").at("endsOn");
        }
        List<ContractLine> lines = Objects.requireNonNullElse(wanted.lines(), List.of());
        requireTotal(lines, wanted.total());
        List<ContractTerm> terms = Objects.requireNonNullElse(wanted.terms(), List.of());
        requireTermsOnce(terms);
        means().requireDeal(place, wanted.dealId(), "dealId");
        means().requireDeal(place, wanted.renewalDealId(), "renewalDealId");
        return new NewContract(
                wanted.title(),
                wanted.startsOn(),
                wanted.endsOn(),
                wanted.productLine(),
                wanted.total(),
                lines,
                terms,
                wanted.dealId(),
                wanted.renewalDealId(),
                wanted.note());
    }

    private static void requireTotal(List<ContractLine> lines, @Nullable Money total) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            String tooLong = lines.get(i).tooLong();
            if (tooLong != null) {
                String path = "lines[%d].%s".formatted(i, tooLong);
                throw VALIDATION_FAILED
                        .because("%s: has up to %d decimals", path, ContractTerm.DECIMALS)
                        .at(path);
            }
            sum = sum.add(lines.get(i).amount());
        }
        if (lines.isEmpty()) {
            return;
        }
        if (total == null) {
            throw VALIDATION_FAILED
                    .because("total: is needed where the contract has lines")
                    .at("total");
        }
        if (sum.subtract(total.amount()).abs().compareTo(TOLERANCE) > 0) {
            throw VALIDATION_FAILED
                    .because("total: the lines sum to %s", Decimals.plain(sum).toPlainString())
                    .at("total");
        }
    }

    /// Of what is called OTHER there may be several.
    private static void requireTermsOnce(List<ContractTerm> terms) {
        Set<TermKind> kinds = EnumSet.noneOf(TermKind.class);
        for (int i = 0; i < terms.size(); i++) {
            ContractTerm term = terms.get(i);
            if (!kinds.add(term.kind()) && term.kind() != TermKind.OTHER) {
                String path = "terms[%d].kind".formatted(i);
                throw VALIDATION_FAILED.because("%s: stands there already", path).at(path);
            }
            for (int j = 0; j < term.concessions().size(); j++) {
                if (!Decimals.fits(
                        term.concessions().get(j), ContractTerm.WHOLE, ContractTerm.DECIMALS)) {
                    String path = "terms[%d].concessions[%d]".formatted(i, j);
                    throw VALIDATION_FAILED
                            .because("%s: has up to %d decimals", path, ContractTerm.DECIMALS)
                            .at(path);
                }
            }
        }
    }
}
