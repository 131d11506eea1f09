package dev.vitalfew.stakeholder;

import dev.vitalfew.account.ReferenceTable;
import dev.vitalfew.api.ExternalRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A contact as callers see it.
///
/// @param version grows by one with every change; the ETag says the same
/// @param attributes personal data that may still be kept, where the installation allows them;
///   lists leave them out
@Schema(name = "Contact")
public record ContactView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String name,
        @Nullable String title,
        @Nullable String department,
        @Nullable Integer level,
        @Nullable String email,
        @Nullable String phone,
        @Nullable UUID reportsToId,
        @Nullable UUID orgUnitId,
        @Nullable List<PersonalAttribute> attributes,
        @Schema(required = true) List<ExternalRef> refs,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
    /// Of the table `contact` under the name `c`.
    static final String COLUMNS = "c.*, " + ContactRepository.REFS.columns("c.id");

    static ContactView read(ResultSet row) throws SQLException {
        return new ContactView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getString("title"),
                row.getString("department"),
                row.getObject("level", Integer.class),
                row.getString("email"),
                row.getString("phone"),
                row.getObject("reports_to_id", UUID.class),
                row.getObject("org_unit_id", UUID.class),
                null,
                ReferenceTable.read(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    ContactView with(@Nullable List<PersonalAttribute> personal) {
        return new ContactView(
                id,
                version,
                accountId,
                name,
                title,
                department,
                level,
                email,
                phone,
                reportsToId,
                orgUnitId,
                personal,
                refs,
                createdAt,
                updatedAt);
    }

    NewContact.Settled content() {
        return new NewContact.Settled(
                new NewContact.Card(name, title, department, level, email, phone),
                reportsToId,
                orgUnitId,
                refs);
    }
}
