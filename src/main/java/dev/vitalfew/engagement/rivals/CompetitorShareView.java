package dev.vitalfew.engagement.rivals;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.engagement.facts.Fact;
import dev.vitalfew.engagement.facts.FactTable;
import dev.vitalfew.engagement.facts.Rows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What share of a customer's wallet a rival has (D 7.5).
@Schema(name = "CompetitorShare")
record CompetitorShareView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(
                        required = true,
                        description = "The product line, as purchases have it.",
                        examples = "Pumps")
                String productLine,
        @Schema(required = true, description = "Who sells it there.", examples = "Duff Pumps")
                String rival,
        @Schema(
                        required = true,
                        description =
                                "The part of what the customer buys of the line, 0..1; those of all rivals sum to 1 at most.",
                        examples = "0.25")
                BigDecimal share,
        @Schema(
                        required = true,
                        description =
                                "Today where left out; not in the future. The latest share of a rival counts.",
                        examples = "2026-03-02")
                LocalDate observedOn,
        @Schema(description = "Where it was heard, or anything else.", examples = "Said the buyer")
                @Nullable String note,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewCompetitorShare> {
    static final FactTable<NewCompetitorShare, CompetitorShareView> TABLE =
            new FactTable<>(
                    new FactTable.Name(
                            "competitor_share", "competitor shares", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of("product_line", "rival", "share", "observed_on", "note")
                            .withTexts("note"),
                    FactTable.latestFirst("observed_on", "date"),
                    CompetitorShareView::read,
                    CompetitorShareView::values);

    private static CompetitorShareView read(ResultSet row) throws SQLException {
        return new CompetitorShareView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getString("product_line"),
                row.getString("rival"),
                Decimals.plain(row.getBigDecimal("share")),
                row.getObject("observed_on", LocalDate.class),
                row.getString("note"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewCompetitorShare wanted) {
        return Arrays.asList(
                wanted.productLine(),
                wanted.rival(),
                wanted.share(),
                wanted.observedOn(),
                wanted.note());
    }

    @Override
    public NewCompetitorShare content() {
        return new NewCompetitorShare(productLine, rival, share, observedOn, note);
    }
}
