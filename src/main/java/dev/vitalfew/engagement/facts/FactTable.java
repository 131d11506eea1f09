package dev.vitalfew.engagement.facts;

import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql.RowReader;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where facts of one kind are kept. Every such table has `id`, `version`, `created_at` and
/// `updated_at`, and the columns that name the owner.
///
/// @param reader makes a view of a row of the table
/// @param values what a fact has in the columns of its content, in their order
public record FactTable<N, V extends Fact<N>>(
        Name name,
        Columns columns,
        ListOrder order,
        RowReader<V> reader,
        Function<N, List<? extends @Nullable Object>> values) {

    /// What facts of a kind hang on.
    public enum Scope {
        ACCOUNT,
        DEAL,
        HOUSE
    }

    /// What the facts are called.
    ///
    /// @param plural in words, `objections`
    public record Name(String table, String plural, Scope scope) {}

    /// The columns that differ from table to table.
    ///
    /// @param content what the owner decides; a cast may follow: `criteria::jsonb`
    /// @param people those of them that name a contact, and become null when the contact goes
    /// @param sellers those of them that name a seller
    /// @param texts free text, in which a person may be named; a cast to jsonb is respected
    /// @param parts tables whose rows go where those of this one go
    public record Columns(
            List<String> content,
            List<String> people,
            List<String> sellers,
            List<String> texts,
            List<String> parts) {
        public Columns {
            content = List.copyOf(content);
            people = List.copyOf(people);
            sellers = List.copyOf(sellers);
            texts = List.copyOf(texts);
            parts = List.copyOf(parts);
        }

        public static Columns of(String... content) {
            return new Columns(List.of(content), List.of(), List.of(), List.of(), List.of());
        }

        public Columns withPeople(String... columns) {
            return new Columns(content, List.of(columns), sellers, texts, parts);
        }

        public Columns withSellers(String... columns) {
            return new Columns(content, people, List.of(columns), texts, parts);
        }

        public Columns withTexts(String... columns) {
            return new Columns(content, people, sellers, List.of(columns), parts);
        }

        public Columns withParts(String... tables) {
            return new Columns(content, people, sellers, texts, List.of(tables));
        }
    }

    /// By a column that every row has, the latest first.
    public static ListOrder latestFirst(String column, String type) {
        return ListOrder.of(
                ListOrder.Key.down("f." + column, type), ListOrder.Key.down("f.id", "uuid"));
    }

    /// By a column that every row has, rising.
    public static ListOrder rising(String column, String type) {
        return ListOrder.of(
                ListOrder.Key.up("f." + column, type), ListOrder.Key.up("f.id", "uuid"));
    }
}
