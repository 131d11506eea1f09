package dev.vitalfew.stakeholder;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which ties of an account a list shows. Values of one filter are alternatives, filters narrow
/// each other.
record TieQuery(
        @QueryParam("personId") @Parameter(description = "Ties from or to this person.")
                List<UUID> personId,
        @QueryParam("kind") List<TieKind> kind,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince) {
    TieQuery {
        personId = List.copyOf(personId);
        kind = List.copyOf(kind);
    }
}
