package dev.vitalfew.stakeholder;

import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Personal attributes in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class AttributeRepository {
    /// The version grows, so that nobody is told that what they have is still what there is.
    private static final String REMOVE_BEFORE =
            """
            with gone as (delete from contact_attribute where retain_until < ? returning contact_id)
            update contact set version = version + 1 where id in (select contact_id from gone)
            """;

    private final AgroalDataSource database;

    AttributeRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// Those that may still be shown on that day.
    List<PersonalAttribute> of(UUID contactId, LocalDate day) {
        return Jdbc.rows(
                database,
                row ->
                        new PersonalAttribute(
                                AttributeKind.valueOf(row.getString("kind")),
                                row.getString("value"),
                                row.getString("purpose"),
                                row.getObject("consent_on", LocalDate.class),
                                row.getObject("retain_until", LocalDate.class)),
                """
                select kind, value, purpose, consent_on, retain_until from contact_attribute
                where contact_id = ? and retain_until >= ? order by position
                """,
                contactId,
                day);
    }

    void replace(UUID contactId, List<PersonalAttribute> wanted) {
        Jdbc.update(database, "delete from contact_attribute where contact_id = ?", contactId);
        for (int i = 0; i < wanted.size(); i++) {
            PersonalAttribute one = wanted.get(i);
            Jdbc.update(
                    database,
                    """
                    insert into contact_attribute (contact_id, position, kind, value, purpose, consent_on, retain_until)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                    contactId,
                    i,
                    one.kind(),
                    one.value(),
                    one.purpose(),
                    one.consentOn(),
                    one.retainUntil());
        }
    }

    /// Of how many contacts something is removed.
    int removeBefore(LocalDate day) {
        return Jdbc.update(database, REMOVE_BEFORE, day);
    }
}
