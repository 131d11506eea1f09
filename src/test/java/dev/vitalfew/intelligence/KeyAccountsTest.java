package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static dev.vitalfew.Calls.get;
import static dev.vitalfew.Calls.post;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vitalfew.Api;
import dev.vitalfew.Calls;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The fit of accounts, their tiers, reviews and decisions against the score.
@QuarkusTest
class KeyAccountsTest {
    private static Map<String, Object> fit(int mark) {
        List<Map<String, Object>> screens = new ArrayList<>();
        for (String screen : List.of("MANAGEMENT", "CREDIT", "MARGIN", "SALES_SHARE")) {
            screens.add(Map.of("screen", screen, "value", mark, "weight", .25));
        }
        Map<String, Object> fit = new HashMap<>();
        fit.put(
                "lines",
                List.of(
                        Map.of(
                                "productLine",
                                "Mainframes",
                                "product",
                                "FIT",
                                "purchasing",
                                "CENTRALISED",
                                "pattern",
                                "RECURRING"),
                        Map.of(
                                "productLine",
                                "Paper",
                                "product",
                                "NO",
                                "purchasing",
                                "DISPERSED",
                                "pattern",
                                "ONE_OFF")));
        fit.put("criteria", List.of(Map.of("criterion", "IMAGE", "evidence", "Opens the banks")));
        fit.put("screens", screens);
        return fit;
    }

    private static Response put(String path, @Nullable String version, Object body) {
        var request = Api.as("write").contentType("application/json").body(body);
        return (version == null ? request : request.header("If-Match", version)).put(path);
    }

    private static String fitOf(UUID account) {
        return "/v1/accounts/%s/fit".formatted(account);
    }

    private static JsonPath review(TestLedger ledger) {
        return Answers.of(
                post("/v1/portfolio/tier-reviews", Map.of("source", List.of(ledger.source))));
    }

    private static JsonPath tiers(TestLedger ledger) {
        return Answers.of(get("/v1/portfolio/tiers?source=" + ledger.source));
    }

    @Test
    void decidesStepByStep() {
        UUID account = new TestLedger("fit").account("Bank");

        put(fitOf(account), null, fit(4))
                .then()
                .statusCode(201)
                .header("ETag", is("\"0\""))
                .body("decision.key", is(true))
                .body("decision.screenScore", is(80.0f))
                .body("decision.steps.step", is(List.of("GATE", "CRITERION", "SCREENS")))
                .body("decision.steps[0].reason", is("1 of 2 product lines may be key"))
                .body("gates.state", is(List.of("CANDIDATE", "NOT_KEY")))
                .body(
                        "gates[1].reasons",
                        is(List.of("PRODUCT_DOES_NOT_FIT", "BUYS_DISPERSED", "BUYS_ONCE")))
                .body("match", not(hasKey("score")));
        get(fitOf(account))
                .then()
                .statusCode(200)
                .body("told.criteria[0].evidence", is("Opens the banks"));
        Api.as("read")
                .header("Accept-Language", "zh")
                .get(fitOf(account))
                .then()
                .body("decision.steps[1].reason", is("有证据的标准：1 项"));
    }

    @Test
    void matchesTheIdealCustomer() {
        UUID account = new TestLedger("ideal").account("Ideal");
        Map<String, Object> fit = fit(4);
        fit.put(
                "profile",
                List.of(
                        Map.of("attribute", "INDUSTRY", "value", 5),
                        Map.of("attribute", "FUNDS", "value", 3)));

        put(fitOf(account), null, fit).then().statusCode(201).body("match.score", is(80.0f));
        fit.put("excluders", List.of("under sanctions"));
        put(fitOf(account), "\"0\"", fit)
                .then()
                .statusCode(200)
                .body("match.score", is(0.0f))
                .body("match.excludedBy", is(List.of("under sanctions")));
    }

