package dev.vitalfew.imports.merging;

import java.util.List;

/// How a column of the target comes from the columns of the file.
///
/// @param target its name in the target table
/// @param from the columns that change it
record Assignment(String target, List<Column> from, Value value, Difference difference) {
    /// The value after the merge as SQL, from the aliases of the staged and of the stored row.
    interface Value {
        String of(Presence presence, String staged, String stored);
    }

    /// A condition of SQL: whether two values of the target differ.
    interface Difference {
        String between(String one, String other);
    }

    static Assignment of(String target, Column column) {
        return new Assignment(
                target,
                List.of(column),
                (presence, staged, stored) ->
                        presence.merged(column, staged, stored + "." + target),
                "%s is distinct from %s"::formatted);
    }

    static Assignment of(Column column) {
        return of(column.name(), column);
    }

    boolean mayChange(Presence presence) {
        return from.stream().anyMatch(presence::mayHave);
    }

    String differs(Presence presence, String staged, String stored) {
        return difference.between(value.of(presence, staged, stored), stored + "." + target);
    }

    /// The same where the stored value stays as it is under a condition.
    ///
    /// @param condition of SQL on a column of the stored row
    Assignment unless(String condition) {
        return new Assignment(
                target,
                from,
                (presence, staged, stored) ->
                        "case when %1$s.%2$s then %1$s.%3$s else %4$s end"
                                .formatted(
                                        stored,
                                        condition,
                                        target,
                                        value.of(presence, staged, stored)),
                difference);
    }

    /// An id that a reference of the row leads to.
    ///
    /// @param link where the staged row has it
    static Assignment linked(String target, Column column, String link) {
        return new Assignment(
                target,
                List.of(column),
                (presence, staged, stored) ->
                        "case when %s then %s.%s else %s.%s end"
                                .formatted(
                                        presence.test(column, staged),
                                        staged,
                                        link,
                                        stored,
                                        target),
                "%s is distinct from %s"::formatted);
    }
}
