package dev.vitalfew.stakeholder;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which roles a list shows. Values of one filter are alternatives, filters narrow each other.
record StakeholderQuery(
        @QueryParam("contactId") List<UUID> contactId,
        @QueryParam("influences") List<Influence> influences,
        @QueryParam("decisionRole") List<DecisionRole> decisionRole,
        @QueryParam("veto") @Nullable Boolean veto,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince) {
    StakeholderQuery {
        contactId = List.copyOf(contactId);
        influences = List.copyOf(influences);
        decisionRole = List.copyOf(decisionRole);
    }
}
