package dev.vitalfew.api.contract;

import static dev.vitalfew.Contract.isJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitalfew.Contract;
import dev.vitalfew.Contract.Operation;
import dev.vitalfew.Contract.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Walks the whole contract: no operation, status, parameter or member may be undocumented.
///
/// Whoever adds an operation writes what its author alone can say:
///
/// - on the class `@Tag` (one of those in `package-info` of `dev.vitalfew`) and `@RolesAllowed`;
/// - on the method `@Operation` with `operationId`, `summary` and `description`, and `@APIResponse`
///   with the view for its success and a description for each status of its own;
/// - `@Parameter(description)` on each query and path parameter, `@Schema(description)` on each
///   member, in units and ranges where it has any, and `@Schema(examples)` on text and numbers. A
///   member of a view or a patch takes over what the same member of `New...` says.
///
/// All else is written by `ContractFilter`: the usual statuses, headers, problems, scopes, required
/// members, the examples of bodies and tables. `Glossary` has the members and filters that mean the
/// same everywhere (`id`, `version`, `note`, `sellerId` ...); they need no words. Then build, and
/// copy `target/openapi/openapi.yaml` to `openapi/openapi.yaml`.
class ContractCompletenessTest {
    private static final List<String> EVERYWHERE =
            List.of("400", "401", "403", "406", "429", "500", "503");
    private static final Set<String> SCOPES = Set.of("read", "write", "import", "admin");
    private static final Set<String> SAYS_NOTHING =
            Set.of("", "OK", "Created", "Accepted", "No Content", "Bad Request");
    private static final Pattern OPERATION_ID = Pattern.compile("[a-z]+([A-Z][a-z0-9]*)+");
    private static final Pattern MEMBER = Pattern.compile("[a-z][a-zA-Z0-9]*|[A-Z_]+");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern SCHEMA = Pattern.compile("[A-Z][a-zA-Z]*[a-zA-Z]");

    private final Contract contract = Contract.read();
    private final List<String> faults = new ArrayList<>();

    private void fault(String where, String what) {
        faults.add(where + ": " + what);
    }

    private void assertNoFaults() {
        assertEquals(
                "",
                String.join(System.lineSeparator(), faults),
                "the contract is incomplete (mend the annotations, build, and copy"
                        + " target/openapi/openapi.yaml to openapi/openapi.yaml)");
    }

    @Test
    void everyOperationSaysWhatItDoesForWhom() {
        Set<String> chapters =
                contract.root()
                        .path("tags")
                        .valueStream()
                        .filter(tag -> tag.path("description").isTextual())
                        .map(tag -> tag.path("name").asText())
                        .collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();

        for (Operation operation : contract.operations()) {
            String at = operation.at();
            JsonNode node = operation.node();
            if (!OPERATION_ID.matcher(operation.id()).matches()) {
                fault(at, "@Operation(operationId) is a verb and a noun: listAccounts");
            }
            if (!ids.add(operation.id())) {
                fault(at, "the operationId %s is taken".formatted(operation.id()));
            }
            if (node.path("summary").asText().isBlank()
                    || node.path("summary").asText().length() > 100) {
                fault(at, "@Operation(summary) in up to 100 characters");
            }
            if (node.path("description").asText().isBlank()) {
                fault(at, "@Operation(description): what the summary leaves open");
            }
            if (node.path("tags").size() != 1
                    || !chapters.contains(node.path("tags").path(0).asText())) {
                fault(at, "one @Tag, which is described in package-info of dev.vitalfew");
            }
            if (operation.scopes().isEmpty() || !SCOPES.containsAll(operation.scopes())) {
                fault(at, "@RolesAllowed with one of " + SCOPES);
            }
        }

        assertFalse(contract.operations().isEmpty());
        assertNoFaults();
    }

