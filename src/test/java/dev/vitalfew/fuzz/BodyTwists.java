package dev.vitalfew.fuzz;

import static dev.vitalfew.fuzz.Texts.pick;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vitalfew.Contract;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Odd bodies: what is no JSON, and JSON that is not what the schema says.
final class BodyTwists {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Contract contract;

    BodyTwists(Contract contract) {
        this.contract = contract;
    }

    List<Twist> all() {
        return List.of(
                BodyTwists::broken,
                BodyTwists::broken,
                BodyTwists::otherBytes,
                BodyTwists::otherRoot,
                BodyTwists::vast,
                this::unknownMember,
                this::unknownMember,
                this::memberTwice,
                this::withoutRequired,
                this::withoutRequired,
                this::wrongType,
                this::wrongType,
                this::wrongType,
                this::nothing,
                this::outOfBounds,
                this::outOfBounds,
                this::unreadableText,
                this::oddText,
                this::oddText,
                this::oddText,
                this::oddNumber,
                this::tooMany);
    }

    /// A value in the body.
    ///
    /// @param schema of it, resolved
    /// @param inside what it stands in
    private record Spot(ContainerNode<?> inside, String key, JsonNode schema) {
        void put(JsonNode value) {
            if (inside instanceof ObjectNode object) {
                object.set(key, value);
            } else if (inside instanceof ArrayNode array) {
                array.set(Integer.parseInt(key), value);
            }
        }

        boolean is(String type) {
            return Samples.types(schema).contains(type);
        }

        boolean isPlainText() {
            return is("string") && !schema.has("enum") && !schema.has("format");
        }
    }

    private List<Spot> spots(Draft draft) {
        List<Spot> spots = new ArrayList<>();
        if (draft.json != null) {
            collect(draft.json, schemaOf(draft), spots);
        }
        return spots;
    }

    private JsonNode schemaOf(Draft draft) {
        JsonNode content = draft.operation.node().at("/requestBody/content");
        return content.elements().next().path("schema");
    }

