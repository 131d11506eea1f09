package dev.vitalfew.team.briefings;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which briefings of an account a list shows. Values of one filter are alternatives, filters
/// narrow each other.
record BriefingQuery(
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("direction") List<Direction> direction,
        @QueryParam("sellerId") List<UUID> sellerId,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince) {
    BriefingQuery {
        direction = List.copyOf(direction);
        sellerId = List.copyOf(sellerId);
    }
}
