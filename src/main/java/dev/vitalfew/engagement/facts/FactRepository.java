package dev.vitalfew.engagement.facts;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.engagement.facts.Owner.Place;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Facts of any kind in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class FactRepository {
    private final AgroalDataSource database;

    FactRepository(AgroalDataSource database) {
        this.database = database;
    }

    <N, V extends Fact<N>> Page<V> list(
            FactTable<N, V> table, Place place, FactQuery query, ListSql.Paging paging) {
        ListSql<V> list = new ListSql<>("f.*", "from %s f".formatted(name(table)), table.reader());
        query.narrow(list);
        List<String> columns = ownerColumns(table);
        List<Object> owner = ownerValues(place);
        for (int i = 0; i < columns.size(); i++) {
            list.where("f.%s = ?".formatted(columns.get(i)), owner.get(i));
        }
        return Jdbc.call(
                database,
                connection ->
                        list.page(connection, table.order(), paging, name(table), place, query));
    }

    <N, V extends Fact<N>> @Nullable V view(FactTable<N, V> table, Place place, UUID id) {
        return read(table, place, id, "");
    }

    /// In the order of lists; null without any.
    <N, V extends Fact<N>> @Nullable V first(FactTable<N, V> table, Place place) {
        String order =
                table.order().keys().stream()
                        .map(key -> key.expression() + (key.descending() ? " desc" : ""))
                        .collect(Collectors.joining(", "));
        return Jdbc.first(
                database,
                table.reader(),
                "select f.* from %s f where true%s order by %s limit 1"
                        .formatted(name(table), ofOwner(table), order),
                ownerValues(place).toArray());
    }

    /// The same, and nobody else changes it until the transaction ends.
    <N, V extends Fact<N>> @Nullable V locked(FactTable<N, V> table, Place place, UUID id) {
        return read(table, place, id, " for update");
    }

    private <N, V extends Fact<N>> @Nullable V read(
            FactTable<N, V> table, Place place, UUID id, String more) {
        List<Object> values = new ArrayList<>(List.of(id));
        values.addAll(ownerValues(place));
        return Jdbc.first(
                database,
                table.reader(),
                "select f.* from %s f where f.id = ?%s%s"
                        .formatted(name(table), ofOwner(table), more),
                values.toArray());
    }

    /// Of a fact that this transaction has just written.
    <N, V extends Fact<N>> V written(FactTable<N, V> table, Place place, UUID id) {
        return Objects.requireNonNull(view(table, place, id), "this transaction holds it");
    }

    <N, V extends Fact<N>> UUID add(FactTable<N, V> table, Place place, N wanted, Instant now) {
        List<String> columns = new ArrayList<>(ownerColumns(table));
        columns.addAll(List.of("id", "created_at", "updated_at"));
        table.columns().content().forEach(column -> columns.add(bare(column)));
        List<String> places = new ArrayList<>();
        ownerColumns(table).forEach(_ -> places.add("?"));
        places.addAll(List.of("uuid_v7()", "?", "?"));
        table.columns().content().forEach(column -> places.add(placeholder(column)));
        List<@Nullable Object> values = new ArrayList<>(ownerValues(place));
        values.add(now);
        values.add(now);
        values.addAll(table.values().apply(wanted));
        return Objects.requireNonNull(
                Jdbc.first(
                        database,
                        row -> row.getObject(1, UUID.class),
                        "insert into %s (%s) values (%s) returning id"
                                .formatted(
                                        name(table),
                                        String.join(", ", columns),
                                        String.join(", ", places)),
                        values.toArray()),
                "an insert returns its row");
    }

    <N, V extends Fact<N>> void change(
            FactTable<N, V> table, Place place, UUID id, Instant now, N wanted) {
        List<String> sets = new ArrayList<>();
        table.columns()
                .content()
                .forEach(
                        column -> sets.add("%s = %s".formatted(bare(column), placeholder(column))));
        List<@Nullable Object> values = new ArrayList<>(table.values().apply(wanted));
        values.add(now);
        values.add(id);
        values.addAll(ownerValues(place));
        Jdbc.update(
                database,
                "update %s f set %s, version = version + 1, updated_at = ? where f.id = ?%s"
                        .formatted(name(table), String.join(", ", sets), ofOwner(table)),
                values.toArray());
    }

    <N, V extends Fact<N>> void remove(FactTable<N, V> table, Place place, UUID id) {
        List<Object> values = new ArrayList<>(List.of(id));
        values.addAll(ownerValues(place));
        Jdbc.update(
                database,
                "delete from %s f where f.id = ?%s".formatted(name(table), ofOwner(table)),
                values.toArray());
    }

    /// Null where there is no such fact.
    @Nullable Place placeOf(FactTable<?, ?> table, UUID id) {
        return Jdbc.first(
                database,
                row ->
                        new Place(
                                row.getObject("account_id", UUID.class),
                                ownerColumns(table).contains("deal_id")
                                        ? row.getObject("deal_id", UUID.class)
                                        : null),
                "select * from %s where id = ?".formatted(name(table)),
                id);
    }

    private static String name(FactTable<?, ?> table) {
        return table.name().table();
    }

    private static List<String> ownerColumns(FactTable<?, ?> table) {
        return switch (table.name().scope()) {
            case ACCOUNT -> List.of("account_id");
            case DEAL -> List.of("account_id", "deal_id");
            case HOUSE -> List.of();
        };
    }

    private static List<Object> ownerValues(Place place) {
        List<Object> values = new ArrayList<>();
        if (place.accountId() != null) {
            values.add(place.accountId());
        }
        if (place.dealId() != null) {
            values.add(place.dealId());
        }
        return values;
    }

    private static String ofOwner(FactTable<?, ?> table) {
        StringBuilder condition = new StringBuilder();
        ownerColumns(table).forEach(column -> condition.append(" and f.%s = ?".formatted(column)));
        return condition.toString();
    }

    static String bare(String column) {
        return column.replaceFirst("::.*", "");
    }

    private static String placeholder(String column) {
        return "?" + column.substring(bare(column).length());
    }
}
