package dev.vitalfew.stakeholder;

import dev.vitalfew.account.ReferenceTable;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.MergeLock;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Contacts in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<ContactEntity, UUID> {
    static final ReferenceTable REFS = new ReferenceTable("contact_ref", "contact_id");

    /// Up the lines of reporting, the solid ones and the dotted ones.
    private static final String ABOVE =
            """
            with recursive above (id) as (
                select ?::uuid
                union
                select next.id
                from above cross join lateral (
                    select c.reports_to_id as id from contact c
                    where c.id = above.id and c.reports_to_id is not null
                    union all
                    select t.to_id from tie t
                    where t.account_id = ? and t.from_id = above.id and t.kind = 'REPORTS_TO'
                ) next
            )
            select 1 from above where id = ?
            """;

    private final AgroalDataSource database;

    ContactRepository(AgroalDataSource database) {
        this.database = database;
    }

    Page<ContactView> list(UUID accountId, ContactQuery query, ListSql.Paging paging) {
        ListSql<ContactView> list =
                new ListSql<>(ContactView.COLUMNS, "from contact c", ContactView::read)
                        .where("c.account_id = ?", accountId)
                        .whereAnyOf("c.department = any(?)", query.department())
                        .whereAnyOf("c.level = any(?::int[])", query.level())
                        .whereAnyOf("c.reports_to_id = any(?::uuid[])", query.reportsToId())
                        .whereAnyOf("c.org_unit_id = any(?::uuid[])", query.orgUnitId())
                        .updatedSince("c.updated_at", query.updatedSince());
        if (query.q() != null) {
            list.where("c.name ilike ?", ListSql.containing(query.q()));
        }
        REFS.filter(list, "c.id", query.source(), query.externalId());
        return Jdbc.call(
                database,
                connection ->
                        list.page(connection, query.order(), paging, "contacts", accountId, query));
    }

    /// The contact, with everybody else who wants to change it waiting.
    @Nullable ContactEntity locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Nullable ContactView view(UUID id) {
        return Jdbc.first(
                database,
                ContactView::read,
                "select " + ContactView.COLUMNS + " from contact c where c.id = ?",
                id);
    }

    /// Of a contact that this transaction has just written.
    ContactView written(UUID id) {
        return Objects.requireNonNull(view(id), "this transaction holds the contact");
    }

    /// Those of the ids that are contacts of the account.
    Set<UUID> ofAccount(UUID accountId, Collection<UUID> ids) {
        return Set.copyOf(
                Jdbc.rows(
                        database,
                        row -> row.getObject(1, UUID.class),
                        "select id from contact where account_id = ? and id = any(?::uuid[])",
                        accountId,
                        ids));
    }

    /// Whether `id` is `start` or somebody whom `start` reports to, however indirectly.
    boolean isAbove(UUID accountId, UUID id, UUID start) {
        return Jdbc.finds(database, ABOVE, start, accountId, id);
    }

    /// Stores a new contact with its references.
    ///
    /// @return a reference that another contact has; null where all is well
    @Nullable ExternalRef add(ContactEntity contact, NewContact.Settled wanted) {
        persistAndFlush(contact);
        return Jdbc.call(database, connection -> REFS.claim(connection, contact.id, wanted.refs()));
    }

    void replaceRefs(ContactView stored, NewContact.Settled wanted) {
        flush();
        Jdbc.call(
                database,
                connection -> {
                    REFS.replace(connection, stored.id(), stored.refs(), wanted.refs());
                    return true;
                });
    }

    /// Keeps imports and other changes of reporting lines out until the transaction ends. To be
    /// taken before any row is locked, as imports do.
    void lockLines() {
        Jdbc.call(
                database,
                connection -> {
                    MergeLock.PEOPLE.hold(connection);
                    return true;
                });
    }

    /// What this room knows of a contact.
    List<ContactFacts.Tally> tally(ContactFacts.Person person) {
        return List.of(
                new ContactFacts.Tally(
                        "people who report to them",
                        count("select count(*) from contact where reports_to_id = ?", person.id())),
                new ContactFacts.Tally(
                        "ties",
                        Jdbc.number(
                                database,
                                "select count(*) from tie where account_id = ? and ? in (from_id, to_id)",
                                person.accountId(),
                                person.id())),
                new ContactFacts.Tally(
                        "roles",
                        count(
                                "select count(*) from stakeholder_role where contact_id = ?",
                                person.id())),
                new ContactFacts.Tally(
                        "coaching",
                        Jdbc.number(
                                database,
                                "select count(*) from coaching where account_id = ? and contact_id = ?",
                                person.accountId(),
                                person.id())));
    }

    /// @param sql counts, and holds one `?` for the contact or the account
    long count(String sql, UUID owner) {
        return Jdbc.number(database, sql, owner);
    }

    /// Keeps imports from bringing a contact back who is erased: of its keys, digests stay.
    void rememberErased(UUID id, Instant now) {
        Jdbc.update(
                database,
                """
                insert into erased_contact_ref (source, digest, erased_at)
                select source, sha256(convert_to(external_id, 'UTF8')), ? from contact_ref where contact_id = ?
                on conflict do nothing
                """,
                now,
                id);
    }

    /// Takes references, attributes, ties, roles and all else that hangs on the contact along;
    /// those who reported to it report to nobody.
    void remove(UUID id, Instant now) {
        Jdbc.update(
                database,
                "update contact set reports_to_id = null, version = version + 1, updated_at = ? where reports_to_id = ?",
                now,
                id);
        Jdbc.update(database, "delete from contact where id = ?", id);
    }

    void removeAllOf(UUID accountId) {
        Jdbc.update(database, "delete from contact where account_id = ?", accountId);
        Jdbc.update(database, "delete from org_unit where account_id = ?", accountId);
    }

    /// All that is known of the people at an account, and how they stand to each other.
    void moveAll(UUID fromAccount, UUID toAccount, Instant now) {
        for (String table : List.of("org_unit", "contact", "tie", "stakeholder_role")) {
            Jdbc.update(
                    database,
                    "update %s set account_id = ?, version = version + 1, updated_at = ? where account_id = ?"
                            .formatted(table),
                    toAccount,
                    now,
                    fromAccount);
        }
        Jdbc.update(
                database,
                "update coaching set account_id = ? where account_id = ?",
                toAccount,
                fromAccount);
    }
}
