package dev.vitalfew.fuzz;

import static dev.vitalfew.fuzz.Draft.encoded;
import static dev.vitalfew.fuzz.Texts.pick;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitalfew.Contract;
import dev.vitalfew.Contract.Parameter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Odd paths, query parameters and methods.
final class TargetTwists {
    private static final List<String> UNREADABLE =
            List.of("%00", "%ff", "%ed%a0%80", "a%01", "%ef%bf%bf");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW");

    private final Contract contract;

    TargetTwists(Contract contract) {
        this.contract = contract;
    }

    List<Twist> all() {
        return List.of(
                this::idOfNothing,
                this::idThatIsNone,
                TargetTwists::oddPath,
                TargetTwists::otherMethod,
                TargetTwists::otherMethod,
                TargetTwists::unknownParameter,
                this::twice,
                this::empty,
                this::unreadable,
                this::wrongValue,
                this::wrongValue,
                this::wrongValue,
                this::oddText,
                this::oddText,
                TargetTwists::tooLong);
    }

    private boolean endsWithAnId(Draft draft) {
        return draft.operation.path().endsWith("}") && !lastParameter(draft).equals("");
    }

    /// The format of the variable at the end of the path.
    private String lastParameter(Draft draft) {
        String template = draft.operation.path();
        String name = template.substring(template.lastIndexOf('{') + 1, template.length() - 1);
        return draft.operation.parameters().stream()
                .filter(each -> each.in().equals("path") && each.name().equals(name))
                .map(each -> each.schema().path("format").asText())
                .findFirst()
                .orElse("");
    }

    private static void replaceLast(Draft draft, String segment) {
        draft.path = draft.path.substring(0, draft.path.lastIndexOf('/') + 1) + segment;
    }

    private boolean idOfNothing(Draft draft, RandomGenerator random) {
        if (!endsWithAnId(draft) || !lastParameter(draft).equals("uuid")) {
            return false;
        }
        replaceLast(draft, new UUID(random.nextLong(), random.nextLong()).toString());
        return draft.wrong("an id of nothing");
    }

    private boolean idThatIsNone(Draft draft, RandomGenerator random) {
        if (!endsWithAnId(draft)) {
            return false;
        }
        replaceLast(
                draft,
                pick(
                        List.of(
                                "1",
                                "%20",
                                "x",
                                "-",
                                "0190a000-0000-7000-8000-00000000000g",
                                "%00"),
                        random));
        return draft.wrong("an id that is none");
    }

    private static boolean oddPath(Draft draft, RandomGenerator random) {
        draft.known = false;
        switch (random.nextInt(8)) {
            case 0 -> draft.path += "/";
            case 1 -> draft.path = draft.path.replaceFirst("/v1/", "/v1//");
            case 2 -> draft.path += ";a=b";
            case 3 -> draft.path += "/..%2f";
            case 4 -> draft.path = draft.path.replaceFirst("/v1", "/V1");
            case 5 -> draft.path += "%2f" + encoded(Texts.pick(Texts.ODD, random));
            case 6 -> draft.path = "/v1/" + encoded(Texts.pick(Texts.ODD, random));
            default -> draft.path += pick(UNREADABLE, random);
        }
        return draft.odd("an odd path");
    }

    private static boolean otherMethod(Draft draft, RandomGenerator random) {
        String other = pick(METHODS, random);
        if (other.equals(draft.method)) {
            return false;
        }
        boolean reads = draft.method.equals("GET") && other.equals("HEAD");
        draft.method = other;
        draft.known &= reads;
        return draft.odd("as " + other);
    }

    private static boolean unknownParameter(Draft draft, RandomGenerator random) {
        draft.query.add(
                pick(
                        List.of("noSuch=1", "Limit=1", "limit[]=1", "_method=GET", "a%00=1", "=1"),
                        random));
        return draft.wrong("an unknown parameter");
    }

    private List<Parameter> parameters(Draft draft, boolean repeatable) {
        return draft.operation.parameters().stream()
                .filter(each -> each.in().equals("query"))
                .filter(each -> repeatable || !Samples.types(each.schema()).contains("array"))
                .toList();
    }

