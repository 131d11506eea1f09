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

/// An approval that a deal needs before the customer decides (D 4.10).
@Schema(name = "Approval")
record ApprovalView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(required = true, description = "The deal that it belongs to.") UUID dealId,
        @Schema(
                        description =
                                "Who has to approve; may be left out where `contactId` says so.",
                        examples = "Group purchasing board")
                @Nullable String approver,
        @Schema(description = "The approver as a contact of the account.") @Nullable UUID contactId,
        @Schema(description = "Where in the customer the approval is given.", examples = "Group")
                @Nullable String level,
        @Schema(required = true, description = "PENDING where left out.") ApprovalState state,
        @Schema(
                        description =
                                "When it was given or refused, today where left out; absent while it is PENDING.",
                        examples = "2026-03-02")
                @Nullable LocalDate decidedOn,
        @Schema(description = "Anything else, in words.") @Nullable String note,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewApproval> {
    static final FactTable<NewApproval, ApprovalView> TABLE =
            new FactTable<>(
                    new FactTable.Name("approval", "approvals", FactTable.Scope.DEAL),
                    FactTable.Columns.of(
                                    "approver",
                                    "contact_id",
                                    "level",
                                    "state",
                                    "decided_on",
                                    "note")
                            .withPeople("contact_id")
                            .withTexts("approver", "note"),
                    FactTable.rising("created_at", "timestamptz"),
                    ApprovalView::read,
                    ApprovalView::values);

    private static ApprovalView read(ResultSet row) throws SQLException {
        return new ApprovalView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getObject("deal_id", UUID.class),
                row.getString("approver"),
                row.getObject("contact_id", UUID.class),
                row.getString("level"),
                ApprovalState.valueOf(row.getString("state")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("note"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewApproval wanted) {
        return Arrays.asList(
                wanted.approver(),
                wanted.contactId(),
                wanted.level(),
                wanted.state(),
                wanted.decidedOn(),
                wanted.note());
    }

    @Override
    public NewApproval content() {
        return new NewApproval(approver, contactId, level, state, decidedOn, note);
    }
}
