package dev.vitalfew.intelligence;

import dev.vitalfew.account.AccountTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A key account for which nobody answers.
@Schema(name = "UnmanagedAccount")
public record UnmanagedView(
        @Schema(required = true, description = "Id of the account.") UUID id,
        @Schema(
                        required = true,
                        description = "What the account is called.",
                        examples = "Initech GmbH")
                String name,
        @Schema(required = true, description = "How much attention it should get.")
                AccountTier tier,
        @Schema(
                        description =
                                "The day on which the last manager's time ended; absent where there never was one.")
                @Nullable LocalDate since) {

    static UnmanagedView read(ResultSet row) throws SQLException {
        return new UnmanagedView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                AccountTier.valueOf(row.getString("tier")),
                row.getObject("since", LocalDate.class));
    }
}