    private static void drop(Draft draft, String parameter) {
        draft.query.removeIf(each -> each.startsWith(parameter + "="));
    }

    private boolean twice(Draft draft, RandomGenerator random) {
        List<Parameter> single = parameters(draft, false);
        if (single.isEmpty()) {
            return false;
        }
        String name = pick(single, random).name();
        draft.ask(name, "1");
        draft.ask(name, "2");
        return draft.wrong(name + " twice");
    }

    private boolean empty(Draft draft, RandomGenerator random) {
        List<Parameter> all = parameters(draft, true);
        if (all.isEmpty()) {
            return false;
        }
        String name = pick(all, random).name();
        draft.query.add(random.nextBoolean() ? name : name + "=");
        return draft.wrong(name + " empty");
    }

    private boolean unreadable(Draft draft, RandomGenerator random) {
        List<Parameter> all = parameters(draft, true);
        if (all.isEmpty()) {
            return false;
        }
        String name = pick(all, random).name();
        drop(draft, name);
        draft.query.add(name + "=" + pick(UNREADABLE, random));
        return draft.wrong(name + " unreadable");
    }

    private boolean wrongValue(Draft draft, RandomGenerator random) {
        List<Parameter> all = parameters(draft, true);
        if (all.isEmpty()) {
            return false;
        }
        Parameter parameter = pick(all, random);
        JsonNode schema = Samples.resolved(contract, parameter.schema());
        if (schema.path("type").asText().equals("array")) {
            schema = Samples.resolved(contract, schema.path("items"));
        }
        boolean several = Samples.types(parameter.schema()).contains("array");
        List<String> wrong = wrongFor(schema, several ? "" : parameter.name());
        if (wrong.isEmpty()) {
            return false;
        }
        drop(draft, parameter.name());
        draft.ask(parameter.name(), pick(wrong, random));
        return draft.wrong(parameter.name() + " of a wrong type");
    }

    private static List<String> wrongFor(JsonNode schema, String name) {
        if (schema.has("enum")) {
            return List.of("NO_SUCH", "", " ", "null", "0");
        }
        Set<String> types = Samples.types(schema);
        if (types.contains("integer")) {
            return List.of(
                    "abc", "1.5", "1e2", "9223372036854775808", "+5", "0x1", "-1000000000000");
        }
        if (types.contains("boolean")) {
            return List.of("maybe", "1", "TRUE", "yes");
        }
        if (types.contains("number")) {
            return List.of("abc", "NaN", "Infinity", "1e999999999", "-1", "1,5");
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> List.of("abc", "1-1-1-1-1", "{}", "0190a000000070008000000000000000");
            case "date" -> List.of("2026-02-30", "today", "20260131", "2026-1-1", "+10000-01-01");
            case "date-time" ->
                    List.of("yesterday", "2026-01-31T25:00:00Z", "1700000000", "2026-01-31T10:00");
            default ->
                    switch (name) {
                        case "pageToken" -> List.of("x", "AAAA", "e30", "null");
                        case "sort" -> List.of("noSuch", "name desc", "id;--", "-", "--name");
                        case "currency" -> List.of("euro", "EU", "eur", "€");
                        default -> List.of();
                    };
        };
    }

    private boolean oddText(Draft draft, RandomGenerator random) {
        List<Parameter> texts =
                parameters(draft, true).stream()
                        .filter(each -> !each.schema().has("enum") && !each.schema().has("$ref"))
                        .toList();
        if (texts.isEmpty()) {
            return false;
        }
        String name = pick(texts, random).name();
        drop(draft, name);
        draft.ask(name, random.nextInt(5) == 0 ? "x".repeat(3_000) : pick(Texts.ODD, random));
        return draft.odd("odd text for " + name);
    }

    private static boolean tooLong(Draft draft, RandomGenerator random) {
        if (random.nextInt(4) > 0) {
            return false;
        }
        draft.query.add("q=" + "x".repeat(9_000));
        return draft.wrong("a long address");
    }
}
