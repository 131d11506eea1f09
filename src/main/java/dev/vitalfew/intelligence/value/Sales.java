package dev.vitalfew.intelligence.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/// What the purchase lines of an account say.
///
/// @param priced revenue of lines whose goods have a cost
/// @param goods what these cost
/// @param withoutCost lines whose goods have none
/// @param withoutRate lines that have no exchange rate; they are in no other figure
public record Sales(
        BigDecimal revenue,
        BigDecimal priced,
        BigDecimal goods,
        long withoutCost,
        long withoutRate) {
    static final Sales NONE = new Sales(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

    /// Whether there is any line at all.
    public boolean isEmpty() {
        return equals(NONE);
    }

    /// In the order of the components.
    ///
    /// @param first the column of the revenue
    public static Sales read(ResultSet row, int first) throws SQLException {
        return new Sales(
                row.getBigDecimal(first),
                row.getBigDecimal(first + 1),
                row.getBigDecimal(first + 2),
                row.getLong(first + 3),
                row.getLong(first + 4));
    }
}
