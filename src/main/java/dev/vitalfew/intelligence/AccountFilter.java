package dev.vitalfew.intelligence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Which accounts an answer is about. Values of one list are alternatives, an empty list filters
/// nothing.
///
/// @param source accounts with a reference in one of these namespaces
/// @param parentId accounts directly below one of these
record AccountFilter(
        List<String> industry,
        List<String> country,
        List<String> classes,
        List<String> tier,
        List<String> status,
        List<String> tag,
        List<String> source,
        List<UUID> parentId) {

    static final AccountFilter NONE =
            new AccountFilter(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of());

    boolean isEmpty() {
        return conditions().isEmpty();
    }

    /// As a condition on the accounts `a`.
    Sql condition() {
        return conditions().stream()
                .reduce(Sql.of("true"), (all, one) -> all.then("and").then(one));
    }

    /// As a further condition on the lines `p`; nothing where all accounts count, so that the
    /// common question joins nothing.
    Sql conditionOnLines() {
        if (isEmpty()) {
            return Sql.NONE;
        }
        return Sql.of("and p.account_id in (select a.id from account a where")
                .then(condition())
                .then(")");
    }

    private List<Sql> conditions() {
        List<Sql> conditions = new ArrayList<>();
        addText(conditions, "a.industry = any(?)", industry);
        addText(conditions, "a.country = any(?)", country);
        addText(conditions, "a.classes && ?", classes);
        addText(conditions, "a.tier = any(?)", tier);
        addText(conditions, "a.status = any(?)", status);
        addText(conditions, "a.tags && ?", tag);
        addText(
                conditions,
                "exists (select 1 from account_ref f where f.account_id = a.id and f.source = any(?))",
                source);
        if (!parentId.isEmpty()) {
            conditions.add(Sql.of("a.parent_id = any(?)", Sql.ids(parentId)));
        }
        return conditions;
    }

    private static void addText(List<Sql> conditions, String test, Collection<String> values) {
        if (!values.isEmpty()) {
            conditions.add(Sql.of(test, Sql.texts(values)));
        }
    }
}
