package dev.vitalfew.stakeholder;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which work of a coach a list shows. Values of one filter are alternatives, filters narrow each
/// other.
record CoachingQuery(
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("kind") List<CoachingKind> kind,
        @QueryParam("dealId") List<UUID> dealId) {
    CoachingQuery {
        kind = List.copyOf(kind);
        dealId = List.copyOf(dealId);
    }
}
