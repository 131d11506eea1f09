package dev.vitalfew.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitalfew.Contract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Values that a schema allows, at its borders more often than chance would have them.
final class Samples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// Where ids of this name are found, the first that fits.
    private static final Map<String, String> COLLECTIONS =
            Map.of(
                    "account", "accounts",
                    "duplicate", "accounts",
                    "contact", "contacts",
                    "reportsto", "contacts",
                    "seller", "sellers",
                    "manager", "sellers",
                    "deal", "deals",
                    "orgunit", "org-units",
                    "person", "contacts");

    /// What the contract says in words only.
    private static final Map<String, List<String>> USUAL =
            Map.of(
                    "currency", List.of("EUR", "USD", "CHF"),
                    "ifMatch", List.of("\"0\"", "\"1\""),
                    "idOrType", ImportBodies.TYPES,
                    "charset", List.of("UTF-8", "GB18030", "Big5"),
                    "dateFormat", List.of("dd.MM.yyyy", "yyyy-MM-dd"),
                    "decimal", List.of(".", ","),
                    "delimiter", List.of(",", ";", "tab"),
                    "map", List.of("Theirs:name", "No:external_id"));

    private static final List<String> MATCHES =
            List.of("DE", "EUR", "USD", "1234.50", "-0.0001", "jo@example.com", "key-1");

    private final Contract contract;
    private final World world;
    private final RandomGenerator random;

    /// @param random of one attempt
    Samples(Contract contract, World world, RandomGenerator random) {
        this.contract = contract;
        this.world = world;
        this.random = random;
    }

    /// The schema behind references, and behind the choice of null or something.
    static JsonNode resolved(Contract contract, JsonNode schema) {
        JsonNode found = contract.resolved(schema);
        for (JsonNode each : found.path("anyOf")) {
            if (!each.path("type").asText().equals("null")) {
                return resolved(contract, each);
            }
        }
        return found.has("$ref") ? resolved(contract, found) : found;
    }

    static Set<String> types(JsonNode schema) {
        Set<String> types = new HashSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(each -> types.add(each.asText()));
        return types;
    }

    /// @param name of the member or parameter
    /// @param account that the request is about, null if about none
    JsonNode valid(String name, JsonNode given, @Nullable String account) {
        JsonNode schema = resolved(contract, given);
        if (schema.has("enum")) {
            JsonNode values = schema.path("enum");
            return values.get(random.nextInt(values.size()));
        }
        Set<String> types = types(schema);
        if (types.contains("null") && random.nextInt(4) == 0) {
            return JSON.nullNode();
        }
        if (types.contains("object")) {
            return object(schema, account);
        }
        if (types.contains("array")) {
            return array(name, schema, account);
        }
        if (types.contains("boolean")) {
            return JSON.booleanNode(random.nextBoolean());
        }
        if (types.contains("integer")) {
            return JSON.numberNode(integer(schema));
        }
        return types.contains("number")
                ? number(schema)
                : JSON.textNode(text(name, schema, account));
    }

    private ObjectNode object(JsonNode schema, @Nullable String account) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(each -> required.add(each.asText()));
        boolean full = random.nextInt(4) == 0;
        boolean asShown = random.nextInt(4) == 0; // examples fit each other: weights sum to 1
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            if (required.contains(member.getKey()) || full || random.nextInt(3) == 0) {
                JsonNode shown = shown(member.getValue());
                object.set(
                        member.getKey(),
                        asShown && !shown.isMissingNode()
                                ? shown
                                : valid(member.getKey(), member.getValue(), account));
            }
        }
        return object;
    }

    /// A number or a day as the contract shows it, missing where it shows none.
    private JsonNode shown(JsonNode given) {
        JsonNode schema = resolved(contract, given);
        Set<String> types = types(schema);
        boolean plain = types.contains("number") || schema.path("format").asText().equals("date");
        if (!plain) {
            return MissingNode.getInstance();
        }
        JsonNode own = given.at("/examples/0");
        return own.isMissingNode() ? schema.at("/examples/0") : own;
    }

    private ArrayNode array(String name, JsonNode schema, @Nullable String account) {
        int min = schema.path("minItems").asInt(0);
        int size = min + random.nextInt(3);
        ArrayNode array = JSON.arrayNode();
        for (int i = 0; i < size; i++) {
            array.add(valid(name, schema.path("items"), account));
        }
        return array;
    }

    private long integer(JsonNode schema) {
        long min = schema.path("minimum").asLong(Integer.MIN_VALUE);
        long max = schema.path("maximum").asLong(Integer.MAX_VALUE);
        return switch (random.nextInt(4)) {
            case 0 -> min;
            case 1 -> max;
            default -> Math.clamp(random.nextInt(10), min, max);
        };
    }

    private JsonNode number(JsonNode schema) {
        double max = schema.path("maximum").asDouble(1_000);
        double value =
                switch (random.nextInt(4)) {
                    case 0 -> max;
                    case 1 -> 0.0001;
                    default -> Math.round(random.nextDouble() * max * 100) / 100.0;
                };
        boolean aboveZero = schema.has("exclusiveMinimum");
        return JSON.numberNode(aboveZero && value <= 0 ? 1 : value);
    }

    private String text(String name, JsonNode schema, @Nullable String account) {
        switch (schema.path("format").asText()) {
            case "uuid" -> {
                return id(name, account);
            }
            case "date" -> {
                return date().toString();
            }
            case "date-time" -> {
                return Instant.parse(date() + "T12:00:00Z").plusMillis(random.nextInt()).toString();
            }
            default -> {
                // texts, below
            }
        }
        if (schema.has("pattern")) {
            return matching(schema);
        }
        List<String> usual = USUAL.get(name);
        if (usual != null && random.nextInt(10) > 0) {
            return Texts.pick(usual, random);
        }
        int max = schema.path("maxLength").asInt(200);
        return switch (random.nextInt(10)) {
            case 0 -> Texts.ofLength(max, random);
            case 1 -> Texts.pick(Texts.ODD, random);
            case 2 -> Texts.pick(examples(schema), random);
            default -> Texts.plain(random);
        };
    }

    private String matching(JsonNode schema) {
        Pattern pattern = Pattern.compile(schema.path("pattern").asText());
        List<String> candidates = new ArrayList<>(MATCHES);
        candidates.addAll(examples(schema));
        List<String> matching =
                candidates.stream().filter(each -> pattern.matcher(each).find()).toList();
        return matching.isEmpty() ? Texts.plain(random) : Texts.pick(matching, random);
    }

    /// What the contract shows, else something plain.
    private List<String> examples(JsonNode schema) {
        List<String> examples = new ArrayList<>();
        schema.path("examples").forEach(each -> examples.add(each.asText()));
        if (schema.has("example")) {
            examples.add(schema.path("example").asText());
        }
        return examples.isEmpty() ? List.of(Texts.plain(random)) : examples;
    }

    /// Near today, so that periods meet; now and then far away.
    private LocalDate date() {
        LocalDate around = LocalDate.of(2026, 1, 1);
        return random.nextInt(12) == 0
                ? around.withYear(1 + random.nextInt(9999))
                : around.plusDays(random.nextInt(300));
    }

    private String id(String name, @Nullable String account) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        List<String> places = new ArrayList<>();
        COLLECTIONS.forEach(
                (part, collection) -> {
                    if (lower.contains(part)) {
                        places.add(collection);
                    }
                });
        String word = lower.replaceAll("ids?$", "");
        if (places.isEmpty() && word.length() > 2) {
            places.addAll(world.collectionsLike(word));
        }
        if (places.isEmpty()) {
            places.addAll(
                    lower.equals("parentid")
                            ? List.of("accounts", "org-units")
                            : List.of("contacts", "contacts", "sellers"));
        }
        World.Thing thing = world.of(Texts.pick(places, random), account, random);
        return thing == null || random.nextInt(20) == 0
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : thing.id();
    }
}
