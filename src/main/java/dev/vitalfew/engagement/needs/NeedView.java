package dev.vitalfew.engagement.needs;

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

/// A need of a customer (D 5.3).
@Schema(name = "Need")
record NeedView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(
                        required = true,
                        description =
                                "EXPLICIT was stated; IMPLICIT is heard in a complaint, a dissatisfaction or a doubt.")
                NeedKind kind,
        @Schema(
                        required = true,
                        description = "What the customer needs, in words.",
                        examples = "Fewer night shifts for repairs")
                String statement,
        @Schema(description = "Where it was heard.", examples = "survey") @Nullable String source,
        @Schema(description = "Which of our product lines would meet it.")
                @Nullable String productLine,
        @Schema(description = "How much of it the customer needs, 1 little to 5 the utmost.")
                @Nullable Integer requiredLevel,
        @Schema(description = "How much of it we are able to, 1 little to 5 the utmost.")
                @Nullable Integer capabilityLevel,
        @Schema(description = "What kind of thing would meet it.")
                @Nullable SolutionType solutionType,
        @Schema(description = "The deal that is to meet it, one of the account.")
                @Nullable UUID dealId,
        @Schema(description = "Who has it, a contact of the account.") @Nullable UUID contactId,
        @Schema(required = true, description = "Today where left out.", examples = "2026-03-02")
                LocalDate raisedOn,
        @Schema(required = true, description = "How far it has come; transitions move it.")
                NeedState state,
        @Schema(required = true, description = "Since when.") Instant stateSince,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewNeed> {
    static final FactTable<NewNeed, NeedView> TABLE =
            new FactTable<>(
                    new FactTable.Name("need", "needs", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of(
                                    "kind",
                                    "statement",
                                    "source",
                                    "product_line",
                                    "required_level",
                                    "capability_level",
                                    "solution_type",
                                    "deal_id",
                                    "contact_id",
                                    "raised_on")
                            .withPeople("contact_id")
                            .withTexts("statement", "source")
                            .withParts("need_transition"),
                    FactTable.latestFirst("raised_on", "date"),
                    NeedView::read,
                    NeedView::values);

    private static NeedView read(ResultSet row) throws SQLException {
        return new NeedView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                NeedKind.valueOf(row.getString("kind")),
                row.getString("statement"),
                row.getString("source"),
                row.getString("product_line"),
                row.getObject("required_level", Integer.class),
                row.getObject("capability_level", Integer.class),
                Rows.constant(SolutionType.class, row.getString("solution_type")),
                row.getObject("deal_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("raised_on", LocalDate.class),
                NeedState.valueOf(row.getString("state")),
                Rows.instant(row, "state_since"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewNeed wanted) {
        return Arrays.asList(
                wanted.kind(),
                wanted.statement(),
                wanted.source(),
                wanted.productLine(),
                wanted.requiredLevel(),
                wanted.capabilityLevel(),
                wanted.solutionType(),
                wanted.dealId(),
                wanted.contactId(),
                wanted.raisedOn());
    }

    @Override
    public NewNeed content() {
        return new NewNeed(
                kind,
                statement,
                source,
                productLine,
                requiredLevel,
                capabilityLevel,
                solutionType,
                dealId,
                contactId,
                raisedOn);
    }
}
