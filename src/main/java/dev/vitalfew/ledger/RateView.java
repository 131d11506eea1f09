package dev.vitalfew.ledger;

import dev.vitalfew.api.Decimals;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What one unit of a currency is worth in the reporting currency.
@Schema(name = "ExchangeRate")
public record RateView(
        @Schema(required = true) String currency,
        @Schema(required = true, description = "From when on it counts, until the next rate.")
                LocalDate date,
        @Schema(required = true) BigDecimal rate,
        @Schema(required = true) Instant recordedAt) {
    static RateView read(ResultSet row) throws SQLException {
        return new RateView(
                row.getString("currency"),
                row.getObject("rate_on", LocalDate.class),
                Decimals.plain(row.getBigDecimal("rate")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
