package dev.vitalfew.engagement.market;

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

/// What stands at a customer, sold by us or by a rival (D 4.8).
@Schema(name = "InstalledProduct")
record InstalledProductView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(description = "Who has sold it; ours where left out.", examples = "Duff Pumps")
                @Nullable String rival,
        @Schema(required = true, examples = "Booster pump 40", description = "What it is.")
                String product,
        @Schema(description = "The product line, as purchases have it.")
                @Nullable String productLine,
        @Schema(description = "How many pieces.") @Nullable BigDecimal quantity,
        @Schema(description = "Since when it stands there.") @Nullable LocalDate since,
        @Schema(description = "When it was taken out.") @Nullable LocalDate until,
        @Schema(description = "Anything else, in words.") @Nullable String note,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewInstalledProduct> {
    static final FactTable<NewInstalledProduct, InstalledProductView> TABLE =
            new FactTable<>(
                    new FactTable.Name(
                            "installed_product", "installed products", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of(
                                    "rival",
                                    "product",
                                    "product_line",
                                    "quantity",
                                    "since",
                                    "until",
                                    "note")
                            .withTexts("note"),
                    FactTable.latestFirst("created_at", "timestamptz"),
                    InstalledProductView::read,
                    InstalledProductView::values);

    private static InstalledProductView read(ResultSet row) throws SQLException {
        return new InstalledProductView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getString("rival"),
                row.getString("product"),
                row.getString("product_line"),
                Rows.decimal(row, "quantity"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("note"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewInstalledProduct wanted) {
        return Arrays.asList(
                wanted.rival(),
                wanted.product(),
                wanted.productLine(),
                wanted.quantity(),
                wanted.since(),
                wanted.until(),
                wanted.note());
    }

    @Override
    public NewInstalledProduct content() {
        return new NewInstalledProduct(rival, product, productLine, quantity, since, until, note);
    }
}
