package dev.vitalfew.intelligence.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/// What keeping an account took, by what it went into.
///
/// @param deliveries of the service log (D 5.5)
/// @param dedicatedTeam at the customer's site (D 3.15)
/// @param discount a concession, no cost to serve
public record Spent(
        BigDecimal service,
        BigDecimal delivery,
        BigDecimal other,
        BigDecimal deliveries,
        BigDecimal dedicatedTeam,
        BigDecimal discount,
        long withoutRate) {
    static final Spent NONE =
            new Spent(
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    0);

    /// From the second column on.
    static Spent read(ResultSet row) throws SQLException {
        return new Spent(
                row.getBigDecimal(2),
                row.getBigDecimal(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getLong(8));
    }

    BigDecimal toServe() {
        return service.add(delivery).add(other).add(deliveries).add(dedicatedTeam);
    }
}