    private void collect(JsonNode value, JsonNode given, List<Spot> spots) {
        JsonNode schema = Samples.resolved(contract, given);
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                JsonNode below = schema.path("properties").path(member.getKey());
                spots.add(new Spot(object, member.getKey(), Samples.resolved(contract, below)));
                collect(member.getValue(), below, spots);
            }
        }
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode below = schema.path("items");
                spots.add(new Spot(array, String.valueOf(i), Samples.resolved(contract, below)));
                collect(array.get(i), below, spots);
            }
        }
    }

    private static boolean broken(Draft draft, RandomGenerator random) {
        if (draft.json == null) {
            return false;
        }
        String whole = draft.text();
        String broken =
                switch (random.nextInt(9)) {
                    case 0 -> whole.substring(0, random.nextInt(Math.max(1, whole.length() - 1)));
                    case 1 -> whole + "x";
                    case 2 -> whole + whole;
                    case 3 -> "/**/" + whole;
                    case 4 -> whole.replace('"', '\'') + "'";
                    case 5 -> "\uFEFF" + whole;
                    case 6 -> whole.substring(0, whole.length() - 1) + ",}";
                    case 7 -> "NaN";
                    default -> "{\"a\":".repeat(2_000);
                };
        draft.body = broken.getBytes(StandardCharsets.UTF_8);
        return broken.isEmpty() ? draft.odd("no body") : draft.wrong("broken JSON");
    }

    private static boolean otherBytes(Draft draft, RandomGenerator random) {
        if (draft.json == null) {
            return false;
        }
        String whole = draft.text();
        if (random.nextBoolean()) {
            draft.body = whole.getBytes(StandardCharsets.UTF_16LE);
            return draft.wrong("UTF-16");
        }
        byte[] bytes = ("{\"name\":\"a?b\"," + whole.substring(1)).getBytes(StandardCharsets.UTF_8);
        bytes[10] = (byte) pick(List.of(0xFF, 0xC0, 0xED, 0x80), random).intValue();
        draft.body = bytes;
        return draft.wrong("bytes that are not UTF-8");
    }

    private static boolean otherRoot(Draft draft, RandomGenerator random) {
        if (draft.json == null) {
            return false;
        }
        draft.json = null;
        draft.body =
                pick(List.of("[]", "\"x\"", "1", "true", "[{}]", "1e999999999"), random)
                        .getBytes(StandardCharsets.UTF_8);
        return draft.wrong("another root");
    }

    private static boolean vast(Draft draft, RandomGenerator random) {
        if (draft.json == null || random.nextInt(8) > 0) {
            return false;
        }
        draft.json = null;
        draft.body = ("{\"a\":\"" + "x".repeat(3 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        return draft.wrong("3 MB");
    }

    private boolean unknownMember(Draft draft, RandomGenerator random) {
        List<ObjectNode> objects = new ArrayList<>();
        if (draft.json instanceof ObjectNode root) {
            objects.add(root);
        }
        spots(draft).stream()
                .filter(each -> each.schema().has("properties"))
                .map(each -> each.inside().get(each.key()))
                .forEach(
                        each -> {
                            if (each instanceof ObjectNode object) {
                                objects.add(object);
                            }
                        });
        if (objects.isEmpty()) {
            return false;
        }
        pick(objects, random)
                .put(
                        pick(
                                List.of("noSuch", "__proto__", "@class", "tenantId", "Name", ""),
                                random),
                        1);
        return draft.wrong("an unknown member");
    }

    private boolean memberTwice(Draft draft, RandomGenerator random) {
        if (!(draft.json instanceof ObjectNode root) || root.isEmpty()) {
            return false;
        }
        String name = root.fieldNames().next();
        String whole = draft.text();
        draft.body =
                (whole.substring(0, whole.length() - 1) + ",\"" + name + "\":null}")
                        .getBytes(StandardCharsets.UTF_8);
        return draft.wrong("a member twice");
    }

    private boolean withoutRequired(Draft draft, RandomGenerator random) {
        if (!(draft.json instanceof ObjectNode root)) {
            return false;
        }
        List<String> required = new ArrayList<>();
        Samples.resolved(contract, schemaOf(draft))
                .path("required")
                .forEach(each -> required.add(each.asText()));
        if (required.isEmpty()) {
            return false;
        }
        String name = pick(required, random);
        root.remove(name);
        return draft.wrong("without " + name);
    }

    private boolean wrongType(Draft draft, RandomGenerator random) {
        List<Spot> spots = spots(draft);
        if (spots.isEmpty()) {
            return false;
        }
        Spot spot = pick(spots, random);
        Set<String> allowed = Samples.types(spot.schema());
        List<JsonNode> wrong = new ArrayList<>();
        if (!allowed.contains("string") && !spot.schema().has("enum")) {
            wrong.add(JSON.textNode("x"));
            if (!allowed.contains("number")) { // rates may be texts
                wrong.add(JSON.textNode("1"));
                wrong.add(JSON.textNode("true"));
            }
        }
        if (!allowed.contains("number") && !allowed.contains("integer")) {
            wrong.add(JSON.numberNode(1));
        }
        if (!allowed.contains("boolean")) {
            wrong.add(JSON.booleanNode(true));
        }
        if (!allowed.contains("array")) {
            wrong.add(JSON.arrayNode());
        }
        if (!allowed.contains("object")) {
            wrong.add(JSON.objectNode());
        }
        spot.put(pick(wrong, random));
        return draft.wrong("a wrong type at " + spot.key());
    }

    /// Null may stand for "left out", so that this alone is not wrong.
    private boolean nothing(Draft draft, RandomGenerator random) {
        List<Spot> spots = spots(draft);
        if (spots.isEmpty()) {
            return false;
        }
        Spot spot = pick(spots, random);
        spot.put(JSON.nullNode());
        return draft.odd("null at " + spot.key());
    }

    private boolean outOfBounds(Draft draft, RandomGenerator random) {
        List<Spot> spots = spots(draft);
        if (spots.isEmpty()) {
            return false;
        }
        Spot spot = pick(spots, random);
        List<JsonNode> wrong = outOf(spot.schema(), random);
        if (wrong.isEmpty()) {
            return false;
        }
        spot.put(pick(wrong, random));
        return draft.wrong("out of bounds at " + spot.key());
    }

    private List<JsonNode> outOf(JsonNode schema, RandomGenerator random) {
        List<JsonNode> wrong = new ArrayList<>();
        if (schema.has("enum")) {
            wrong.add(JSON.textNode("NO_SUCH"));
            wrong.add(JSON.textNode(""));
            wrong.add(JSON.textNode(schema.path("enum").path(0).asText() + " "));
        }
        if (schema.has("minimum")) {
            wrong.add(JSON.numberNode(schema.path("minimum").asLong() - 1));
        }
        if (schema.has("maximum")) {
            wrong.add(JSON.numberNode(schema.path("maximum").asLong() + 1));
        }
        if (schema.has("exclusiveMinimum")) {
            wrong.add(JSON.numberNode(schema.path("exclusiveMinimum").asLong()));
        }
        if (schema.has("maxLength")) {
            wrong.add(JSON.textNode(Texts.ofLength(schema.path("maxLength").asInt() + 1, random)));
        }
        if (schema.path("minLength").asInt() > 0) {
            wrong.add(JSON.textNode(""));
        }
        switch (schema.path("format").asText()) {
            case "uuid" -> wrong.add(JSON.textNode("1-1-1-1-1"));
            case "date" -> {
                wrong.add(JSON.textNode("2026-02-30"));
                if (!schema.path("description").asText().contains("an instant")) {
                    wrong.add(JSON.textNode("2026-01-01T00:00:00Z"));
                }
                wrong.add(JSON.textNode("+999999999-12-31"));
            }
            case "date-time" -> {
                wrong.add(JSON.textNode("2026-01-01"));
                wrong.add(JSON.textNode("2026-02-30T00:00:00Z"));
                wrong.add(JSON.textNode("+1000000000-12-31T23:59:59Z"));
            }
            default -> {
                if (schema.path("pattern").asText().startsWith("^")) {
                    wrong.add(JSON.textNode("\u00DF\u00DF"));
                    wrong.add(JSON.textNode("1e5"));
                }
            }
        }
        return wrong;
    }

    private boolean unreadableText(Draft draft, RandomGenerator random) {
        List<Spot> texts = spots(draft).stream().filter(Spot::isPlainText).toList();
        if (texts.isEmpty()) {
            return false;
        }
        Spot spot = pick(texts, random);
        spot.put(JSON.textNode(pick(Texts.UNREADABLE, random)));
        return draft.wrong("unreadable text at " + spot.key());
    }

    private boolean oddText(Draft draft, RandomGenerator random) {
        List<Spot> texts = spots(draft).stream().filter(Spot::isPlainText).toList();
        if (texts.isEmpty()) {
            return false;
        }
        Spot spot = pick(texts, random);
        spot.put(
                JSON.textNode(
                        random.nextInt(6) == 0
                                ? Texts.ofLength(100_000, random)
                                : pick(Texts.ODD, random)));
        return draft.odd("odd text at " + spot.key());
    }

    private boolean oddNumber(Draft draft, RandomGenerator random) {
        List<Spot> numbers =
                spots(draft).stream()
                        .filter(each -> each.is("integer") || each.is("number"))
                        .toList();
        if (numbers.isEmpty()) {
            return false;
        }
        Spot spot = pick(numbers, random);
        draft.raw =
                pick(
                        List.of(
                                "1e400",
                                "1e1000000000",
                                "-1e1000000000",
                                "1e-1000000000",
                                "9223372036854775808",
                                "0.5",
                                "1.0",
                                "-0",
                                "-0.0",
                                "1".repeat(2_000),
                                "0." + "1".repeat(60),
                                "NaN",
                                "01"),
                        random);
        spot.put(TextNode.valueOf(Draft.PLACE));
        boolean never =
                Set.of("NaN", "01", "1e400", "1e1000000000", "-1e1000000000").contains(draft.raw)
                        || (spot.is("integer") && draft.raw.equals("0.5"));
        String oddity = "an odd number at " + spot.key();
        return never ? draft.wrong(oddity) : draft.odd(oddity);
    }

    private boolean tooMany(Draft draft, RandomGenerator random) {
        List<Spot> arrays =
                spots(draft).stream()
                        .filter(each -> each.schema().has("maxItems"))
                        .filter(each -> each.inside().get(each.key()) instanceof ArrayNode)
                        .toList();
        if (arrays.isEmpty()) {
            return false;
        }
        Spot spot = pick(arrays, random);
        ArrayNode array = (ArrayNode) spot.inside().get(spot.key());
        if (array.isEmpty()) {
            return false;
        }
        for (int i = spot.schema().path("maxItems").asInt(); i >= 0; i--) {
            array.add(array.get(0).deepCopy());
        }
        return draft.wrong("too many at " + spot.key());
    }
}
