package dev.vitalfew.engagement.survey;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which surveys a list shows. Values of one filter are alternatives, filters narrow each other.
record SurveyQuery(
        @QueryParam("name") @Parameter(description = "Exactly so.") List<String> name,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    SurveyQuery {
        name = List.copyOf(name);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.name = any(?)", name)
                .whereGiven("f.opens_on >= ?", from)
                .whereGiven("f.opens_on < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
