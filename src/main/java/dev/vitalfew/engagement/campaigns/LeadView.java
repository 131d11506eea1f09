package dev.vitalfew.engagement.campaigns;

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

/// A lead (D 4.9).
@Schema(name = "Lead")
record LeadView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(
                        required = true,
                        description = "The company that may become a customer, or already is one.",
                        examples = "Initech")
                String name,
        @Schema(required = true, description = "That of its campaign where left out, else OTHER.")
                LeadSource source,
        @Schema(description = "The campaign that brought it.") @Nullable UUID campaignId,
        @Schema(
                        required = true,
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                LocalDate receivedOn,
        @Schema(
                        required = true,
                        description = "NEW where left out; VERIFIED: there is something in it.")
                LeadState state,
        @Schema(
                        description =
                                "When somebody looked, today where left out; absent while it is NEW.",
                        examples = "2026-03-02")
                @Nullable LocalDate verifiedOn,
        @Schema(description = "The account that it has become.") @Nullable UUID accountId,
        @Schema(description = "The deal that it has led to, one of that account.")
                @Nullable UUID dealId,
        @Schema(description = "Anything else, in words.") @Nullable String note,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewLead> {
    static final FactTable<NewLead, LeadView> TABLE =
            new FactTable<>(
                    new FactTable.Name("lead", "leads", FactTable.Scope.HOUSE),
                    FactTable.Columns.of(
                            "name",
                            "source",
                            "campaign_id",
                            "received_on",
                            "state",
                            "verified_on",
                            "account_id",
                            "deal_id",
                            "note"),
                    FactTable.latestFirst("received_on", "date"),
                    LeadView::read,
                    LeadView::values);

    private static LeadView read(ResultSet row) throws SQLException {
        return new LeadView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                LeadSource.valueOf(row.getString("source")),
                row.getObject("campaign_id", UUID.class),
                row.getObject("received_on", LocalDate.class),
                LeadState.valueOf(row.getString("state")),
                row.getObject("verified_on", LocalDate.class),
                row.getObject("account_id", UUID.class),
                row.getObject("deal_id", UUID.class),
                row.getString("note"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewLead wanted) {
        return Arrays.asList(
                wanted.name(),
                wanted.source(),
                wanted.campaignId(),
                wanted.receivedOn(),
                wanted.state(),
                wanted.verifiedOn(),
                wanted.accountId(),
                wanted.dealId(),
                wanted.note());
    }

    @Override
    public NewLead content() {
        return new NewLead(
                name, source, campaignId, receivedOn, state, verifiedOn, accountId, dealId, note);
    }
}
