package dev.vitalfew.intelligence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Names of the units that are shown, fetched after ranking: a page needs fifty of a hundred
/// thousand.
public record Names(Map<String, String> byId) {

    public static Names read(Snapshot snapshot, UnitKind by, Collection<String> ids) {
        return switch (by) {
            case ACCOUNT, GROUP ->
                    of(snapshot, "select id, name from account where id = any(?)", ids);
            case SELLER -> of(snapshot, "select id, name from seller where id = any(?)", ids);
            case PRODUCT, PRODUCT_LINE -> new Names(Map.of());
        };
    }

    private static Names of(Snapshot snapshot, String statement, Collection<String> ids) {
        List<UUID> keys = ids.stream().distinct().map(UUID::fromString).toList();
        Map<String, String> names = HashMap.newHashMap(keys.size());
        snapshot.rows(
                Sql.of(statement, Sql.ids(keys)),
                row -> names.put(row.getString(1), row.getString(2)));
        return new Names(names);
    }

    /// Products are named by what identifies them.
    public String of(String id) {
        return byId.getOrDefault(id, id);
    }
}
