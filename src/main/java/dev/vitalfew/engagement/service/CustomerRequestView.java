package dev.vitalfew.engagement.service;

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

/// Something that a customer asks of our house (D 5.7).
@Schema(name = "CustomerRequest")
record CustomerRequestView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(
                        required = true,
                        examples = "Wants drawings as files",
                        description = "What the customer wants.")
                String subject,
        @Schema(
                        required = true,
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                LocalDate raisedOn,
        @Schema(description = "Who asks, a contact of the account.") @Nullable UUID contactId,
        @Schema(description = "The seller who carries it into our house.") @Nullable UUID ownerId,
        @Schema(description = "By when.") @Nullable LocalDate dueOn,
        @Schema(description = "When the customer had the answer; not in the future.")
                @Nullable LocalDate closedOn,
        @Schema(description = "What we answered.") @Nullable String answer,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewCustomerRequest> {
    static final FactTable<NewCustomerRequest, CustomerRequestView> TABLE =
            new FactTable<>(
                    new FactTable.Name("customer_request", "requests", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of(
                                    "subject",
                                    "raised_on",
                                    "contact_id",
                                    "owner_id",
                                    "due_on",
                                    "closed_on",
                                    "answer")
                            .withPeople("contact_id")
                            .withSellers("owner_id")
                            .withTexts("subject", "answer"),
                    FactTable.latestFirst("raised_on", "date"),
                    CustomerRequestView::read,
                    CustomerRequestView::values);

    private static CustomerRequestView read(ResultSet row) throws SQLException {
        return new CustomerRequestView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getString("subject"),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("answer"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewCustomerRequest wanted) {
        return Arrays.asList(
                wanted.subject(),
                wanted.raisedOn(),
                wanted.contactId(),
                wanted.ownerId(),
                wanted.dueOn(),
                wanted.closedOn(),
                wanted.answer());
    }

    @Override
    public NewCustomerRequest content() {
        return new NewCustomerRequest(
                subject, raisedOn, contactId, ownerId, dueOn, closedOn, answer);
    }
}
