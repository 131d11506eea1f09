package dev.vitalfew.stakeholder;

import dev.vitalfew.api.Decimals;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A tie as callers see it.
@Schema(name = "Tie")
public record TieView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) UUID accountId,
        @Schema(required = true, description = "Id of a contact or seller.") UUID from,
        @Schema(required = true, description = "Whether `from` is a contact or a seller.")
                PersonKind fromKind,
        @Schema(required = true, description = "Id of a contact or seller.") UUID to,
        @Schema(required = true, description = "Whether `to` is a contact or a seller.")
                PersonKind toKind,
        @Schema(required = true) TieKind kind,
        @Schema(required = true) BigDecimal weight,
        @Nullable LocalDate since,
        @Nullable LocalDate confirmedOn,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static TieView read(ResultSet row) throws SQLException {
        return new TieView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getObject("from_id", UUID.class),
                kind(row, "from_contact_id"),
                row.getObject("to_id", UUID.class),
                kind(row, "to_contact_id"),
                TieKind.valueOf(row.getString("kind")),
                Decimals.plain(row.getBigDecimal("weight")),
                row.getObject("since", LocalDate.class),
                row.getObject("confirmed_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static PersonKind kind(ResultSet row, String contact) throws SQLException {
        return row.getObject(contact) == null ? PersonKind.SELLER : PersonKind.CONTACT;
    }
}
