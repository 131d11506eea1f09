package dev.vitalfew.engagement.contest;

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

/// What a customer has against a deal (D 4.8).
@Schema(name = "Objection")
record ObjectionView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(required = true, description = "The deal that it belongs to.") UUID dealId,
        @Schema(required = true, description = "What it is about.") ObjectionKind kind,
        @Schema(
                        description = "In the words of the customer.",
                        examples = "Dearer than the offer of Duff Pumps")
                @Nullable String statement,
        @Schema(description = "Who raised it, a contact of the account.") @Nullable UUID contactId,
        @Schema(required = true, description = "Today where left out.", examples = "2026-03-02")
                LocalDate raisedOn,
        @Schema(
                        required = true,
                        description =
                                "OPEN where left out; ANSWERED by us, ACCEPTED by the customer.")
                ObjectionState state,
        @Schema(description = "What we said to it.") @Nullable String answer,
        @Schema(
                        description = "Today where left out; absent while it is OPEN.",
                        examples = "2026-03-02")
                @Nullable LocalDate answeredOn,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewObjection> {
    static final FactTable<NewObjection, ObjectionView> TABLE =
            new FactTable<>(
                    new FactTable.Name("objection", "objections", FactTable.Scope.DEAL),
                    FactTable.Columns.of(
                                    "kind",
                                    "statement",
                                    "contact_id",
                                    "raised_on",
                                    "state",
                                    "answer",
                                    "answered_on")
                            .withPeople("contact_id")
                            .withTexts("statement", "answer"),
                    FactTable.latestFirst("raised_on", "date"),
                    ObjectionView::read,
                    ObjectionView::values);

    private static ObjectionView read(ResultSet row) throws SQLException {
        return new ObjectionView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getObject("deal_id", UUID.class),
                ObjectionKind.valueOf(row.getString("kind")),
                row.getString("statement"),
                row.getObject("contact_id", UUID.class),
                row.getObject("raised_on", LocalDate.class),
                ObjectionState.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewObjection wanted) {
        return Arrays.asList(
                wanted.kind(),
                wanted.statement(),
                wanted.contactId(),
                wanted.raisedOn(),
                wanted.state(),
                wanted.answer(),
                wanted.answeredOn());
    }

    @Override
    public NewObjection content() {
        return new NewObjection(kind, statement, contactId, raisedOn, state, answer, answeredOn);
    }
}