    @Test
    void everyStatusIsDescribedWithHeadersAndExamples() {
        for (Operation operation : contract.operations()) {
            JsonNode responses = operation.node().path("responses");
            if (responses.propertyStream().noneMatch(each -> each.getKey().startsWith("2"))) {
                fault(operation.at(), "@APIResponse of a success");
            }
            EVERYWHERE.stream()
                    .filter(status -> !responses.has(status))
                    .forEach(status -> fault(operation.at(), "lacks " + status));
            responses
                    .properties()
                    .forEach(
                            each ->
                                    checkAnswer(
                                            operation.at() + " " + each.getKey(),
                                            each.getKey(),
                                            contract.resolved(each.getValue())));
        }
        assertNoFaults();
    }

    /// What is put may be new and an action may be based on nothing, so that only a change and a
    /// deletion need a version. A client made from the contract must be able to leave it out.
    @Test
    void onlyChangesAndDeletionsNeedAVersion() {
        int versioned = 0;
        for (Operation operation : contract.operations()) {
            for (JsonNode parameter : operation.node().path("parameters")) {
                if (!parameter.path("name").asText().equals("If-Match")) {
                    continue;
                }
                versioned++;
                boolean needed = Set.of("PATCH", "DELETE").contains(operation.method());
                if (parameter.path("required").asBoolean() != needed) {
                    fault(operation.at(), "If-Match is required: " + needed);
                }
                boolean asked = operation.node().path("responses").has("428");
                if (asked == operation.method().equals("POST")) {
                    fault(operation.at(), "428 is for PATCH, DELETE and PUT");
                }
            }
        }

        assertTrue(versioned > 50, "only " + versioned);
        assertNoFaults();
    }

    /// Also where a test of the form would refuse it: `?tag=` is 400.
    @Test
    void noTextOfAQueryIsEmpty() {
        int texts = 0;
        for (Operation operation : contract.operations()) {
            for (Parameter parameter : operation.parameters()) {
                JsonNode given = parameter.schema();
                JsonNode schema =
                        contract.resolved(given.has("items") ? given.path("items") : given);
                boolean text = schema.path("type").asText().equals("string");
                if (!parameter.in().equals("query") || !text) {
                    continue;
                }
                texts++;
                if (Stream.of("enum", "format", "pattern").noneMatch(schema::has)
                        && schema.path("minLength").asInt() < 1) {
                    fault(operation.at(), parameter.name() + " may be empty");
                }
            }
        }

        assertTrue(texts > 100, "only " + texts);
        assertNoFaults();
    }

    private void checkAnswer(String at, String status, JsonNode response) {
        if (SAYS_NOTHING.contains(response.path("description").asText())) {
            fault(at, "@APIResponse(description): what the answer is");
        }
        checkHeaders(at, response.path("headers"));
        boolean bare = Set.of("204", "304").contains(status);
        if (bare != response.path("content").isEmpty()) {
            fault(at, bare ? "has no body" : "@APIResponse(content) with a schema");
        }
        if (Integer.parseInt(status) >= 400
                && !response.path("content").has("application/problem+json")) {
            fault(at, "is a problem");
        }
        checkContent(at, response.path("content"));
    }

    private void checkHeaders(String at, JsonNode headers) {
        if (!headers.has("X-Request-Id")) {
            fault(at, "lacks the header X-Request-Id");
        }
        headers.properties()
                .forEach(
                        header -> {
                            JsonNode node = contract.resolved(header.getValue());
                            if (node.path("description").asText().isBlank()
                                    || !node.has("schema")) {
                                fault(at, "describe the header " + header.getKey());
                            }
                        });
    }

    private void checkContent(String at, JsonNode content) {
        for (Map.Entry<String, JsonNode> media : content.properties()) {
            if (media.getValue().path("schema").isEmpty()) {
                fault(at, media.getKey() + " needs a schema");
            }
            if (contract.examples(media.getValue()).isEmpty()) {
                fault(
                        at,
                        isJson(media.getKey())
                                ? "the schema needs @Schema(examples) on its members"
                                : media.getKey() + " needs @Content(examples)");
            }
        }
    }

