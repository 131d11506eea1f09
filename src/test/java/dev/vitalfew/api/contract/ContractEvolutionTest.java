package dev.vitalfew.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.vitalfew.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What worked with the last released contract works with this one. Whoever has to break it says so
/// in `openapi/declared-breaks.yaml`, one line as this test words it, with the reason. A release
/// copies `openapi/openapi.yaml` to `openapi/released.yaml`, and empties the declarations.
class ContractEvolutionTest {
    private static final Path RELEASED = Path.of("openapi", "released.yaml");
    private static final Path DECLARED = Path.of("openapi", "declared-breaks.yaml");

    /// A contract in small, with one of each that can break.
    private static final String SMALL =
            """
            openapi: 3.1.0
            info: {title: Small, version: 1.0.0}
            paths:
              /v1/deals:
                get:
                  operationId: listDeals
                  security: [{bearer: [read]}, {bearer: [admin]}]
                  parameters:
                  - {name: stage, in: query, schema: {type: string, enum: [FIRST, LAST]}}
                  - {name: limit, in: query, schema: {type: integer, maximum: 200, default: 50}}
                  responses:
                    "200":
                      headers: {ETag: {schema: {type: string}}}
                      content:
                        application/json: {schema: {$ref: "#/components/schemas/Deal"}}
                        text/csv: {schema: {type: string}}
                    "404": {description: Gone}
                post:
                  operationId: createDeal
                  requestBody:
                    content:
                      application/json: {schema: {$ref: "#/components/schemas/NewDeal"}}
                  responses:
                    "201": {description: Made}
            components:
              schemas:
                Deal:
                  type: object
                  required: [name, parts]
                  properties:
                    name: {type: string}
                    plan: {type: string}
                    kind: {$ref: "#/components/schemas/Seen"}
                    chance: {type: [number, "null"]}
                    parts: {type: array, items: {$ref: "#/components/schemas/Deal"}}
                NewDeal:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, maxLength: 200}
                    plan: {type: string}
                    kind: {$ref: "#/components/schemas/Kind"}
                    seller: {anyOf: [{$ref: "#/components/schemas/Kind"}, {type: "null"}]}
                    amount: {type: number, minimum: 0}
                Kind: {type: string, enum: [NEW, OLD]}
                Seen: {type: string, enum: [NEW, OLD]}
            """;

    @Test
    void nothingIsBrokenUndeclared() throws IOException {
        Set<String> declared = declared().keySet();

        Set<String> broken = Breaks.between(Contract.read(RELEASED), Contract.read());

        Set<String> undeclared = new TreeSet<>(broken);
        undeclared.removeAll(declared);
        assertEquals(
                "",
                String.join(System.lineSeparator(), undeclared),
                "breaks users; mend it, or declare it with the reason in " + DECLARED);
        Set<String> idle = new TreeSet<>(declared);
        idle.removeAll(broken);
        assertEquals(Set.of(), idle, "breaks nothing; remove it from " + DECLARED);
    }

    @Test
    void everyDeclaredBreakHasItsReason() throws IOException {
        declared().forEach((line, reason) -> assertFalse(reason.isBlank(), line));
    }

    private static Map<String, String> declared() throws IOException {
        JsonNode file = new ObjectMapper(new YAMLFactory()).readTree(DECLARED.toFile());
        Map<String, String> reasons = new TreeMap<>();
        for (JsonNode each : file.path("breaks")) {
            reasons.put(each.path("break").asText(), each.path("because").asText());
        }
        return reasons;
    }

    /// What stands in the small contract, what becomes of it, and what is said about that.
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    post:                                   | put:                                   | POST /v1/deals is gone
                    operationId: listDeals                  | operationId: findDeals                 | GET /v1/deals is called findDeals now
                    {bearer: [read]}, {                     | {                                      | GET /v1/deals is shut to the scope read
                    {name: stage, in                        | {name: step, in                        | GET /v1/deals, parameter stage is gone
                    {name: stage, in: query                 | {name: stage, in: query, required: true | GET /v1/deals, parameter stage is required now
                    [FIRST, LAST]                           | [LAST]                                 | GET /v1/deals, parameter stage cannot be FIRST any more
                    default: 50                             | default: 20                            | GET /v1/deals, parameter limit has another default
                    maximum: 200                            | maximum: 100                           | GET /v1/deals, parameter limit has a tighter maximum
                    "200":                                  | "202":                                 | GET /v1/deals, answer 200 is gone
                    {ETag: {schema: {type: string}}}        | {}                                     | GET /v1/deals, answer 200, header ETag is gone
                    text/csv                                | text/plain                             | GET /v1/deals, answer 200, text/csv is gone
                    requestBody:                            | requestBody:\\n        required: true  | POST /v1/deals, body is required now
                    required: [name]                        | required: [name, plan]                 | request NewDeal.plan is required now
                    maxLength: 200                          | maxLength: 100                         | request NewDeal.name has a tighter maxLength
                    minimum: 0                              | minimum: 1                             | request NewDeal.amount has a tighter minimum
                    amount: {type: number                   | amount: {type: integer                 | request NewDeal.amount is integer now
                    amount: {type: number, minimum: 0}      | total: {type: number}                  | request NewDeal.amount is gone
                    Kind: {type: string, enum: [NEW, OLD]}  | Kind: {type: string, enum: [NEW]}      | request Kind cannot be OLD any more
                    , {type: "null"}]}                      | ]}                                     | request NewDeal.seller cannot be null any more
                    chance: {type: [number, "null"]}        | share: {type: number}                  | answer Deal.chance is gone
                    name: {type: string}                    | name: {type: integer}                  | answer Deal.name is integer now
                    name: {type: string}                    | name: {type: [string, "null"]}         | answer Deal.name may be null now
                    name: {type: string}                    | name: {type: string, format: date}     | answer Deal.name has another format
                    required: [name, parts]                 | required: [parts]                      | answer Deal.name may be absent now
                    """)
    void seesWhatBreaks(String was, String is, String said) {
        assertEquals(Set.of(said), Breaks.between(Contract.of(SMALL), Contract.of(with(was, is))));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    chance: {type: [number, "null"]}        | chance: {type: number}
                    Seen: {type: string, enum: [NEW, OLD]}  | Seen: {type: string, enum: [NEW, OLD, LOST]}
                    Kind: {type: string, enum: [NEW, OLD]}  | Kind: {type: string, enum: [NEW, OLD, LOST]}
                    maxLength: 200                          | maxLength: 400
                    required: [name, parts]                 | required: [name, parts, plan]
                    required: [name]                        | required: []
                    - {name: limit                          | - {name: more, in: query, schema: {type: string}}\\n      - {name: limit
                    name: {type: string}                    | name: {type: string}\\n        age: {type: integer}
                    "404": {description: Gone}              | "410": {description: Gone}
                    """)
    void letsTheContractGrow(String was, String is) {
        assertEquals(Set.of(), Breaks.between(Contract.of(SMALL), Contract.of(with(was, is))));
    }

    private static String with(String was, String is) {
        assertTrue(SMALL.contains(was), "nothing to change: " + was);
        return SMALL.replace(was, is.replace("\\n", "\n"));
    }
}
