package dev.vitalfew.engagement.survey;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which responses a list shows. Values of one filter are alternatives, filters narrow each other.
record SurveyResponseQuery(
        @QueryParam("accountId") List<UUID> accountId,
        @QueryParam("rating") @Parameter(description = "1 to 5.") List<Integer> rating,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    SurveyResponseQuery {
        accountId = List.copyOf(accountId);
        rating = List.copyOf(rating);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.account_id = any(?::uuid[])", accountId)
                .whereAnyOf("f.rating = any(?::int[])", rating)
                .whereGiven("f.responded_on >= ?", from)
                .whereGiven("f.responded_on < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
