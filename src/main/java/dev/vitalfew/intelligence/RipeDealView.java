package dev.vitalfew.intelligence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An open deal in which it is time to ask for the order (D 5.8).
@Schema(name = "RipeDeal")
public record RipeDealView(
        @Schema(required = true, description = "The deal.") UUID id,
        @Schema(
                        required = true,
                        description = "What the deal is called.",
                        examples = "Pumping stations, lot 2")
                String name,
        @Schema(required = true) UUID accountId,
        @Schema(required = true, description = "What the account is called.", examples = "Initech")
                String accountName,
        @Schema(description = "Whose deal it is.") @Nullable UUID sellerId,
        @Schema(required = true, examples = "3", description = "Signals that no step has answered.")
                long signals,
        @Schema(required = true, description = "The day of the latest of them.")
                LocalDate lastSignalOn,
        @Schema(description = "The day of the last step to a commitment.")
                @Nullable LocalDate lastStepOn) {
    static RipeDealView read(ResultSet row) throws SQLException {
        return new RipeDealView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                row.getObject("seller_id", UUID.class),
                row.getLong("signals"),
                row.getObject("last_signal_on", LocalDate.class),
                row.getObject("last_step_on", LocalDate.class));
    }
}
