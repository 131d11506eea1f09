package dev.vitalfew.engagement.closing;

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

/// A sign that the customer is about to buy (D 5.8).
@Schema(name = "ClosingSignal")
record ClosingSignalView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(required = true, description = "The deal that it belongs to.") UUID dealId,
        @Schema(required = true, description = "OTHER where left out.") SignalKind kind,
        @Schema(
                        description = "What was seen or heard.",
                        examples = "Asked how soon we could deliver")
                @Nullable String statement,
        @Schema(
                        required = true,
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                LocalDate observedOn,
        @Schema(description = "Who gave it, a contact of the account.") @Nullable UUID contactId,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewClosingSignal> {
    static final FactTable<NewClosingSignal, ClosingSignalView> TABLE =
            new FactTable<>(
                    new FactTable.Name("closing_signal", "closing signals", FactTable.Scope.DEAL),
                    FactTable.Columns.of("kind", "statement", "observed_on", "contact_id")
                            .withPeople("contact_id")
                            .withTexts("statement"),
                    FactTable.latestFirst("observed_on", "date"),
                    ClosingSignalView::read,
                    ClosingSignalView::values);

    private static ClosingSignalView read(ResultSet row) throws SQLException {
        return new ClosingSignalView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getObject("deal_id", UUID.class),
                SignalKind.valueOf(row.getString("kind")),
                row.getString("statement"),
                row.getObject("observed_on", LocalDate.class),
                row.getObject("contact_id", UUID.class),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewClosingSignal wanted) {
        return Arrays.asList(
                wanted.kind(), wanted.statement(), wanted.observedOn(), wanted.contactId());
    }

    @Override
    public NewClosingSignal content() {
        return new NewClosingSignal(kind, statement, observedOn, contactId);
    }
}
