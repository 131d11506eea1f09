package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.INVALID_PARAMETER;
import static dev.vitalfew.api.ProblemCode.UNKNOWN_SORT_FIELD;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The order of a list as SQL: keys that are never null, the last of them unique, so that every row
/// has one place and a page can go on from any of them.
public record ListOrder(List<Key> keys) {
    /// One step of the order.
    ///
    /// @param expression SQL, never null
    /// @param type the SQL type that the expression's text is read back as
    public record Key(String expression, String type, boolean descending) {
        public static Key up(String expression, String type) {
            return new Key(expression, type, false);
        }

        public static Key down(String expression, String type) {
            return new Key(expression, type, true);
        }
    }

    /// A field that callers may sort by.
    ///
    /// @param up its key in ascending order
    /// @param down its key in descending order; another expression where rows without a value come
    ///   last in both
    public record Sortable(Key up, Key down) {
        /// A field that every row has.
        public static Sortable by(String expression, String type) {
            return new Sortable(Key.up(expression, type), Key.down(expression, type));
        }
    }

    public ListOrder {
        keys = List.copyOf(keys);
    }

    public static ListOrder of(Key... keys) {
        return new ListOrder(List.of(keys));
    }

    /// Reads `sort=field,-field`.
    ///
    /// @param sort null for the default order
    /// @param unique the expression of the column that breaks ties, a uuid; it follows the
    ///   direction of the last field
    public static ListOrder parse(
            @Nullable String sort,
            Map<String, Sortable> fields,
            String unique,
            ListOrder byDefault) {
        return parse(sort, fields, byDefault, Sortable.by(unique, "uuid"));
    }

    /// The same for a list whose rows are told apart by more than an id.
    ///
    /// @param ties what breaks ties, unique when taken together; in the direction of the last field
    public static ListOrder parse(
            @Nullable String sort,
            Map<String, Sortable> fields,
            ListOrder byDefault,
            Sortable... ties) {
        if (sort == null) {
            return byDefault;
        }
        List<Key> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String part : sort.split(",", -1)) {
            boolean descending = part.startsWith("-");
            String field = descending ? part.substring(1) : part;
            Sortable sortable = fields.get(field);
            if (sortable == null) {
                throw UNKNOWN_SORT_FIELD
                        .because(
                                "sort is by %s, each with - for descending",
                                String.join(", ", fields.keySet().stream().sorted().toList()))
                        .at("sort");
            }
            if (!seen.add(field)) {
                throw INVALID_PARAMETER.because("sort names a field twice").at("sort");
            }
            keys.add(descending ? sortable.down() : sortable.up());
        }
        boolean down = keys.getLast().descending();
        for (Sortable tie : ties) {
            keys.add(down ? tie.down() : tie.up());
        }
        return new ListOrder(keys);
    }

    String sql() {
        return String.join(
                ", ",
                keys.stream()
                        .map(key -> key.expression() + (key.descending() ? " desc" : " asc"))
                        .toList());
    }

    /// What is behind the row with the keys that are bound to it. In one direction this is a
    /// comparison of rows, which PostgreSQL turns into a place in an index; only mixed directions
    /// are spelled out.
    String behind() {
        boolean descending = keys.getFirst().descending();
        return keys.stream().allMatch(key -> key.descending() == descending)
                ? "(%s) %s (%s)"
                        .formatted(
                                joined(keys.stream().map(Key::expression).toList()),
                                descending ? "<" : ">",
                                joined(keys.stream().map(ListOrder::placeholder).toList()))
                : spelledOut();
    }

    /// The values that [#behind] wants, in its order.
    List<String> bound(List<String> values) {
        boolean descending = keys.getFirst().descending();
        if (keys.stream().allMatch(key -> key.descending() == descending)) {
            return values;
        }
        List<String> bound = new ArrayList<>();
        for (int last = 0; last < keys.size(); last++) {
            bound.addAll(values.subList(0, last + 1));
        }
        return bound;
    }

    private String spelledOut() {
        List<String> ways = new ArrayList<>();
        for (int last = 0; last < keys.size(); last++) {
            List<String> steps = new ArrayList<>();
            for (Key key : keys.subList(0, last)) {
                steps.add(key.expression() + " = " + placeholder(key));
            }
            Key key = keys.get(last);
            steps.add(key.expression() + (key.descending() ? " < " : " > ") + placeholder(key));
            ways.add("(" + String.join(" and ", steps) + ")");
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    private static String placeholder(Key key) {
        return "?::" + key.type();
    }

    private static String joined(List<String> parts) {
        return String.join(", ", parts);
    }
}
