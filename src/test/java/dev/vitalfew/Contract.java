package dev.vitalfew;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The committed contract, for tests that walk all operations.
public final class Contract {
    /// Generated and committed; `ContractTest` says how.
    public static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    public static Contract read() {
        return read(COMMITTED);
    }

    public static Contract read(Path file) {
        try {
            return new Contract(YAML.readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Contract of(String yaml) {
        try {
            return new Contract(YAML.readTree(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public JsonNode root() {
        return document;
    }

    /// A parameter of an operation.
    ///
    /// @param in `path`, `query` or `header`
    public record Parameter(
            String name, String in, boolean required, String description, JsonNode schema) {}

    /// One operation.
    ///
    /// @param method in upper case
    /// @param scopes any one of which opens it
    public record Operation(
            String id,
            String method,
            String path,
            List<Parameter> parameters,
            Set<String> scopes,
            JsonNode node) {
        /// How messages name it.
        public String at() {
            return method + " " + path;
        }

        public @Nullable Parameter query(String name) {
            return parameters.stream()
                    .filter(each -> each.in().equals("query") && each.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        /// The path with values that are of the right form, and name nothing.
        public String pathToNothing() {
            String filled = path;
            for (Parameter each : parameters) {
                filled = filled.replace("{" + each.name() + "}", nothing(each.schema()));
            }
            return filled;
        }

        private static String nothing(JsonNode schema) {
            if (schema.path("format").asText().equals("date")) {
                return "2001-01-01";
            }
            if (schema.path("format").asText().equals("uuid")) {
                return UUID.randomUUID().toString();
            }
            return schema.path("type").asText().equals("integer") ? "999" : "nothing";
        }
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue().properties().stream()
                                        .filter(each -> METHODS.contains(each.getKey()))
                                        .forEach(
                                                each ->
                                                        operations.add(
                                                                operation(
                                                                        path.getKey(),
                                                                        each.getKey(),
                                                                        path.getValue(),
                                                                        each.getValue()))));
        return operations;
    }

    private Operation operation(String path, String method, JsonNode item, JsonNode node) {
        List<Parameter> parameters = new ArrayList<>();
        item.path("parameters").forEach(each -> parameters.add(parameter(each)));
        node.path("parameters").forEach(each -> parameters.add(parameter(each)));
        Set<String> scopes = new TreeSet<>();
        node.path("security")
                .forEach(way -> way.forEach(names -> names.forEach(s -> scopes.add(s.asText()))));
        return new Operation(
                node.path("operationId").asText(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                parameters,
                scopes,
                node);
    }

    private Parameter parameter(JsonNode given) {
        JsonNode node = resolved(given);
        return new Parameter(
                node.path("name").asText(),
                node.path("in").asText(),
                node.path("required").asBoolean(),
                node.path("description").asText(),
                withDefault(node.path("schema")));
    }

    /// A default may stand beside a `$ref`.
    private JsonNode withDefault(JsonNode given) {
        JsonNode schema = resolved(given);
        if (!given.has("$ref") || !given.has("default")) {
            return schema;
        }
        ObjectNode copy = schema.deepCopy();
        return copy.set("default", given.path("default"));
    }

    /// What a `$ref` stands for, missing where that is nowhere; anything else as it is.
    public JsonNode resolved(JsonNode node) {
        JsonNode ref = node.path("$ref");
        return ref.isTextual() ? resolved(document.at(ref.asText().substring(1))) : node;
    }

    /// The examples of a header or media type, under either keyword.
    public List<JsonNode> examples(JsonNode node) {
        List<JsonNode> examples = new ArrayList<>();
        if (node.has("example")) {
            examples.add(node.path("example"));
        }
        node.path("examples").forEach(each -> examples.add(resolved(each).path("value")));
        return examples;
    }

    /// Whether it is JSON of one value, so that a schema of ours speaks about it.
    public static boolean isJson(String mediaType) {
        return mediaType.endsWith("json") && !mediaType.contains("ndjson");
    }

    /// The members of an object schema, resolved.
    public Map<String, JsonNode> members(JsonNode schema) {
        Map<String, JsonNode> members = new HashMap<>();
        resolved(schema)
                .path("properties")
                .properties()
                .forEach(each -> members.put(each.getKey(), resolved(each.getValue())));
        return members;
    }
}
