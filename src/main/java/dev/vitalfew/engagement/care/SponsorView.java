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

/// An executive who stands up for the relation (D 6.2, 8.4).
@Schema(name = "Sponsor")
record SponsorView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(required = true, description = "On whose side; CUSTOMER where left out.")
                SponsorSide side,
        @Schema(description = "Who it is at the customer, a contact of the account.")
                @Nullable UUID contactId,
        @Schema(description = "Who it is on our side.") @Nullable UUID sellerId,
        @Schema(
                        required = true,
                        description = "From which day on; today where left out, not in the future.",
                        examples = "2026-03-02")
                LocalDate since,
        @Schema(
                        description =
                                "When we lost the sponsor; not before that day, nor in the future.",
                        examples = "2026-05-04")
                @Nullable LocalDate lostOn,
        @Schema(description = "Why, or anything else.", examples = "Left for the holding")
                @Nullable String note,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewSponsor> {
    static final FactTable<NewSponsor, SponsorView> TABLE =
            new FactTable<>(
                    new FactTable.Name("sponsor", "sponsors", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of(
                                    "side", "contact_id", "seller_id", "since", "lost_on", "note")
                            .withPeople("contact_id")
                            .withSellers("seller_id")
                            .withTexts("note"),
                    FactTable.latestFirst("since", "date"),
                    SponsorView::read,
                    SponsorView::values);

    private static SponsorView read(ResultSet row) throws SQLException {
        return new SponsorView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                SponsorSide.valueOf(row.getString("side")),
                row.getObject("contact_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getObject("since", LocalDate.class),
                row.getObject("lost_on", LocalDate.class),
                row.getString("note"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewSponsor wanted) {
        return Arrays.asList(
                wanted.side(),
                wanted.contactId(),
                wanted.sellerId(),
                wanted.since(),
                wanted.lostOn(),
                wanted.note());
    }

    @Override
    public NewSponsor content() {
        return new NewSponsor(side, contactId, sellerId, since, lostOn, note);
    }
}
