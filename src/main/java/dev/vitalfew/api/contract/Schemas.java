package dev.vitalfew.api.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Every schema of a contract, the named ones and those that stand inside others or in operations.
final class Schemas {
    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI api;

    Schemas(OpenAPI api) {
        this.api = api;
    }

    static String ref(String name) {
        return PREFIX + name;
    }

    /// Whether its members tell what is left out from null: `AccountPatch`, `DealDocument`.
    static boolean isPatch(String name) {
        return !subject(name).equals(name);
    }

    /// What a schema is a patch of, else its own name.
    static String subject(String name) {
        return name.replaceAll("(Patch|Document)$", "");
    }

    /// The name of the schema that this one refers to; null where it refers to none.
    static @Nullable String target(Schema schema) {
        String ref = schema.getRef();
        return ref == null ? null : ref.substring(ref.lastIndexOf('/') + 1);
    }

    Map<String, Schema> named() {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        return schemas == null ? Map.of() : schemas;
    }

    void add(String name, Schema schema) {
        api.getComponents().addSchema(name, schema);
    }

    /// Renames named schemas; references are left to the caller.
    void rename(Map<String, String> names) {
        Map<String, Schema> renamed = new TreeMap<>();
        named().forEach((name, schema) -> renamed.put(names.getOrDefault(name, name), schema));
        api.getComponents().setSchemas(renamed);
    }

    /// What the schema says, once references are followed. A reference into nothing is a defect of
    /// the generator.
    Schema resolved(Schema schema) {
        String target = target(schema);
        if (target == null) {
            return schema;
        }
        Schema found = named().get(target);
        if (found == null) {
            throw new IllegalStateException("the contract refers to no schema " + target);
        }
        return resolved(found);
    }

    /// Each schema once.
    void forEach(Consumer<Schema> visitor) {
        Set<Schema> seen = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Schema> waiting = new ArrayDeque<>(named().values());
        operations().forEach(operation -> waiting.addAll(roots(operation)));
        while (!waiting.isEmpty()) {
            Schema schema = waiting.pop();
            if (seen.add(schema)) {
                visitor.accept(schema);
                waiting.addAll(children(schema));
            }
        }
    }

    /// Names of the schemas that a caller may send.
    Set<String> sent() {
        return reachable(
                operations()
                        .filter(operation -> operation.getRequestBody() != null)
                        .flatMap(operation -> of(operation.getRequestBody().getContent()).stream())
                        .toList());
    }

    /// Names of the schemas that an answer may hold.
    Set<String> answered() {
        return reachable(
                operations()
                        .flatMap(
                                operation ->
                                        operation
                                                .getResponses()
                                                .getAPIResponses()
                                                .values()
                                                .stream())
                        .flatMap(response -> of(response.getContent()).stream())
                        .toList());
    }

    private Set<String> reachable(Collection<Schema> roots) {
        Set<String> names = new HashSet<>();
        Deque<Schema> waiting = new ArrayDeque<>(roots);
        while (!waiting.isEmpty()) {
            Schema schema = waiting.pop();
            String target = target(schema);
            if (target == null) {
                waiting.addAll(children(schema));
            } else if (names.add(target)) {
                waiting.push(resolved(schema));
            }
        }
        return names;
    }

    private Stream<Operation> operations() {
        return api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream());
    }

    private static List<Schema> roots(Operation operation) {
        List<Schema> roots = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .map(Parameter::getSchema)
                    .filter(schema -> schema != null)
                    .forEach(roots::add);
        }
        if (operation.getRequestBody() != null) {
            roots.addAll(of(operation.getRequestBody().getContent()));
        }
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(response -> roots.addAll(of(response.getContent())));
        return roots;
    }

    private static List<Schema> of(@Nullable Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return List.of();
        }
        return content.getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .filter(schema -> schema != null)
                .toList();
    }

    private static List<Schema> children(Schema schema) {
        List<Schema> children = new ArrayList<>();
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(several -> several != null)
                .forEach(children::addAll);
        if (schema.getProperties() != null) {
            children.addAll(schema.getProperties().values());
        }
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(one -> one != null)
                .forEach(children::add);
        return children;
    }

    /// The members of an object in their order, to be changed.
    static Map<String, Schema> members(Schema object) {
        return object.getProperties() == null
                ? new LinkedHashMap<>()
                : new LinkedHashMap<>(object.getProperties());
    }

    static boolean is(Schema schema, Schema.SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