    @Test
    void everyRequestBodyHasSchemaAndExample() {
        for (Operation operation : contract.operations()) {
            JsonNode body = contract.resolved(operation.node().path("requestBody"));
            if (!body.isMissingNode()) {
                checkContent(operation.at() + " body", body.path("content"));
            }
        }
        assertNoFaults();
    }

    @Test
    void everyParameterIsDescribed() {
        for (Operation operation : contract.operations()) {
            for (Parameter parameter : operation.parameters()) {
                String at = "%s parameter %s".formatted(operation.at(), parameter.name());
                if (parameter.description().isBlank()) {
                    fault(at, "@Parameter(description)");
                }
                if (parameter.schema().isEmpty()) {
                    fault(at, "needs a schema");
                }
            }
        }
        assertNoFaults();
    }

    @Test
    void everyMemberIsDescribedAndHasAnExample() {
        contract.root()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(
                        schema ->
                                schema.getValue()
                                        .path("properties")
                                        .properties()
                                        .forEach(
                                                member ->
                                                        checkMember(
                                                                schema.getKey()
                                                                        + "."
                                                                        + member.getKey(),
                                                                member.getValue())));
        assertNoFaults();
    }

    private void checkMember(String at, JsonNode member) {
        if (member.path("description").asText().isBlank()) {
            fault(at, "@Schema(description)");
        }
        JsonNode leaf = contract.resolved(member);
        if (leaf.path("type").asText().equals("array")) {
            leaf = contract.resolved(leaf.path("items"));
            if (!member.path("examples").isEmpty()) {
                return;
            }
        }
        if (isBareValue(leaf) && member.path("examples").isEmpty() && !member.has("default")) {
            fault(at, "@Schema(examples), as a user might see it");
        }
    }

    /// Text or a number about which the schema says too little to make up an example.
    private static boolean isBareValue(JsonNode schema) {
        String type =
                schema.path("type").isArray()
                        ? schema.path("type").path(0).asText()
                        : schema.path("type").asText();
        return switch (type) {
            case "string" ->
                    !schema.has("enum")
                            && !schema.has("examples")
                            && !schema.has("default")
                            && !Set.of("uuid", "date", "date-time")
                                    .contains(schema.path("format").asText());
            case "integer", "number" -> !schema.has("examples") && !schema.has("default");
            default -> false;
        };
    }

    @Test
    void namesFollowTheConventions() {
        contract.root()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(
                        schema -> {
                            String name = schema.getKey();
                            if (!SCHEMA.matcher(name).matches() || name.endsWith("View")) {
                                fault(name, "two types share a name: @Schema(name) on both");
                            }
                            schema.getValue()
                                    .path("properties")
                                    .propertyStream()
                                    .filter(each -> !MEMBER.matcher(each.getKey()).matches())
                                    .forEach(each -> fault(name, each.getKey() + " is camelCase"));
                            schema.getValue()
                                    .path("enum")
                                    .valueStream()
                                    .map(JsonNode::asText)
                                    .filter(value -> !name.equals("Scope"))
                                    .filter(value -> !CONSTANT.matcher(value).matches())
                                    .forEach(value -> fault(name, value + " is UPPER_SNAKE"));
                        });
        assertNoFaults();
    }

    @Test
    void noSchemaContradictsItself() {
        contract.root().findParents("$ref").forEach(node -> checkAlone(node, "$ref"));
        contract.root().findParents("anyOf").forEach(node -> checkAlone(node, "anyOf"));
        contract.root().findParents("oneOf").forEach(node -> checkAlone(node, "oneOf"));
        contract.root()
                .findValuesAsText("$ref")
                .forEach(
                        target -> {
                            if (contract.root().at(target.substring(1)).isMissingNode()) {
                                fault(target, "is nowhere");
                            }
                        });
        contract.root()
                .findValues("multipleOf")
                .forEach(each -> fault("multipleOf " + each, "use a decimal string or nothing"));
        assertNoFaults();
    }

    private void checkAlone(JsonNode node, String keyword) {
        if (node.has("type")) {
            fault(node.toString(), "has a type beside " + keyword);
        }
    }
}
