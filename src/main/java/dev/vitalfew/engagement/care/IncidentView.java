package dev.vitalfew.engagement.care;

import dev.vitalfew.engagement.facts.Fact;
import dev.vitalfew.engagement.facts.FactTable;
import dev.vitalfew.engagement.facts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that went wrong between a customer and us (D 6.7).
@Schema(name = "Incident")
record IncidentView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(
                        required = true,
                        description = "What happened, in words.",
                        examples = "Line two stood still for six hours")
                String summary,
        @Schema(required = true, description = "How bad it is.") Severity severity,
        @Schema(
                        required = true,
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                LocalDate occurredOn,
        @Schema(description = "The seller who sees to it.") @Nullable UUID ownerId,
        @Schema(description = "Who is hit by it, a contact of the account.")
                @Nullable UUID contactId,
        @Schema(description = "What we did at once.", examples = "A technician within two hours")
                @Nullable String response,
        @Schema(description = "When we did it; not before occurredOn.", examples = "2026-03-02")
                @Nullable LocalDate respondedOn,
        @Schema(description = "How it ended.", examples = "Seal replaced at our cost")
                @Nullable String resolution,
        @Schema(
                        description = "When it ended; open without it. Not before the response.",
                        examples = "2026-03-05")
                @Nullable LocalDate resolvedOn,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewIncident> {
    static final FactTable<NewIncident, IncidentView> TABLE =
            new FactTable<>(
                    new FactTable.Name("incident", "incidents", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of(
                                    "summary",
                                    "severity",
                                    "occurred_on",
                                    "owner_id",
                                    "contact_id",
                                    "response",
                                    "responded_on",
                                    "resolution",
                                    "resolved_on")
                            .withPeople("contact_id")
                            .withSellers("owner_id")
                            .withTexts("summary", "response", "resolution"),
                    FactTable.latestFirst("occurred_on", "date"),
                    IncidentView::read,
                    IncidentView::values);

    private static IncidentView read(ResultSet row) throws SQLException {
        return new IncidentView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getString("summary"),
                Severity.valueOf(row.getString("severity")),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("owner_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("response"),
                row.getObject("responded_on", LocalDate.class),
                row.getString("resolution"),
                row.getObject("resolved_on", LocalDate.class),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewIncident wanted) {
        return Arrays.asList(
                wanted.summary(),
                wanted.severity(),
                wanted.occurredOn(),
                wanted.ownerId(),
                wanted.contactId(),
                wanted.response(),
                wanted.respondedOn(),
                wanted.resolution(),
                wanted.resolvedOn());
    }

    @Override
    public NewIncident content() {
        return new NewIncident(
                summary,
                severity,
                occurredOn,
                ownerId,
                contactId,
                response,
                respondedOn,
                resolution,
                resolvedOn);
    }
}
