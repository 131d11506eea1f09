package dev.vitalfew.engagement.facts;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.api.Money;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Values between columns and wire forms, for the kinds of facts.
public final class Rows {
    private Rows() {}

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// Of the columns `<name>_amount` and `<name>_currency`.
    public static @Nullable Money money(ResultSet row, String name) throws SQLException {
        BigDecimal amount = row.getBigDecimal(name + "_amount");
        return amount == null ? null : new Money(amount, row.getString(name + "_currency"));
    }

    /// Of columns that are never null.
    public static Money requiredMoney(ResultSet row, String name) throws SQLException {
        return new Money(row.getBigDecimal(name + "_amount"), row.getString(name + "_currency"));
    }

    public static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    public static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }

    public static @Nullable BigDecimal decimal(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : Decimals.plain(number);
    }

    /// Empty where the column is null.
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
