package dev.vitalfew.engagement.facts;

import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What merging, removing and erasing do to facts of any kind, in the caller's transaction.
@ApplicationScoped
class HookRepository {
    /// What stands where a name was.
    private static final String ERASED = "[erased]";

    private final AgroalDataSource database;

    HookRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// @param column that holds the id
    long count(FactTable<?, ?> table, String column, UUID id) {
        return Jdbc.number(
                database,
                "select count(*) from %s where %s = ?".formatted(table.name().table(), column),
                id);
    }

    <N, V extends Fact<N>> List<V> naming(FactTable<N, V> table, String column, UUID contact) {
        return Jdbc.rows(
                database,
                table.reader(),
                "select f.* from %s f where f.%s = ? order by f.created_at, f.id"
                        .formatted(table.name().table(), column),
                contact);
    }

    void removeAllOf(FactTable<?, ?> table, UUID account) {
        Jdbc.update(
                database,
                "delete from %s where account_id = ?".formatted(table.name().table()),
                account);
    }

    void moveAll(FactTable<?, ?> table, UUID from, UUID to, Instant now) {
        Jdbc.update(
                database,
                "update %s set account_id = ?, version = version + 1, updated_at = ? where account_id = ?"
                        .formatted(table.name().table()),
                to,
                now,
                from);
        for (String part : table.columns().parts()) {
            Jdbc.update(
                    database,
                    "update %s set account_id = ? where account_id = ?".formatted(part),
                    to,
                    from);
        }
    }

    /// Takes the reference to a contact out of a column.
    void unname(FactTable<?, ?> table, String column, UUID contact) {
        Jdbc.update(
                database,
                "update %1$s set %2$s = null, version = version + 1 where %2$s = ?"
                        .formatted(table.name().table(), column),
                contact);
    }

    /// Takes a name out of a text of the account's facts. A name of one letter would take half of
    /// the text along.
    void strikeOut(FactTable<?, ?> table, String text, UUID account, String name) {
        String column = FactRepository.bare(text);
        boolean json = text.endsWith("::jsonb");
        String struck =
                json
                        ? "replace(%1$s::text, %2$s, n.gone)::jsonb"
                        : "left(replace(%1$s, %2$s, n.gone), 2000)";
        String searched = json ? column + "::text" : column;
        String wanted = json ? "trim(both '\"' from to_json(n.name)::text)" : "n.name";
        Jdbc.update(
                database,
                "update %s set %s = %s, version = version + 1 from (select ?::text as name, ?::text as gone) n where account_id = ? and char_length(n.name) > 1 and strpos(%s, %s) > 0"
                        .formatted(
                                table.name().table(),
                                column,
                                struck.formatted(column, wanted),
                                searched,
                                wanted),
                name,
                ERASED,
                account);
    }

    /// The same in a table of parts.
    void strikeOutOfPart(String part, UUID account, String name) {
        Jdbc.update(
                database,
                "update %s set note = left(replace(note, n.name, n.gone), 2000) from (select ?::text as name, ?::text as gone) n where account_id = ? and char_length(n.name) > 1 and strpos(note, n.name) > 0"
                        .formatted(part),
                name,
                ERASED,
                account);
    }
}
