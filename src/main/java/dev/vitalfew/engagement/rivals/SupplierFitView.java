package dev.vitalfew.engagement.rivals;

import com.fasterxml.jackson.annotation.JsonInclude;
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

/// How a customer chooses between us and our rivals (D 7.1), and what follows from it.
@Schema(name = "SupplierFit")
record SupplierFitView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(required = true, description = "How much each factor counts for the customer.")
                FactorWeights weights,
        @Schema(required = true, description = "How the customer sees us and each rival.")
                List<SupplierRating> suppliers,
        @Schema(required = true, description = "When it was assessed.", examples = "2026-03-02")
                LocalDate assessedOn,
        @Schema(description = "Who said so, or anything else.") @Nullable String note,
        @Schema(required = true, description = "What each comes to, the best first.")
                List<SupplierScore> scores,
        @Schema(required = true, description = "What we come to, 1 to 5.", examples = "3.8")
                BigDecimal score,
        @JsonInclude
                @Schema(
                        required = true,
                        nullable = true,
                        description =
                                "Our score less that of the best rival; null without a rival.",
                        examples = "-0.4")
                @Nullable BigDecimal gap,
        @Schema(
                        required = true,
                        description =
                                "Where our mark is lowest; of equal ones where it counts most.")
                SupplierFactor weakestFactor,
        @JsonInclude
                @Schema(
                        required = true,
                        nullable = true,
                        description =
                                "Where one mark more raises our score most; null where all marks are best.")
                @Nullable SupplierFactor bestStep,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewSupplierFit> {
    static final FactTable<NewSupplierFit, SupplierFitView> TABLE =
            new FactTable<>(
                    new FactTable.Name("supplier_fit", "supplier fits", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of(
                                    "weights::jsonb", "suppliers::jsonb", "assessed_on", "note")
                            .withTexts("suppliers::jsonb", "note"),
                    FactTable.latestFirst("assessed_on", "date"),
                    SupplierFitView::read,
                    SupplierFitView::values);

    SupplierFitView {
        suppliers = List.copyOf(suppliers);
        scores = List.copyOf(scores);
    }

    private static SupplierFitView read(ResultSet row) throws SQLException {
        FactorWeights weights = Json.list(row.getString("weights"), FactorWeights.class).getFirst();
        List<SupplierRating> suppliers =
                Json.list(row.getString("suppliers"), SupplierRating.class);
        SupplierRating ours =
                suppliers.stream().filter(SupplierRating::isOurs).findFirst().orElseThrow();
        List<SupplierScore> scores = SupplierScore.of(weights, suppliers);
        return new SupplierFitView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                weights,
                suppliers,
                row.getObject("assessed_on", LocalDate.class),
                row.getString("note"),
                scores,
                SupplierScore.ours(scores),
                SupplierScore.gap(scores),
                SupplierScore.weakest(weights, ours),
                SupplierScore.bestStep(weights, ours),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewSupplierFit wanted) {
        return Arrays.asList(
                Json.text(List.of(wanted.weights())),
                Json.text(wanted.suppliers()),
                wanted.assessedOn(),
                wanted.note());
    }

    @Override
    public NewSupplierFit content() {
        return new NewSupplierFit(weights, suppliers, assessedOn, note);
    }
}
