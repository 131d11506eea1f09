package dev.vitalfew.intelligence;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which collisions a list shows.
record CollisionQuery(
        @QueryParam("accountId") List<UUID> accountId,
        @QueryParam("from") @Parameter(description = "First day of the later visit that counts.")
                @Nullable LocalDate from,
        @QueryParam("to")
                @Parameter(description = "First day of the later visit that counts no more.")
                @Nullable LocalDate to) {
    CollisionQuery {
        accountId = List.copyOf(accountId);
        Limits.requireFourDigitYear("from", from);
        Limits.requireFourDigitYear("to", to);
    }
}
