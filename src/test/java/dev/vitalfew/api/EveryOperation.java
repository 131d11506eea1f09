package dev.vitalfew.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The operations of the running application as its own contract names them, with just enough made
/// up for each to be called wrongly.
final class EveryOperation {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode contract;

    private EveryOperation(JsonNode contract) {
        this.contract = contract;
    }

    static EveryOperation ofTheRunningApplication() throws java.io.IOException {
        return new EveryOperation(
                JSON.readTree(RestAssured.get("/q/openapi?format=json").asByteArray()));
    }

    /// @param path with made-up values in place of its variables
    record Operation(
            String method,
            String template,
            String path,
            JsonNode node,
            List<Parameter> parameters) {
        String name() {
            return method + " " + template;
        }

        boolean documents(int status) {
            return node.path("responses").has(String.valueOf(status));
        }

        boolean answersWithABody() {
            return StreamSupport.stream(
                            ((Iterable<String>) () -> node.path("responses").fieldNames())
                                    .spliterator(),
                            false)
                    .filter(status -> status.startsWith("2"))
                    .anyMatch(status -> node.at("/responses/" + status).has("content"));
        }

        /// The content type of its JSON body, null without one.
        @Nullable String json() {
            JsonNode content = node.at("/requestBody/content");
            for (String type : List.of("application/json", "application/merge-patch+json")) {
                if (content.has(type)) {
                    return type;
                }
            }
            return null;
        }

        /// Whether it can do without a body.
        boolean mayLackItsBody() {
            return !node.at("/requestBody/required").asBoolean();
        }

        List<Parameter> parametersIn(String place) {
            return parameters.stream().filter(each -> each.in().equals(place)).toList();
        }
    }

    record Parameter(String in, String name, JsonNode schema) {
        boolean isRepeatable() {
            return "array".equals(schema.path("type").asText());
        }

        /// Values that cannot be what the schema wants; none where any text will do.
        List<String> wrongValues(EveryOperation contract) {
            JsonNode one = isRepeatable() ? contract.resolved(schema.path("items")) : schema;
            if (one.has("enum")) {
                return List.of("NO_SUCH_VALUE", "no");
            }
            return switch (contract.typeOf(one) + ":" + one.path("format").asText()) {
                case "integer:int32", "integer:int64", "integer:" ->
                        List.of("abc", "1.5", "1e2", "9223372036854775808", "%2B5");
                case "boolean:" -> List.of("maybe", "1", "TRUE");
                case "number:", "number:double", "number:float" -> List.of("abc", "NaN", "1e9");
                case "string:uuid" -> List.of("abc", "1-1-1-1-1");
                case "string:date" -> List.of("2026-02-30", "today", "20260131");
                case "string:date-time" -> List.of("yesterday", "2026-01-31");
                default -> List.of();
            };
        }
    }

    List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        for (var path : contract.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                operations.add(operation(path.getKey(), operation.getKey(), operation.getValue()));
            }
        }
        return operations;
    }

    private Operation operation(String template, String method, JsonNode node) {
        List<Parameter> parameters = new ArrayList<>();
        String path = template;
        for (JsonNode each : node.path("parameters")) {
            JsonNode parameter = resolved(each);
            JsonNode schema = resolved(parameter.path("schema"));
            String name = parameter.path("name").asText();
            parameters.add(new Parameter(parameter.path("in").asText(), name, schema));
            path = path.replace("{" + name + "}", valueFor(schema));
        }
        return new Operation(method.toUpperCase(Locale.ROOT), template, path, node, parameters);
    }

    private String valueFor(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").path(0).asText();
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> "0190a000-0000-7000-8000-000000000000";
            case "date" -> "2026-01-31";
            case "date-time" -> "2026-01-31T12:00:00Z";
            default -> typeOf(schema).equals("integer") ? "1" : "x";
        };
    }

    /// The first member of the body whose schema has this type; of any type for an empty name.
    @Nullable String memberOf(Operation operation, String type) {
        JsonNode schema =
                resolved(
                        operation
                                .node()
                                .path("requestBody")
                                .path("content")
                                .path(String.valueOf(operation.json()))
                                .path("schema"));
        for (var member : schema.path("properties").properties()) {
            JsonNode wanted = resolved(member.getValue());
            boolean plain = !wanted.has("enum") && !wanted.has("format") && !wanted.has("pattern");
            if (type.isEmpty() || (plain && typeOf(wanted).equals(type))) {
                return member.getKey();
            }
        }
        return null;
    }

    private String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    /// Follows references, and the one alternative that is not null.
    private JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        if (reference.isTextual()) {
            return resolved(contract.at(reference.asText().substring(1)));
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode each : schema.path(choice)) {
                if (!each.path("type").asText().equals("null")) {
                    return resolved(each);
                }
            }
        }
        return schema.isMissingNode() ? MissingNode.getInstance() : schema;
    }
}
