package dev.vitalfew.team.experts;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;

/// Which open requests a list shows.
record OpenRequestQuery(@QueryParam("accountId") List<UUID> accountId) {
    OpenRequestQuery {
        accountId = List.copyOf(accountId);
    }
}
