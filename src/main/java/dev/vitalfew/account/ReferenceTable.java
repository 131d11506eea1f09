package dev.vitalfew.account;

import static dev.vitalfew.api.ProblemCode.CONFLICT_DUPLICATE_EXTERNAL_ID;

import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.MergeLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A table of keys in other systems. A key has one owner: whoever inserts it first; all others are
/// told so without an error of the database, so that they can go on in the same transaction.
///
/// @param table `source`, `external_id` (its primary key) and the owner
/// @param owner the column of the owner's id
public record ReferenceTable(String table, String owner) {
    public static final ReferenceTable ACCOUNTS = new ReferenceTable("account_ref", "account_id");

    /// For the `select` of a list of owners; [#read] reads them.
    ///
    /// @param id the owner's id as SQL
    public String columns(String id) {
        return """
               array(select r.source from %1$s r where r.%2$s = %3$s order by r.source, r.external_id) as ref_sources, \
               array(select r.external_id from %1$s r where r.%2$s = %3$s order by r.source, r.external_id) as ref_ids
               """
                .formatted(table, owner, id);
    }

    public static List<ExternalRef> read(ResultSet row) throws SQLException {
        String[] sources = (String[]) row.getArray("ref_sources").getArray();
        String[] ids = (String[]) row.getArray("ref_ids").getArray();
        List<ExternalRef> refs = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            refs.add(new ExternalRef(sources[i], ids[i]));
        }
        refs.sort(null);
        return refs;
    }

    /// Owners with one of these keys in one of these sources: with any key where `externalIds` is
    /// empty, all owners where both are.
    ///
    /// @param id the owner's id as SQL
    public <T> void filter(
            ListSql<T> list, String id, List<String> sources, List<String> externalIds) {
        if (sources.isEmpty()) {
            return;
        }
        String inSource =
                "exists (select 1 from %s f where f.%s = %s and f.source = any(?)"
                        .formatted(table, owner, id);
        if (externalIds.isEmpty()) {
            list.whereAnyOf(inSource + ")", sources);
            return;
        }
        list.where(
                inSource + " and f.external_id = any(?))",
                sources.toArray(String[]::new),
                externalIds.toArray(String[]::new));
    }

    public @Nullable UUID ownerOf(Connection connection, ExternalRef ref) throws SQLException {
        String sql =
                "select %s from %s where source = ? and external_id = ?".formatted(owner, table);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, ref.source());
            query.setString(2, ref.externalId());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    /// Gives the keys to the owner one after the other. Waits for others who have just inserted one
    /// of them and not yet committed.
    ///
    /// @param refs sorted, so that two claims never wait for each other
    /// @return the first key that belongs to another owner; null where all could be given
    public @Nullable ExternalRef claim(Connection connection, UUID id, List<ExternalRef> refs)
            throws SQLException {
        String sql =
                "insert into %s (source, external_id, %s) values (?, ?, ?) on conflict do nothing"
                        .formatted(table, owner);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (ExternalRef ref : refs) {
                insert.setString(1, ref.source());
                insert.setString(2, ref.externalId());
                insert.setObject(3, id);
                if (insert.executeUpdate() == 0 && !id.equals(ownerOf(connection, ref))) {
                    return ref;
                }
            }
            return null;
        }
    }

    /// Leaves the owner with these keys alone.
    public void replace(
            Connection connection, UUID id, List<ExternalRef> stored, List<ExternalRef> wanted)
            throws SQLException {
        String sql =
                "delete from %s where source = ? and external_id = ? and %s = ?"
                        .formatted(table, owner);
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            for (ExternalRef ref : stored) {
                if (wanted.contains(ref)) {
                    continue;
                }
                delete.setString(1, ref.source());
                delete.setString(2, ref.externalId());
                delete.setObject(3, id);
                delete.executeUpdate();
            }
        }
        ExternalRef taken =
                claim(
                        connection,
                        id,
                        wanted.stream().filter(ref -> !stored.contains(ref)).toList());
        refuse(wanted, taken);
    }

    /// Refuses a key that another owner has; null passes.
    public static void refuse(List<ExternalRef> wanted, @Nullable ExternalRef taken) {
        if (taken != null) {
            throw CONFLICT_DUPLICATE_EXTERNAL_ID
                    .because("refs: another one has this source and externalId already")
                    .at("refs[%d]".formatted(wanted.indexOf(taken)));
        }
    }

    /// Locks all owners that a batch names, in one order for all batches; and the references, of
    /// which a new one has no row yet to be locked: batches that share one take turns.
    ///
    /// @param owners the table of the owners, with an `id`
    public void lockOwners(
            DataSource database, String owners, List<UUID> ids, List<ExternalRef> refs) {
        List<String> sources = refs.stream().map(ExternalRef::source).toList();
        List<String> externalIds = refs.stream().map(ExternalRef::externalId).toList();
        Jdbc.rows(
                database,
                row -> row.getInt(1),
                """
                select b.bucket, pg_advisory_xact_lock(?, b.bucket)
                from (select distinct abs(hashtext(w.source || ' ' || w.external_id) % 64) as bucket
                      from unnest(?::text[], ?::text[]) as w (source, external_id)
                      order by 1) b
                """,
                MergeLock.CLASS + 1,
                sources,
                externalIds);
        Jdbc.rows(
                database,
                row -> row.getObject(1, UUID.class),
                """
                select id from %s
                where id = any(?::uuid[])
                   or id in (select r.%s from %s r
                             join unnest(?::text[], ?::text[]) as w (source, external_id) using (source, external_id))
                order by id
                for update
                """
                        .formatted(owners, owner, table),
                ids,
                sources,
                externalIds);
    }
}
