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

/// What a customer is discontented about (D 5.3, 6.2).
@Schema(name = "Complaint")
record ComplaintView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(
                        required = true,
                        description = "What the customer is discontented about, in words.",
                        examples = "Three deliveries came late")
                String statement,
        @Schema(required = true, description = "How bad it is; MEDIUM where left out.")
                Severity severity,
        @Schema(
                        required = true,
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                LocalDate raisedOn,
        @Schema(description = "Which of our product lines it is about.", examples = "Pumps")
                @Nullable String productLine,
        @Schema(description = "Who complains, a contact of the account.") @Nullable UUID contactId,
        @Schema(description = "The seller who sees to it.") @Nullable UUID ownerId,
        @Schema(
                        description = "When it was settled; open without it. Not in the future.",
                        examples = "2026-03-20")
                @Nullable LocalDate closedOn,
        @Schema(description = "How it was settled.", examples = "Stock on site since April")
                @Nullable String resolution,
        @Schema(description = "The implicit need that it opened; absent where that was removed.")
                @Nullable UUID needId,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewComplaint> {
    static final FactTable<NewComplaint, ComplaintView> TABLE =
            new FactTable<>(
                    new FactTable.Name("complaint", "complaints", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of(
                                    "statement",
                                    "severity",
                                    "raised_on",
                                    "product_line",
                                    "contact_id",
                                    "owner_id",
                                    "closed_on",
                                    "resolution")
                            .withPeople("contact_id")
                            .withSellers("owner_id")
                            .withTexts("statement", "resolution"),
                    FactTable.latestFirst("raised_on", "date"),
                    ComplaintView::read,
                    ComplaintView::values);

    private static ComplaintView read(ResultSet row) throws SQLException {
        return new ComplaintView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getString("statement"),
                Severity.valueOf(row.getString("severity")),
                row.getObject("raised_on", LocalDate.class),
                row.getString("product_line"),
                row.getObject("contact_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("resolution"),
                row.getObject("need_id", UUID.class),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewComplaint wanted) {
        return Arrays.asList(
                wanted.statement(),
                wanted.severity(),
                wanted.raisedOn(),
                wanted.productLine(),
                wanted.contactId(),
                wanted.ownerId(),
                wanted.closedOn(),
                wanted.resolution());
    }

    @Override
    public NewComplaint content() {
        return new NewComplaint(
                statement,
                severity,
                raisedOn,
                productLine,
                contactId,
                ownerId,
                closedOn,
                resolution);
    }
}
