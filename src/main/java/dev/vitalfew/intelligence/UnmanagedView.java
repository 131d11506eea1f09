package dev.vitalfew.intelligence;

import dev.vitalfew.account.AccountTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A key account for which nobody answers.
///
/// @param since the day on which the last manager's time ended; absent where there never was one
@Schema(name = "UnmanagedAccount")
public record UnmanagedView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) AccountTier tier,
        @Nullable LocalDate since) {

    static UnmanagedView read(ResultSet row) throws SQLException {
        return new UnmanagedView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                AccountTier.valueOf(row.getString("tier")),
                row.getObject("since", LocalDate.class));
    }
}
