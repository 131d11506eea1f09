package dev.vitalfew.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitalfew.Contract;
import dev.vitalfew.Contract.Operation;
import dev.vitalfew.Contract.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What users of one contract would trip over under a later one: what they send is refused, or what
/// they rely on does not come. Answers may gain members, and values of enumerations; the front page
/// of the contract tells callers to expect that. Problems are the same everywhere and have codes of
/// their own, so that statuses from 400 on are left out.
///
/// The library at hand reads OpenAPI 3.0 alone, and overlooks an optional member that answers lose;
/// so this is ours.
final class Breaks {
    private final Contract before;
    private final Contract after;
    private final Set<String> found = new TreeSet<>();
    private final SchemaBreaks requests;
    private final SchemaBreaks answers;

    private Breaks(Contract before, Contract after) {
        this.before = before;
        this.after = after;
        requests = new SchemaBreaks(before, after, SchemaBreaks.Way.REQUEST, found);
        answers = new SchemaBreaks(before, after, SchemaBreaks.Way.ANSWER, found);
    }

    /// One line for each, with the operation, parameter or schema that it is about.
    static Set<String> between(Contract before, Contract after) {
        Breaks breaks = new Breaks(before, after);
        Map<String, Operation> kept = new TreeMap<>();
        after.operations().forEach(each -> kept.put(each.at(), each));
        for (Operation each : before.operations()) {
            Operation now = kept.get(each.at());
            if (now == null) {
                breaks.found.add(each.at() + " is gone");
            } else {
                breaks.compare(each, now);
            }
        }
        return breaks.found;
    }

    private void compare(Operation was, Operation is) {
        String at = was.at();
        if (!was.id().equals(is.id())) {
            found.add("%s is called %s now".formatted(at, is.id()));
        }
        was.scopes().stream()
                .filter(scope -> !is.scopes().contains(scope))
                .forEach(scope -> found.add("%s is shut to the scope %s".formatted(at, scope)));
        compareParameters(at, was, is);
        compareBodies(at, was.node().path("requestBody"), is.node().path("requestBody"));
        JsonNode answersNow = is.node().path("responses");
        was.node()
                .path("responses")
                .propertyStream()
                .filter(each -> each.getKey().startsWith("2") || each.getKey().startsWith("3"))
                .forEach(
                        each ->
                                compareAnswers(
                                        at + ", answer " + each.getKey(),
                                        before.resolved(each.getValue()),
                                        after.resolved(answersNow.path(each.getKey()))));
    }

    private void compareParameters(String at, Operation was, Operation is) {
        Map<String, Parameter> now = new TreeMap<>();
        is.parameters().forEach(each -> now.put(each.in() + " " + each.name(), each));
        for (Parameter each : was.parameters()) {
            String where = "%s, parameter %s".formatted(at, each.name());
            Parameter kept = now.remove(each.in() + " " + each.name());
            if (kept == null) {
                found.add(where + " is gone");
                continue;
            }
            if (kept.required() && !each.required()) {
                found.add(where + " is required now");
            }
            if (!each.schema().path("default").equals(kept.schema().path("default"))) {
                found.add(where + " has another default");
            }
            requests.compare(where, each.schema(), kept.schema());
        }
        now.values().stream()
                .filter(Parameter::required)
                .map(each -> "%s, parameter %s is required now".formatted(at, each.name()))
                .forEach(found::add);
    }

    private void compareBodies(String at, JsonNode given, JsonNode now) {
        JsonNode was = before.resolved(given);
        JsonNode is = after.resolved(now);
        if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
            found.add(at + ", body is required now");
        }
        compareContent(at + ", body", requests, was.path("content"), is.path("content"));
    }

    private void compareAnswers(String at, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            found.add(at + " is gone");
            return;
        }
        was.path("headers")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(header -> !is.path("headers").has(header))
                .map(header -> "%s, header %s is gone".formatted(at, header))
                .forEach(found::add);
        compareContent(at, answers, was.path("content"), is.path("content"));
    }

    private void compareContent(String at, SchemaBreaks schemas, JsonNode was, JsonNode is) {
        for (Map.Entry<String, JsonNode> each : was.properties()) {
            JsonNode kept = is.path(each.getKey());
            if (kept.isMissingNode()) {
                found.add("%s, %s is gone".formatted(at, each.getKey()));
            } else {
                schemas.compare(at, each.getValue().path("schema"), kept.path("schema"));
            }
        }
    }
}
