package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.as;
import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Concentration, base and the tree of a group.
@QuarkusTest
class PortfolioRiskTest {
    private final TestLedger ledger = new TestLedger("risk");

    private JsonPath get(String path, Object... parameters) {
        var request = as("read").queryParam("source", ledger.source);
        for (int place = 0; place < parameters.length; place += 2) {
            Object value = parameters[place + 1];
            request.queryParam(
                    (String) parameters[place],
                    value instanceof Collection<?> several ? several : List.of(value));
        }
        return Answers.of(request.get(path));
    }

    @Test
    void accountsUnderCommonControlCountAsOneRisk() {
        UUID top = ledger.account("Holding");
        ledger.line(ledger.account("Daughter", top), "30").cost("10").add();
        ledger.line(ledger.account("Son", top), "20").cost("25").add();
        ledger.line(ledger.account("Second"), "30").cost("10").add();
        ledger.line(ledger.account("Third"), "20").add();

        JsonPath answer = get("/v1/portfolio/concentration");

        assertEquals(.5, answer.getDouble("top1"));
        assertEquals(1, answer.getDouble("top5"));
        assertEquals(.38, answer.getDouble("hhi"), 1e-15);
        assertEquals(2.631579, answer.getDouble("effectiveUnits"), 5e-7);
        assertEquals("CRITICAL", answer.getString("level"));
        assertEquals(List.of("Holding", "Second", "Third"), answer.getList("disclosures.name"));
        assertEquals(List.of(1), answer.getList("stress.removed"));
        assertEquals(.5, answer.getDouble("stress[0].revenueDrop"));
        assertEquals(15.0 / 35, answer.getDouble("stress[0].marginDrop"), 1e-15);
        assertEquals(1, answer.getInt("withoutCost.rows"));
        assertEquals("EUR", answer.getString("currency"));
        assertEquals(Policies.inEffect(), answer.getInt("policyVersion"));
    }

    @Test
    void concentrationCanBeOfOrders() {
        UUID busy = ledger.account("Busy");
        ledger.line(busy, "1").cost("1").add();
        ledger.line(busy, "1").cost("1").add();
        ledger.line(busy, "1").cost("1").add();
        ledger.line(ledger.account("Big"), "97").cost("1").add();

        JsonPath answer = get("/v1/portfolio/concentration", "metric", "ORDERS");

        assertEquals(.75, answer.getDouble("top1"));
        assertEquals(.03, answer.getDouble("stress[0].revenueDrop"));
        assertEquals(0, answer.getDouble("stress[0].marginDrop"));
        assertNull(answer.get("withoutCost"));
    }

    @Test
    void tellsWhoFitsPoorlyAndWhy() {
        for (int place = 0; place < 8; place++) {
            UUID sound = ledger.account("Sound " + place);
            for (int month = 1; month <= 3; month++) {
                ledger.line(sound, Integer.toString(1000 + place))
                        .cost("500")
                        .on("2024-0%d-01".formatted(month * 2))
                        .add();
            }
        }
        UUID poor = ledger.account("Poor");
        for (String day :
                List.of("2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04", "2024-06-29")) {
            ledger.line(poor, "10").cost("9.9").on(day).add();
        }
        UUID gone = ledger.account("Gone");
        ledger.line(gone, "5").on("2023-06-30").add(); // a day too long ago

        JsonPath answer = get("/v1/portfolio/base", "asOf", "2024-06-30");

        assertEquals(9, answer.getInt("poorFit.judged"));
        assertEquals(1, answer.getInt("poorFit.poorFit"));
        assertEquals("Poor", answer.getString("items[0].name"));
        assertEquals("POOR_FIT", answer.getString("items[0].verdict"));
        assertEquals(
                List.of("MANY_ORDERS", "SMALL_ORDERS", "THIN_MARGIN", "LOOSE_COOPERATION"),
                answer.getList("items[0].predicates.predicate"));
        assertEquals(5, answer.getDouble("items[0].predicates[0].value"));
        assertEquals(3, answer.getDouble("items[0].predicates[0].threshold"));
        assertEquals(10, answer.getDouble("items[0].predicates[1].value"));
        assertEquals(.01, answer.getDouble("items[0].predicates[2].value"), 1e-12);
        assertTrue(answer.getDouble("items[0].predicates[3].value") >= 1);
        assertEquals(10, answer.getInt("key.accounts") + answer.getInt("base.accounts"));
        assertEquals(9, answer.getInt("key.active") + answer.getInt("base.active"));
        assertEquals("INVERTED", answer.getString("verdict.state"));
    }

    @Test
    void saysWhereThereIsNoEvidence() {
        ledger.line(ledger.account("New"), "10").add();

        JsonPath answer = get("/v1/portfolio/base", "asOf", "2024-06-30");

        assertEquals("NONE", answer.getString("items[0].verdict"));
        assertNotNull(answer.getString("items[0].predicates[2].noEvidence"));
        assertNull(answer.get("items[0].predicates[2].met"));
        assertNotNull(answer.getString("items[0].predicates[3].noEvidence"));
        assertNull(answer.get("steadier"));
    }

