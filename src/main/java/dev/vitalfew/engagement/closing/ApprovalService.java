package dev.vitalfew.engagement.closing;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// The door to approvals.
@Singleton
public class ApprovalService extends FactService<NewApproval, ApprovalView> {
    ApprovalService(FactStore store) {
        super(ApprovalView.TABLE, store);
    }

    @Override
    protected NewApproval settled(Place place, NewApproval wanted, @Nullable ApprovalView stored) {
        if (wanted.approver() == null && wanted.contactId() == null) {
            throw VALIDATION_FAILED
                    .because("approver: somebody has to approve; name them here or by contactId")
                    .at("approver");
        }
        means().requireContact(place, wanted.contactId(), "contactId");
        return wanted.decided(means().today());
    }
}
