package dev.vitalfew.engagement.market;

import dev.vitalfew.engagement.facts.Fact;
import dev.vitalfew.engagement.facts.FactTable;
import dev.vitalfew.engagement.facts.Json;
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

/// Something that changes around our customers (D 5.7).
@Schema(name = "EnvironmentEvent")
record EnvironmentEventView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "What it is about.") EventKind kind,
        @Schema(
                        required = true,
                        examples = "New limits for waste water",
                        description = "What it is called.")
                String title,
        @Schema(
                        required = true,
                        description = "When it happened or will take effect.",
                        examples = "2026-03-02")
                LocalDate occurredOn,
        @Schema(
                        required = true,
                        description =
                                "What it means for whom: -2 very bad to 2 very good, per industry.")
                List<IndustryImpact> impacts,
        @Schema(required = true, description = "Whether customers would like to hear of it.")
                boolean worthSharing,
        @Schema(description = "Where we have it from.") @Nullable String source,
        @Schema(description = "Anything else, in words.") @Nullable String note,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewEnvironmentEvent> {
    static final FactTable<NewEnvironmentEvent, EnvironmentEventView> TABLE =
            new FactTable<>(
                    new FactTable.Name(
                            "environment_event", "environment events", FactTable.Scope.HOUSE),
                    FactTable.Columns.of(
                            "kind",
                            "title",
                            "occurred_on",
                            "impacts::jsonb",
                            "worth_sharing",
                            "source",
                            "note"),
                    FactTable.latestFirst("occurred_on", "date"),
                    EnvironmentEventView::read,
                    EnvironmentEventView::values);

    private static EnvironmentEventView read(ResultSet row) throws SQLException {
        return new EnvironmentEventView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                EventKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("occurred_on", LocalDate.class),
                Json.list(row.getString("impacts"), IndustryImpact.class),
                row.getBoolean("worth_sharing"),
                row.getString("source"),
                row.getString("note"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewEnvironmentEvent wanted) {
        return Arrays.asList(
                wanted.kind(),
                wanted.title(),
                wanted.occurredOn(),
                Json.text(wanted.impacts()),
                wanted.worthSharing(),
                wanted.source(),
                wanted.note());
    }

    @Override
    public NewEnvironmentEvent content() {
        return new NewEnvironmentEvent(
                kind, title, occurredOn, impacts, worthSharing, source, note);
    }
}
