package dev.vitalfew.engagement.contest;

import dev.vitalfew.engagement.facts.Fact;
import dev.vitalfew.engagement.facts.FactTable;
import dev.vitalfew.engagement.facts.Json;
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

/// A tender in which a deal is decided (D 4.8), with what all bidders come to.
@Schema(name = "Tender")
record TenderView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(required = true, description = "The deal that it belongs to.") UUID dealId,
        @Schema(examples = "Pumping stations, lot 2", description = "What it is called.")
                @Nullable String title,
        @Schema(
                        required = true,
                        description = "How the customer weighs what; the weights sum to 100.")
                List<TenderCriterion> criteria,
        @Schema(description = "When we handed in our offer.") @Nullable LocalDate submittedOn,
        @Schema(description = "When the customer decided.") @Nullable LocalDate decidedOn,
        @Schema(description = "Who won: `US`, or a rival.") @Nullable String winner,
        @Schema(description = "Anything else, in words.") @Nullable String note,
        @Schema(
                        required = true,
                        description =
                                "Every bidder's total, the best first; bidders of whom a score is missing come last, without one.")
                List<TenderResult> results,
        @Schema(
                        description =
                                "Our total less that of the best rival, on the scale of the scores; absent where either is unknown.",
                        examples = "-3.5")
                @Nullable BigDecimal gap,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewTender> {
    static final FactTable<NewTender, TenderView> TABLE =
            new FactTable<>(
                    new FactTable.Name("tender", "tenders", FactTable.Scope.DEAL),
                    FactTable.Columns.of(
                                    "title",
                                    "criteria::jsonb",
                                    "submitted_on",
                                    "decided_on",
                                    "winner",
                                    "note")
                            .withTexts("note", "criteria::jsonb"),
                    FactTable.latestFirst("created_at", "timestamptz"),
                    TenderView::read,
                    TenderView::values);

    private static TenderView read(ResultSet row) throws SQLException {
        return new TenderView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getObject("deal_id", UUID.class),
                row.getString("title"),
                Json.list(row.getString("criteria"), TenderCriterion.class),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getString("winner"),
                row.getString("note"),
                results(row),
                TenderResult.gap(results(row)),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewTender wanted) {
        return Arrays.asList(
                wanted.title(),
                Json.text(wanted.criteria()),
                wanted.submittedOn(),
                wanted.decidedOn(),
                wanted.winner(),
                wanted.note());
    }

    @Override
    public NewTender content() {
        return new NewTender(title, criteria, submittedOn, decidedOn, winner, note);
    }

    private static List<TenderResult> results(ResultSet row) throws SQLException {
        return TenderResult.of(Json.list(row.getString("criteria"), TenderCriterion.class));
    }
}