    @Test
    void comparesTheQuartersOfBaseAndKeyAccounts() {
        UUID key = ledger.account("Key");
        UUID base = ledger.account("Base");
        for (int year = 2022; year <= 2023; year++) {
            for (int month = 1; month <= 12; month += 3) {
                ledger.line(key, month == 1 ? "900" : "300")
                        .on("%d-%02d-28".formatted(year, month))
                        .add();
                ledger.line(base, "50").on("%d-%02d-28".formatted(year, month)).add();
            }
        }

        JsonPath answer = get("/v1/portfolio/base", "asOf", "2024-03-30");

        assertEquals(8, answer.getList("quarters").size());
        assertEquals("2022-Q1", answer.getString("quarters[0].quarter"));
        assertEquals(900, answer.getDouble("quarters[0].key"));
        assertEquals(50, answer.getDouble("quarters[0].base"));
        assertEquals("BASE", answer.getString("steadier"));
        assertEquals(0, answer.getDouble("base.variation"));
        assertEquals(Math.sqrt(67_500) / 450, answer.getDouble("key.variation"), 1e-12);
    }

    @Test
    void pagesAndTabulatesTheJudgedAccounts() {
        for (int place = 0; place < 5; place++) {
            ledger.line(ledger.account("Account " + place), "10").add();
        }

        JsonPath first = get("/v1/portfolio/base", "asOf", "2024-06-30", "limit", 3);
        JsonPath second =
                get(
                        "/v1/portfolio/base",
                        "asOf",
                        "2024-06-30",
                        "limit",
                        3,
                        "pageToken",
                        first.getString("nextPageToken"));
        String csv =
                as("read")
                        .accept("text/csv")
                        .queryParam("source", ledger.source)
                        .queryParam("asOf", "2024-06-30")
                        .get("/v1/portfolio/base")
                        .asString();

        assertEquals(3, first.getList("items").size());
        assertEquals(2, second.getList("items").size());
        assertNull(second.get("nextPageToken"));
        assertEquals(6, csv.lines().count());
        assertEquals(
                "id,name,verdict,met,orders,averageOrder,marginRate,interpurchaseVariation",
                csv.lines().findFirst().orElseThrow());
    }

    @Test
    void showsTheTreeOfAGroupFromAnyOfItsAccounts() {
        TestLedger.rate("PYG", "2024-01-01", "0.5");
        UUID top = ledger.account("Top");
        UUID middle = ledger.account("Middle", top);
        UUID leaf = ledger.account("Leaf", middle);
        ledger.account("Aunt", top);
        ledger.line(leaf, "60").add();
        ledger.line(middle, "20").in("PYG").add();
        ledger.line(middle, "9").in("XAF").add();
        ledger.line(top, "1").on("2025-01-01").add();

        JsonPath answer =
                Answers.of(as("read").get("/v1/accounts/{id}/group?asOf=2024-12-31", leaf));

        assertEquals(leaf.toString(), answer.getString("accountId"));
        assertEquals("Top", answer.getString("root.name"));
        assertEquals(0, answer.getDouble("root.revenue"));
        assertEquals(70, answer.getDouble("root.groupRevenue"));
        assertEquals(List.of("Aunt", "Middle"), answer.getList("root.children.name"));
        assertEquals(70, answer.getDouble("root.children[1].groupRevenue"));
        assertEquals(10, answer.getDouble("root.children[1].revenue"));
        assertEquals("Leaf", answer.getString("root.children[1].children[0].name"));
        assertEquals(List.of("XAF"), answer.getList("unconverted.currency"));
        assertEquals(
                71,
                Answers.of(as("read").get("/v1/accounts/{id}/group", top))
                        .getDouble("root.groupRevenue"));
    }

    @Test
    void showsNoGroupThatIsDeeperThanJsonMayBe() {
        UUID lowest = ledger.account("Level 1");
        for (int level = 2; level <= 100; level++) {
            lowest = ledger.account("Level " + level, lowest);
        }
        UUID tooLow = ledger.account("Level 101", lowest);

        problem(as("read").get("/v1/accounts/{id}/group", lowest), 422, "VALIDATION_FAILED")
                .body("detail", equalTo("the group has more than 100 levels"));
        as("admin")
                .header("If-Match", "*")
                .delete("/v1/accounts/{id}?cascade=true", tooLow)
                .then()
                .statusCode(204);
        JsonPath shown = Answers.of(as("read").get("/v1/accounts/{id}/group", lowest));

        assertEquals("Level 1", shown.getString("root.name"));
    }

    @Test
    void knowsNoGroupOfAnUnknownAccount() {
        problem(as("read").get("/v1/accounts/{id}/group", UUID.randomUUID()), 404, "NOT_FOUND");
        problem(as("read").get("/v1/accounts/7/group"), 400, "INVALID_PARAMETER");
    }
}
