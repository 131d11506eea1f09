package dev.vitalfew.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The check that all tests rely on, held against exchanges that are off.
class ConformityTest {
    private static final Conformity SMALL =
            Conformity.to(
                    """
                    openapi: 3.1.0
                    info: {title: Small, version: 1.0.0}
                    paths:
                      /v1/deals:
                        get:
                          operationId: listDeals
                          parameters:
                          - {name: stage, in: query, schema: {type: array, items: {type: string}}}
                          responses:
                            "200": {$ref: "#/components/responses/Deal"}
                        post:
                          operationId: createDeal
                          requestBody:
                            content:
                              application/json: {schema: {$ref: "#/components/schemas/Deal"}}
                          responses:
                            "201": {$ref: "#/components/responses/Deal"}
                            "400": {description: Wrong}
                    components:
                      responses:
                        Deal:
                          description: A deal
                          headers: {ETag: {schema: {type: string}}}
                          content:
                            application/json: {schema: {$ref: "#/components/schemas/Deal"}}
                      schemas:
                        Deal:
                          type: object
                          required: [name]
                          properties:
                            name: {type: string}
                            plan: {type: [string, "null"]}
                    """);

    private static final String DEAL = "{\"name\": \"Pumps\", \"plan\": null}";

    @Test
    void letsThroughWhatConforms() {
        assertEquals(List.of(), get("/v1/deals?stage=FIRST&stage=LAST", 200, DEAL));
        assertEquals(List.of(), post(DEAL, 201, DEAL));
    }

    @Test
    void namesAnAnswerThatIsNotDocumented() {
        assertFault("no such operation", get("/v1/needs", 200, DEAL));
        assertFault("no status 202", get("/v1/deals", 202, DEAL));
        assertFault("no header x-mood", exchange("GET", "/v1/deals", null, 200, DEAL, "x-mood"));
    }

    @Test
    void namesABodyThatIsOffItsSchema() {
        assertFault("required property 'name'", get("/v1/deals", 200, "{}"));
        assertFault("integer found", get("/v1/deals", 200, "{\"name\": \"Pumps\", \"plan\": 1}"));
        // Though no schema says that it has no other members.
        assertFault("mood", get("/v1/deals", 200, "{\"name\": \"Pumps\", \"mood\": 1}"));
    }

    @Test
    void namesARequestThatWasAcceptedButIsNotDocumented() {
        assertFault("required property 'name'", post("{\"plan\": \"Win\"}", 201, DEAL));
        assertFault("no parameter mood", get("/v1/deals?mood=good", 200, DEAL));
    }

    @Test
    void leavesRequestsAloneThatWereRefused() {
        assertEquals(List.of(), post("{\"plan\": \"Win\"}", 400, ""));
        assertEquals(List.of(), get("/v1/nowhere", 404, "{}"));
    }

    private static void assertFault(String what, List<String> faults) {
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.getFirst().contains(what), faults.toString());
    }

    private static List<String> get(String uri, int status, String answer) {
        return exchange("GET", uri, null, status, answer, "etag");
    }

    private static List<String> post(String body, int status, String answer) {
        return exchange("POST", "/v1/deals", body, status, answer, "etag");
    }

    private static List<String> exchange(
            String method,
            String uri,
            @Nullable String body,
            int status,
            String answer,
            String header) {
        return SMALL.faults(
                new Exchange(
                        method,
                        URI.create("http://localhost" + uri),
                        Map.of("content-type", List.of("application/json")),
                        body,
                        status,
                        status < 300
                                ? Map.of(
                                        "content-type",
                                        List.of("application/json"),
                                        header,
                                        List.of("1"))
                                : Map.of(),
                        answer));
    }
}
