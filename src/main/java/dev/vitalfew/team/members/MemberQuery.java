package dev.vitalfew.team.members;

import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which members of a team a list shows. Values of one filter are alternatives, filters narrow each
/// other.
record MemberQuery(
        @QueryParam("on") @Parameter(description = "Who is in the team on this day.")
                @Nullable LocalDate on,
        @QueryParam("sellerId") List<UUID> sellerId,
        @QueryParam("skill") List<String> skill,
        @QueryParam("dedicated") @Nullable Boolean dedicated,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince) {
    MemberQuery {
        sellerId = List.copyOf(sellerId);
        skill = skill.stream().map(Text::normalised).toList();
    }
}
