package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.Calls;
import dev.vitalfew.account.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Versions of the policy, and the gates that they set. Those of the tests apply in the fifties
/// alone, where no other test has its deals.
@QuarkusTest
class PolicyResourceTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";

    private static Response create(Object body) {
        return Api.asAdmin()
                .contentType("application/json")
                .body(body)
                .post("/v1/scoring/policies");
    }

    /// @param mode of the gate PLAN
    private static int gated(String from, String to, String mode) {
        int version =
                create(
                                Map.of(
                                        "effectiveFrom",
                                        from,
                                        "pipeline",
                                        Map.of(
                                                "counts",
                                                List.of(8, 6, 5, 5, 3, 1),
                                                "gates",
                                                List.of(gate("PLAN", "CONTACTED", mode)))))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("version");
        create(
                        Map.of(
                                "effectiveFrom",
                                to,
                                "pipeline",
                                Map.of(
                                        "counts",
                                        List.of(9, 6, 5, 5, 3, 1),
                                        "gates",
                                        List.of(
                                                gate("PLAN", "CONTACTED", "WARN"),
                                                gate("INSIGHT_CARD", "INVESTIGATED", "WARN"),
                                                gate("ROLES_COVERED", "INVESTIGATED", "WARN"),
                                                gate("NO_VETO_OBJECTION", "COMMITTING", "WARN"),
                                                gate("APPROVALS_GIVEN", "CLOSING", "WARN")))))
                .then()
                .statusCode(201);
        return version;
    }

    private static Map<String, String> gate(String gate, String stage, String mode) {
        return Map.of("gate", gate, "stage", stage, "mode", mode);
    }

    private static String deal(String openedOn, Map<String, ?> more) {
        Map<String, Object> deal =
                new HashMap<>(
                        Map.of(
                                "accountId",
                                Accounts.exists("Initech"),
                                "name",
                                "Pumps",
                                "openedOn",
                                openedOn));
        deal.putAll(more);
        return Calls.made("/v1/deals", deal);
    }

    private static Response move(String deal, Map<String, ?> body) {
        return Calls.post("/v1/deals/%s/stage-changes".formatted(deal), body);
    }

    @Test
    void beginsWithTheBuiltInOne() {
        Calls.get("/v1/scoring/policies/1")
                .then()
                .statusCode(200)
                .body("effectiveFrom", is("0001-01-01"), "createdAt", nullValue())
                .body("pipeline.counts", contains(9, 6, 5, 5, 3, 1), "pipeline.mode", is("MINIMUM"))
                .body("pipeline.gates.mode", contains("WARN", "WARN", "WARN", "WARN", "WARN"))
                .body("engagement.giftLimit", is(100), "engagement.visits.days", hasItem(14));
        Calls.get("/v1/scoring/policies").then().body("items.version", hasItem(1));
        problem(Calls.get("/v1/scoring/policies/999999"), 404, "NOT_FOUND");
        problem(Calls.get("/v1/scoring/policies/first"), 404, "NOT_FOUND");
    }

    @Test
    void appliesFromItsDayOn() {
        int version = gated("1951-01-01", "1951-02-01", "WARN");

        Calls.get("/v1/scoring/policies/" + version)
                .then()
                .body("pipeline.counts", contains(8, 6, 5, 5, 3, 1))
                .body("pipeline.gates.gate", contains("PLAN"));
        Calls.get("/v1/pipeline/adequacy?asOf=1951-01-31")
                .then()
                .body("policyVersion", is(version), "targets[0]", is(8));
        Calls.get("/v1/pipeline/adequacy?asOf=1950-12-31").then().body("targets[0]", is(9));
        Calls.get("/v1/pipeline/adequacy?asOf=1951-02-01").then().body("targets[0]", is(9));
    }

    @Test
    void appliesToEngagementToo() {
        int version =
                create(
                                Map.of(
                                        "effectiveFrom",
                                        "1954-01-01",
                                        "engagement",
                                        Map.of("giftLimit", 5, "quietNeedDays", 33)))
                        .then()
                        .statusCode(201)
                        .body("engagement.signals", is(2), "pipeline.mode", is("MINIMUM"))
                        .extract()
                        .path("version");
        create(
                        Map.of(
                                "effectiveFrom",
                                "1954-02-01",
                                "engagement",
                                Map.of("giftLimit", 100, "quietNeedDays", 180)))
                .then()
                .statusCode(201);
        String gifts =
                "/v1/accounts/%s/interactions".formatted(Accounts.exists("Engaged by policy"));

        problem(Calls.post(gifts, gift("1954-01-31T12:00:00Z")), 422, "VALIDATION_FAILED");
        Calls.post(gifts, gift("1954-02-01T12:00:00Z")).then().statusCode(201);
        Calls.get("/v1/engagement/needs?asOf=1954-01-31")
                .then()
                .body("policyVersion", is(version), "quietDays", is(33));
    }

    private static Map<String, Object> gift(String at) {
        return Map.of(
                "kind", "GIFT", "at", at, "giftValue", Map.of("amount", "6", "currency", "EUR"));
    }

    @Test
    void warnsWhereThePolicyWarns() {
        String deal = deal("2026-01-01", Map.of());

        Response tried =
                Api.as("write")
                        .contentType("application/json")
                        .queryParam("dryRun", true)
                        .body(Map.of("to", "INVESTIGATED"))
                        .post("/v1/deals/%s/stage-changes".formatted(deal));

        tried.then()
                .statusCode(200)
                .body("gates.gate", contains("PLAN", "INSIGHT_CARD", "ROLES_COVERED"))
                .body("gates.passed", contains(false, false, true), "allowed", is(true))
                .body("gates[0].reason", is("the deal has no plan: it would be cards, not chess"));
        Calls.get("/v1/deals/" + deal).then().body("stage", is("TARGETED"), "version", is(0));
        move(deal, Map.of("to", "INVESTIGATED"))
                .then()
                .statusCode(201)
                .body("gates.passed", contains(false, false, true));
        move(deal, Map.of("to", "TARGETED")).then().statusCode(201).body("gates.size()", is(0));
    }

    @Test
    void refusesWhereThePolicyEnforces() {
        gated("1952-01-01", "1952-02-01", "ENFORCE");
        String unplanned = deal("1952-01-01", Map.of());
        String planned = deal("1952-01-01", Map.of("plan", "win the works council first"));
        Map<String, Object> wanted = Map.of("to", "CONTACTED", "at", "1952-01-15T00:00:00Z");

        problem(move(unplanned, wanted), 422, "VALIDATION_FAILED")
                .body("errors.code", contains("PLAN"), "errors.path", contains("to"));
        Calls.get("/v1/deals/%s/stage-changes".formatted(unplanned))
                .then()
                .body("items.size()", is(1));
        move(planned, wanted).then().statusCode(201).body("gates.passed", contains(true));
    }

    @Test
    void letsAnAdminForceAMoveWithAReason() {
        gated("1953-01-01", "1953-02-01", "ENFORCE");
        String deal = deal("1953-01-01", Map.of());
        Map<String, Object> forced =
                new HashMap<>(
                        Map.of("to", "CONTACTED", "at", "1953-01-15T00:00:00Z", "forced", true));

        problem(move(deal, forced), 403, "FORBIDDEN");
        problem(asAdmin(deal, forced), 422, "VALIDATION_FAILED")
                .body("errors.path", hasItem("reason"));
        forced.put("reason", "the board decided");
        asAdmin(deal, forced).then().statusCode(201).body("forced", is(true));

        Calls.get("/v1/deals/%s/stage-changes".formatted(deal))
                .then()
                .body("items[1].forced", is(true), "items[1].reason", is("the board decided"));
    }

    private static Response asAdmin(String deal, Map<String, ?> body) {
        return Api.asAdmin()
                .contentType("application/json")
                .body(body)
                .post("/v1/deals/%s/stage-changes".formatted(deal));
    }

    @Test
    void refusesPoliciesThatContradictThemselves() {
        int before = Calls.get("/v1/scoring/policies").<List<?>>path("items").size();

        refused(
                400,
                "{\"pipeline\": {\"gates\": [{\"gate\": \"PLAN\", \"stage\": \"NOWHERE\", \"mode\": \"WARN\"}]}}");
        refused(
                400,
                "{\"pipeline\": {\"gates\": [{\"gate\": \"LUCK\", \"stage\": \"PROVEN\", \"mode\": \"WARN\"}]}}");
        refused(422, "{\"pipeline\": {\"gates\": [{\"gate\": \"PLAN\", \"mode\": \"WARN\"}]}}");
        refused(
                422,
                "{\"pipeline\": {\"gates\": [{\"gate\": \"PLAN\", \"stage\": \"PROVEN\", \"mode\": \"WARN\"}, {\"gate\": \"PLAN\", \"stage\": \"CLOSING\", \"mode\": \"WARN\"}]}}");
        refused(422, "{\"pipeline\": {\"counts\": [9, 6, 5]}}");
        refused(422, "{\"pipeline\": {\"counts\": [9, 6, 5, 5, 3, 0]}}");
        refused(422, "{\"pipeline\": {\"stageProbabilities\": [0, 0, 0, 0, 0, 1.1]}}");
        refused(422, "{\"pipeline\": {\"traitDiscount\": 1}}");
        refused(422, "{\"pipeline\": {\"slowAfter\": 0.8}}");
        refused(422, "{\"pipeline\": {\"slowAfter\": 0.1234567890123}}");
        refused(422, "{}");
        refused(422, "{\"engagement\": {\"giftLimit\": -1}}");
        refused(422, "{\"engagement\": {\"currentDays\": 800}}");
        refused(422, "{\"engagement\": {\"leastSolution\": 1.01}}");
        refused(
                422,
                "{\"engagement\": {\"visits\": [{\"tier\": \"KEY\", \"days\": 30}, {\"tier\": \"KEY\", \"days\": 31}]}}");
        refused(400, "{\"engagement\": {\"visits\": [{\"tier\": \"HUGE\", \"days\": 30}]}}");
        refused(422, "{\"effectiveFrom\": \"3000-01-01\", \"pipeline\": {}}");
        refused(400, "{\"pipeline\": {\"weights\": []}}");

        assertEquals(before, Calls.get("/v1/scoring/policies").<List<?>>path("items").size());
    }

    private static void refused(int status, String body) {
        create(body).then().statusCode(status);
    }

    @Test
    void saysWhetherASaleIsComplex() {
        String deal =
                deal(
                        "2026-01-01",
                        Map.of(
                                "expectedCloseOn",
                                "2026-12-31",
                                "amount",
                                Map.of("amount", "250000", "currency", "EUR")));

        Calls.get("/v1/deals/%s/complexity".formatted(deal))
                .then()
                .statusCode(200)
                .body("complex", is(false), "criteria.met", contains(true, false, true))
                .body("criteria.observed", contains(364, 0, 250000), "currency", is("EUR"));
        problem(Calls.get("/v1/deals/%s/complexity".formatted(NOBODY)), 404, "NOT_FOUND");
    }
}
