package dev.vitalfew.engagement.market;

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

/// That we told a customer of an environment event (D 5.7).
@Schema(name = "SharedNews")
record SharedNewsView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(required = true, description = "The environment event of which we told.")
                UUID eventId,
        @Schema(
                        required = true,
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                LocalDate sharedOn,
        @Schema(description = "Who of us told.") @Nullable UUID sellerId,
        @Schema(description = "Whom, a contact of the account.") @Nullable UUID contactId,
        @Schema(description = "Anything else, in words.") @Nullable String note,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewSharedNews> {
    static final FactTable<NewSharedNews, SharedNewsView> TABLE =
            new FactTable<>(
                    new FactTable.Name("shared_news", "shared news", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of("event_id", "shared_on", "seller_id", "contact_id", "note")
                            .withPeople("contact_id")
                            .withSellers("seller_id")
                            .withTexts("note"),
                    FactTable.latestFirst("shared_on", "date"),
                    SharedNewsView::read,
                    SharedNewsView::values);

    private static SharedNewsView read(ResultSet row) throws SQLException {
        return new SharedNewsView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("shared_on", LocalDate.class),
                row.getObject("seller_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("note"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewSharedNews wanted) {
        return Arrays.asList(
                wanted.eventId(),
                wanted.sharedOn(),
                wanted.sellerId(),
                wanted.contactId(),
                wanted.note());
    }

    @Override
    public NewSharedNews content() {
        return new NewSharedNews(eventId, sharedOn, sellerId, contactId, note);
    }
}
