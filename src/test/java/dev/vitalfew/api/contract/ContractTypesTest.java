package dev.vitalfew.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitalfew.Contract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Generated clients have one type, with a name, for each thing: nowhere `unknown`, `any` or
/// `Object`, and no second type for what has one already.
class ContractTypesTest {
    /// What says of which type a value is.
    private static final List<String> TYPES = List.of("$ref", "anyOf", "oneOf", "type");

    /// What holds schemas, and what holds named ones.
    private static final Set<String> ONE = Set.of("items", "additionalProperties");

    private static final Set<String> SEVERAL = Set.of("anyOf", "oneOf", "allOf");

    private final Map<String, String> faults = new TreeMap<>();

    @Test
    void everyMemberHasOneNamedType() {
        JsonNode schemas = Contract.read().root().path("components").path("schemas");

        schemas.properties().forEach(each -> check(each.getKey(), each.getValue(), true));

        assertTrue(schemas.size() > 200, "of so many schemas: " + schemas.size());
        assertEquals(Map.of(), faults, "mend the annotations");
    }

    @Test
    void aSchemaWithoutATypeIsFound() {
        JsonNode careless =
                new com.fasterxml.jackson.databind.ObjectMapper()
                        .valueToTree(
                                Map.of(
                                        "type",
                                        "object",
                                        "properties",
                                        Map.of(
                                                "anything", Map.of("description", "of no type"),
                                                "either",
                                                        Map.of("type", List.of("string", "object")),
                                                "inline",
                                                        Map.of(
                                                                "type",
                                                                List.of("string", "null"),
                                                                "enum",
                                                                List.of("A", "B")))));

        check("Careless", careless, true);

        assertEquals(
                Set.of("Careless.anything", "Careless.either", "Careless.inline"), faults.keySet());
    }

    private void check(String at, JsonNode schema, boolean named) {
        if (schema.isBoolean()) {
            if (schema.asBoolean()) {
                faults.put(at, "admits anything");
            }
            return;
        }
        if (TYPES.stream().noneMatch(schema::has)) {
            faults.put(at, "has no type");
        }
        if (ofSeveralTypes(schema.path("type"))) {
            faults.put(at, "is of several types: " + schema.path("type"));
        }
        // One value alone is a constant, and needs no name.
        if (!named && (schema.path("enum").size() > 1 || schema.has("properties"))) {
            faults.put(at, "deserves a name: leave `nullable` to the filter");
        }
        schema.path("properties")
                .properties()
                .forEach(each -> check(at + "." + each.getKey(), each.getValue(), false));
        ONE.stream().filter(schema::has).forEach(key -> check(at + "[]", schema.path(key), false));
        SEVERAL.forEach(key -> schema.path(key).forEach(each -> check(at + "|", each, false)));
    }

    private static boolean ofSeveralTypes(JsonNode type) {
        return type.isArray() && (type.size() > 2 || !type.path(1).asText().equals("null"));
    }
}
