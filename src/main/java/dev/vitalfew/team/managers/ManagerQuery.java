package dev.vitalfew.team.managers;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which managers of an account a list shows.
record ManagerQuery(
        @QueryParam("on") @Parameter(description = "Who answers for the account on this day.")
                @Nullable LocalDate on,
        @QueryParam("sellerId") List<UUID> sellerId,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince) {
    ManagerQuery {
        sellerId = List.copyOf(sellerId);
    }
}
