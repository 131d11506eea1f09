package dev.vitalfew.api.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/// Makes the example of a body out of the examples of its members, so that no body is without one
/// and none contradicts its schema. An example on an object (JSON) comes before those of its
/// members.
final class Examples {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Schemas schemas;

    Examples(Schemas schemas) {
        this.schemas = schemas;
    }

    /// Null where the schema says too little to make one.
    @Nullable Object of(Schema schema) {
        return of("", schema, new ArrayDeque<>());
    }

    /// The items of a page, or the first list of objects of an answer, as a table: one row of the
    /// example under the names of its columns, as `CsvBodyWriter` writes them.
    @Nullable String table(Schema answer) {
        Schema rows = rows(Schemas.members(schemas.resolved(answer)));
        if (rows == null) {
            return null;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        Object row = of(rows);
        cells(rows, row instanceof Map<?, ?> map ? map : Map.of(), "", cells);
        StringWriter table = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(table);
        csv.writeRecord(cells.keySet());
        csv.writeRecord(cells.values());
        return table.toString();
    }

    /// What one row is; null where the answer has none.
    private @Nullable Schema rows(Map<String, Schema> members) {
        Schema items = members.get("items");
        if (items != null) {
            return items.getItems();
        }
        return members.values().stream()
                .map(Schema::getItems)
                .filter(each -> each != null && schemas.resolved(each).getProperties() != null)
                .findFirst()
                .orElse(null);
    }

    private void cells(Schema schema, Map<?, ?> row, String prefix, Map<String, String> cells) {
        Schemas.members(schemas.resolved(schema))
                .forEach(
                        (name, member) -> {
                            Object value = row.get(name);
                            if (value instanceof Map<?, ?> inner) {
                                cells(member, inner, prefix + name + ".", cells);
                            } else {
                                cells.put(prefix + name, cell(value));
                            }
                        });
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(Examples::cell).collect(Collectors.joining("|"));
        }
        if (value instanceof Map<?, ?> object) {
            return json(object);
        }
        return value == null ? "" : value.toString();
    }

    static String json(Object value) {
        return JSON.valueToTree(value).toString();
    }

    private @Nullable Object of(String name, Schema schema, Deque<Schema> within) {
        Object given = given(schema);
        if (given != null) {
            return given;
        }
        Schema resolved = schemas.resolved(schema);
        if (within.contains(resolved)) {
            return null; // a tree: its example has one level
        }
        within.push(resolved);
        try {
            return made(name, resolved, within);
        } finally {
            within.pop();
        }
    }

    private @Nullable Object made(String name, Schema schema, Deque<Schema> within) {
        Object given = given(schema);
        if (given != null) {
            return given;
        }
        if (schema.getAnyOf() != null) {
            return of(name, schema.getAnyOf().getFirst(), within);
        }
        if (schema.getOneOf() != null) {
            return of(name, schema.getOneOf().getFirst(), within);
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().getFirst();
        }
        if (schema.getProperties() != null) {
            return object(schema, within);
        }
        if (Schemas.is(schema, SchemaType.ARRAY)) {
            return array(name, schema, within);
        }
        return leaf(name, schema);
    }

    private Map<String, Object> object(Schema schema, Deque<Schema> within) {
        Map<String, Object> object = new LinkedHashMap<>();
        schema.getProperties()
                .forEach(
                        (name, member) -> {
                            Object value = of(name, member, within);
                            if (value != null) {
                                object.put(name, value);
                            }
                        });
        return object;
    }

    private List<Object> array(String name, Schema schema, Deque<Schema> within) {
        List<Object> array = new ArrayList<>();
        Object item = schema.getItems() == null ? null : of(name, schema.getItems(), within);
        if (item != null) {
            array.add(item);
        }
        return array;
    }

    private static @Nullable Object leaf(String name, Schema schema) {
        if (Schemas.is(schema, SchemaType.BOOLEAN)) {
            return false;
        }
        if (!Schemas.is(schema, SchemaType.STRING) || schema.getFormat() == null) {
            return null;
        }
        return switch (schema.getFormat()) {
            case "uuid" -> id(name);
            case "date" -> "2026-10-31";
            case "date-time" -> "2026-10-31T09:30:00.000Z";
            default -> null;
        };
    }

    /// An id of version 7 that looks like one of ours; another name, another id.
    static String id(String name) {
        long seed = name.hashCode() * 0x9E3779B97F4A7C15L;
        long high = (0x019a_3c5e_0000_0000L | (seed & 0xFFFF_0000L)) | 0x7000 | (seed >>> 52);
        long low = 0x8000_0000_0000_0000L | ((seed * 31) >>> 2);
        return new UUID(high, low).toString();
    }

    /// What the author gave, as a JSON value: annotations know text alone.
    private static @Nullable Object given(Schema schema) {
        Object first =
                schema.getExamples() == null || schema.getExamples().isEmpty()
                        ? schema.getDefaultValue()
                        : schema.getExamples().getFirst();
        if (!(first instanceof String text) || isText(schema)) {
            return first;
        }
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException plain) {
            return text;
        }
    }

    private static boolean isText(Schema schema) {
        return Schemas.is(schema, SchemaType.STRING);
    }
}
