package dev.vitalfew.sample;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of one table, in COPY's text format.
record SampleTable(String name, List<String> columns, String content, int rows) {
    private static final String NULL = "\\N";

    /// Each row has its values in the order of the columns; a list becomes an array.
    static <T> SampleTable of(
            String name,
            List<String> columns,
            Collection<T> facts,
            Function<T, List<? extends @Nullable Object>> row) {
        StringBuilder content = new StringBuilder();
        for (T fact : facts) {
            List<? extends @Nullable Object> values = row.apply(fact);
            if (values.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%s: %d values for %d columns"
                                .formatted(name, values.size(), columns.size()));
            }
            content.append(values.stream().map(SampleTable::text).collect(Collectors.joining("\t")))
                    .append('\n');
        }
        return new SampleTable(name, columns, content.toString(), facts.size());
    }

    String copyStatement() {
        return "copy %s (%s) from stdin".formatted(name, String.join(", ", columns));
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        String plain =
                value instanceof List<?> elements
                        ? elements.stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(",", "{", "}"))
                        : value.toString();
        return plain.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