    @Test
    void refusesWhatIsNoFit() {
        UUID account = new TestLedger("no-fit").account("None");
        Map<String, Object> weights = fit(4);
        weights.put("screens", List.of(Map.of("screen", "CREDIT", "value", 3, "weight", .5)));
        Map<String, Object> twice = fit(4);
        twice.put(
                "criteria",
                List.of(
                        Map.of("criterion", "IMAGE", "evidence", "a"),
                        Map.of("criterion", "IMAGE", "evidence", "b")));

        problem(get(fitOf(account)), 404, "NOT_FOUND");
        problem(put(fitOf(account), null, weights), 422, "VALIDATION_FAILED");
        problem(put(fitOf(account), null, twice), 422, "VALIDATION_FAILED");
        problem(put(fitOf(account), null, fit(6)), 422, "VALIDATION_FAILED");
        problem(put(fitOf(account), null, Map.of("lines", List.of())), 422, "VALIDATION_FAILED");
        problem(put(fitOf(UUID.randomUUID()), null, fit(4)), 404, "NOT_FOUND");
        problem(put(fitOf(account), "\"0\"", fit(4)), 412, "STALE_VERSION");
        put(fitOf(account), null, fit(4)).then().statusCode(201);
        problem(put(fitOf(account), null, fit(4)), 428, "VERSION_REQUIRED");
    }

    @Test
    void movesUpAndDownWithHysteresis() {
        TestLedger ledger = new TestLedger("tiers");
        UUID account = ledger.account("Moves");
        ledger.line(account, "1").on("1999-01-01").add();
        put(fitOf(account), null, fit(3)).then().statusCode(201); // 60
        assertEquals("BASE", tiers(ledger).getString("items[0].tier"));
        assertEquals("KEY", tiers(ledger).getString("items[0].nextTier"));

        JsonPath up = review(ledger);
        Map<String, Object> lower = fit(3);
        List<Map<String, Object>> marks = new ArrayList<>();
        for (String screen : List.of("MANAGEMENT", "CREDIT", "MARGIN", "SALES_SHARE")) {
            marks.add(Map.of("screen", screen, "value", screen.equals("CREDIT") ? 1 : 3));
        }
        lower.put("screens", marks); // 50
        put(fitOf(account), "\"0\"", lower).then().statusCode(200);
        JsonPath kept = review(ledger);
        put(fitOf(account), "\"1\"", fit(2)).then().statusCode(200); // 40
        JsonPath down = review(ledger);

        assertEquals(1, up.getInt("promoted"));
        assertEquals("KEY", up.getString("moves[0].to"));
        assertEquals("the screens give 60, at least 60", up.getString("moves[0].reason"));
        assertEquals(0, kept.getInt("promoted") + kept.getInt("demoted"));
        assertEquals(1, down.getInt("demoted"));
        JsonPath flow = Answers.of(get("/v1/portfolio/tier-flow?source=" + ledger.source));
        assertEquals(1, flow.getInt("promotions"));
        assertEquals(1, flow.getInt("demotions"));
        assertEquals(2, flow.getList("flows").size());
    }

    @Test
    void keepsWhatSomebodyDecided() {
        TestLedger ledger = new TestLedger("decided");
        UUID account = ledger.account("Decided");
        String path = "/v1/accounts/%s/tier-override".formatted(account);
        Map<String, Object> wanted =
                Map.of("tier", "STRATEGIC", "reason", "Opens the north", "expiresOn", "2199-01-01");

        put(path, null, wanted).then().statusCode(201).body("tier", is("STRATEGIC"));
        JsonPath shown = tiers(ledger);

        assertEquals("STRATEGIC", shown.getString("items[0].tier"));
        assertEquals("Opens the north", shown.getString("items[0].overrideReason"));
        assertEquals(0, review(ledger).getInt("demoted"));
        get("/v1/accounts/" + account).then().body("tier", is("STRATEGIC"));
        problem(
                put(
                        path,
                        "\"0\"",
                        Map.of("tier", "BASE", "reason", "x", "expiresOn", "2001-01-01")),
                422,
                "VALIDATION_FAILED");
        Calls.delete(path, "\"0\"").then().statusCode(204);
        problem(get(path), 404, "NOT_FOUND");
    }

    @Test
    void answersNobodyWithZeros() {
        TestLedger ledger = new TestLedger("nobody");

        JsonPath empty = tiers(ledger);

        assertEquals(0, empty.getInt("accounts"));
        assertNull(empty.get("keyShare"));
        assertEquals(0, review(ledger).getInt("reviewed"));
        problem(
                post("/v1/portfolio/tier-reviews", Map.of("asOf", "2190-01-01")),
                422,
                "VALIDATION_FAILED");
    }
}
