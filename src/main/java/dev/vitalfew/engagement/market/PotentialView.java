package dev.vitalfew.engagement.market;

import dev.vitalfew.api.Money;
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

/// What a customer could buy of a product line in a year (D 5.4).
@Schema(name = "Potential")
record PotentialView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(
                        required = true,
                        examples = "Pumps",
                        description = "The product line, as purchases have it.")
                String productLine,
        @Schema(
                        required = true,
                        description =
                                "What the customer could buy of the product line in a year, from whomever.")
                Money yearly,
        @Schema(
                        required = true,
                        description =
                                "Today where left out. The latest assessment of a line counts.",
                        examples = "2026-03-02")
                LocalDate assessedOn,
        @Schema(description = "Anything else, in words.") @Nullable String note,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewPotential> {
    static final FactTable<NewPotential, PotentialView> TABLE =
            new FactTable<>(
                    new FactTable.Name("potential", "potentials", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of(
                                    "product_line",
                                    "yearly_amount",
                                    "yearly_currency",
                                    "assessed_on",
                                    "note")
                            .withTexts("note"),
                    FactTable.latestFirst("assessed_on", "date"),
                    PotentialView::read,
                    PotentialView::values);

    private static PotentialView read(ResultSet row) throws SQLException {
        return new PotentialView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getString("product_line"),
                Rows.requiredMoney(row, "yearly"),
                row.getObject("assessed_on", LocalDate.class),
                row.getString("note"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewPotential wanted) {
        return Arrays.asList(
                wanted.productLine(),
                Rows.amount(wanted.yearly()),
                Rows.currency(wanted.yearly()),
                wanted.assessedOn(),
                wanted.note());
    }

    @Override
    public NewPotential content() {
        return new NewPotential(productLine, yearly, assessedOn, note);
    }
}
