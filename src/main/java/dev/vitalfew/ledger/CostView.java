package dev.vitalfew.ledger;

import dev.vitalfew.api.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A cost as callers see it.
@Schema(name = "Cost")
public record CostView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String source,
        @Schema(required = true) String ref,
        @Schema(required = true) CostKind kind,
        @Schema(required = true) LocalDate incurredOn,
        @Schema(required = true) Money amount,
        @Nullable String note,
        @Schema(required = true) Instant recordedAt) {
    static CostView read(ResultSet row) throws SQLException {
        return new CostView(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("source"),
                row.getString("cost_ref"),
                CostKind.valueOf(row.getString("kind")),
                row.getObject("incurred_on", LocalDate.class),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("note"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
