package dev.vitalfew.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitalfew.Contract;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What values one schema lets through and a later one does not. Of a request that is what callers
/// may send no more; of an answer, what they never had to expect.
final class SchemaBreaks {
    private static final String NULL = "null";
    private static final List<String> LOWER =
            List.of("minLength", "minItems", "minimum", "exclusiveMinimum");
    private static final List<String> UPPER =
            List.of("maxLength", "maxItems", "maximum", "exclusiveMaximum");

    /// Which way a value goes.
    enum Way {
        REQUEST,
        ANSWER
    }

    private final Contract before;
    private final Contract after;
    private final Way way;
    private final Set<String> found;
    private final Set<String> compared = new HashSet<>();

    SchemaBreaks(Contract before, Contract after, Way way, Set<String> found) {
        this.before = before;
        this.after = after;
        this.way = way;
        this.found = found;
    }

    /// A schema without its null.
    ///
    /// @param name of the schema that it refers to; null where it stands where it is used
    /// @param types empty where it may be any
    private record Form(@Nullable String name, JsonNode node, Set<String> types, boolean nullable) {

        Set<String> texts(String keyword) {
            return node.path(keyword)
                    .valueStream()
                    .filter(each -> !each.isNull())
                    .map(JsonNode::asText)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    void compare(String site, JsonNode given, JsonNode now) {
        Form was = form(before, given);
        Form is = form(after, now);
        if (way == Way.REQUEST && was.nullable && !is.nullable) {
            found.add(site + " cannot be null any more");
        }
        if (way == Way.ANSWER && is.nullable && !was.nullable) {
            found.add(site + " may be null now");
        }
        String at = site;
        if (was.name != null) {
            // What happens to a schema is said once, wherever it is used.
            at = "%s %s".formatted(way == Way.REQUEST ? "request" : "answer", was.name);
            if (is.name != null && !compared.add(was.name + " " + is.name)) {
                return;
            }
        }
        if (way == Way.REQUEST ? !fits(was.types, is.types) : !fits(is.types, was.types)) {
            found.add("%s is %s now".formatted(at, String.join(" or ", is.types)));
        }
        if (!was.node.path("format").equals(is.node.path("format"))) {
            found.add(at + " has another format");
        }
        if (way == Way.REQUEST) {
            compareRules(at, was, is);
        }
        compareParts(at, was, is);
    }

    private static boolean fits(Set<String> values, Set<String> allowed) {
        return allowed.isEmpty()
                || (!values.isEmpty()
                        && values.stream()
                                .allMatch(
                                        type ->
                                                allowed.contains(type)
                                                        || (type.equals("integer")
                                                                && allowed.contains("number"))));
    }

    private void compareRules(String at, Form was, Form is) {
        Set<String> values = is.texts("enum");
        if (!values.isEmpty()) {
            Set<String> refused = was.texts("enum");
            if (refused.isEmpty()) {
                found.add("%s is one of %s now".formatted(at, values));
            }
            refused.removeAll(values);
            refused.forEach(value -> found.add("%s cannot be %s any more".formatted(at, value)));
        }
        LOWER.forEach(keyword -> compareBound(at, keyword, 1, was.node, is.node));
        UPPER.forEach(keyword -> compareBound(at, keyword, -1, was.node, is.node));
        if (is.node.has("pattern") && !is.node.path("pattern").equals(was.node.path("pattern"))) {
            found.add(at + " has another pattern");
        }
    }

    /// @param tighter the sign of a change that refuses more
    private void compareBound(String at, String keyword, int tighter, JsonNode was, JsonNode is) {
        if (is.has(keyword)
                && (!was.has(keyword)
                        || Integer.signum(
                                        is.path(keyword)
                                                .decimalValue()
                                                .compareTo(was.path(keyword).decimalValue()))
                                == tighter)) {
            found.add("%s has a tighter %s".formatted(at, keyword));
        }
    }

    private void compareParts(String at, Form was, Form is) {
        JsonNode members = is.node.path("properties");
        for (Map.Entry<String, JsonNode> each : was.node.path("properties").properties()) {
            String member = at + "." + each.getKey();
            if (members.has(each.getKey())) {
                compare(member, each.getValue(), members.path(each.getKey()));
            } else {
                found.add(member + " is gone");
            }
        }
        Set<String> needed = was.texts("required");
        Set<String> neededNow = is.texts("required");
        if (way == Way.REQUEST) {
            neededNow.removeAll(needed);
            neededNow.forEach(member -> found.add("%s.%s is required now".formatted(at, member)));
        } else {
            needed.removeIf(member -> neededNow.contains(member) || !members.has(member));
            needed.forEach(member -> found.add("%s.%s may be absent now".formatted(at, member)));
        }
        compareOthers(at, was.node, is.node);
    }

    private void compareOthers(String at, JsonNode was, JsonNode is) {
        for (String keyword : List.of("items", "additionalProperties")) {
            if (was.path(keyword).isObject() && is.path(keyword).isObject()) {
                compare(at + "[]", was.path(keyword), is.path(keyword));
            }
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            JsonNode choices = was.path(keyword);
            JsonNode choicesNow = is.path(keyword);
            if (choices.size() != choicesNow.size()) {
                found.add(at + " has other alternatives");
                continue;
            }
            for (int i = 0; i < choices.size(); i++) {
                compare("%s[%d]".formatted(at, i), choices.path(i), choicesNow.path(i));
            }
        }
    }

    /// `type: [string, "null"]`, and `anyOf` of something and null, are both a string that may be
    /// null.
    private static Form form(Contract contract, JsonNode given) {
        String name = null;
        boolean nullable = false;
        JsonNode node = given;
        while (true) {
            if (node.path("$ref").isTextual()) {
                String target = node.path("$ref").asText();
                name = target.substring(target.lastIndexOf('/') + 1);
                node = contract.resolved(node);
                continue;
            }
            List<JsonNode> others =
                    node.path("anyOf").valueStream().filter(each -> !isNull(each)).toList();
            if (others.size() != 1) {
                break;
            }
            nullable |= node.path("anyOf").size() > 1;
            node = others.getFirst();
        }
        Set<String> types = new TreeSet<>();
        JsonNode type = node.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(each -> types.add(each.asText()));
        nullable |= types.remove(NULL);
        return new Form(name, node, types, nullable);
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals(NULL);
    }
}
