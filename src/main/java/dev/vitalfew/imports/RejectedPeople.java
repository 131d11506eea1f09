package dev.vitalfew.imports;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.stakeholder.ContactFacts;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Rejected rows keep the caller's own cells, and with them people who are to be forgotten.
@ApplicationScoped
class RejectedPeople implements ContactFacts {
    /// The cells hold the name as JSON writes it. A name of one letter would take all others along.
    private static final String FORGET =
            """
            update import_error set cells = '{}'
            where strpos(cells::text, btrim(to_json(?::text)::text, '"')) > 0
            """;

    private final AgroalDataSource database;

    RejectedPeople(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Tally> tally(Person person) {
        return List.of(); // a row that was rejected says nothing about a contact
    }

    @Override
    public void forget(Person person) {
        if (person.name().codePointCount(0, person.name().length()) > 1) {
            Jdbc.update(database, FORGET, person.name());
        }
    }
}
