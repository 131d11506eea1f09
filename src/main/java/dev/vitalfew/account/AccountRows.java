package dev.vitalfew.account;

import dev.vitalfew.api.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads accounts straight into their view, references and all, in one statement. For lists of
/// accounts wherever they are answered.
public final class AccountRows {
    /// Of the table `account` under the name `a`.
    public static final String COLUMNS =
            """
            a.id, a.version, a.name, a.industry, a.country, a.employees, a.annual_revenue, \
            a.annual_revenue_currency, a.parent_id, a.classes, a.channel_role, a.status, a.tags, a.tier, \
            (select m.seller_id from key_account_manager m where m.account_id = a.id) as key_account_manager_id, \
            a.created_at, a.updated_at, %s
            """
                    .formatted(ReferenceTable.ACCOUNTS.columns("a.id"));

    private AccountRows() {}

    public static AccountView read(ResultSet row) throws SQLException {
        return new AccountView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                ReferenceTable.read(row),
                row.getString("industry"),
                row.getString("country"),
                row.getObject("employees", Integer.class),
                money(row),
                row.getObject("parent_id", UUID.class),
                texts(row, "classes").stream().map(AccountClass::valueOf).sorted().toList(),
                row.getString("channel_role"),
                AccountStatus.valueOf(row.getString("status")),
                texts(row, "tags").stream().sorted().toList(),
                AccountTier.valueOf(row.getString("tier")),
                row.getObject("key_account_manager_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Money money(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("annual_revenue");
        return amount == null ? null : new Money(amount, row.getString("annual_revenue_currency"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
