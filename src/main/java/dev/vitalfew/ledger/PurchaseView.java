package dev.vitalfew.ledger;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One line of an order, as callers see it.
@Schema(name = "Purchase")
public record PurchaseView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String source,
        @Schema(required = true) String orderNo,
        @Schema(required = true) int lineNo,
        @Schema(required = true) LocalDate orderedOn,
        @Nullable String product,
        @Nullable String productLine,
        @Nullable BigDecimal quantity,
        @Schema(required = true) Money amount,
        @Nullable Money cost,
        @Nullable Money commission,
        @Schema(required = true) List<Credit> credits,
        @Schema(required = true) Instant recordedAt) {
    /// Of the table `purchase` under the name `p`.
    static final String COLUMNS =
            """
            p.*, \
            array(select c.seller_id from purchase_credit c where c.account_id = p.account_id and c.purchase_id = p.id \
                  order by c.seller_id) as credit_sellers, \
            array(select c.share from purchase_credit c where c.account_id = p.account_id and c.purchase_id = p.id \
                  order by c.seller_id) as credit_shares
            """;

    static PurchaseView read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        BigDecimal quantity = row.getBigDecimal("quantity");
        return new PurchaseView(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("source"),
                row.getString("order_no"),
                row.getInt("line_no"),
                row.getObject("ordered_on", LocalDate.class),
                row.getString("product"),
                row.getString("product_line"),
                quantity == null ? null : Decimals.plain(quantity),
                new Money(row.getBigDecimal("amount"), currency),
                money(row.getBigDecimal("cost"), currency),
                money(row.getBigDecimal("commission"), currency),
                credits(row),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }

    private static List<Credit> credits(ResultSet row) throws SQLException {
        UUID only = row.getObject("seller_id", UUID.class);
        if (only != null) {
            return List.of(Credit.stored(only, BigDecimal.ONE));
        }
        UUID[] sellers = (UUID[]) row.getArray("credit_sellers").getArray();
        BigDecimal[] shares = (BigDecimal[]) row.getArray("credit_shares").getArray();
        List<Credit> credits = new ArrayList<>(sellers.length);
        for (int i = 0; i < sellers.length; i++) {
            credits.add(Credit.stored(sellers[i], shares[i]));
        }
        return credits;
    }
}
