package dev.vitalfew.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/// One column of a CSV answer.
///
/// @param name the path to a scalar member, `annualRevenue.amount`
/// @param path its steps
record CsvColumn(String name, List<String> path) {
    static List<CsvColumn> of(Class<?> row) {
        List<CsvColumn> columns = new ArrayList<>();
        collect(row, List.of(), columns);
        return columns;
    }

    private static void collect(Class<?> type, List<String> prefix, List<CsvColumn> columns) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                continue;
            }
            List<String> path = new ArrayList<>(prefix);
            path.add(nameOf(component));
            if (component.getType().isRecord()) {
                collect(component.getType(), path, columns);
                continue;
            }
            columns.add(new CsvColumn(String.join(".", path), List.copyOf(path)));
        }
    }

    /// As in JSON, where a member may be called what no Java name can be: `class`.
    private static String nameOf(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    String cellOf(JsonNode row) {
        JsonNode value = row;
        for (String step : path) {
            value = value.path(step);
        }
        return cell(value);
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(
                    part -> parts.add(part.isContainerNode() ? part.toString() : part.asText()));
            return neutralised(String.join("|", parts));
        }
        if (value.isBigDecimal()) {
            return value.decimalValue().toPlainString();
        }
        return value.isTextual()
                ? neutralised(value.textValue())
                : value.isContainerNode() ? value.toString() : value.asText();
    }

    /// A spreadsheet runs a cell that starts with one of these as a formula; numbers, also negative
    /// ones, are harmless.
    static String neutralised(String text) {
        if (text.isEmpty() || "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) < 0) {
            return text;
        }
        return text.matches("[+-]?[0-9]+([.][0-9]+)?") ? text : "'" + text;
    }
}
