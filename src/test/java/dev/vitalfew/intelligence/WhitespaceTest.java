package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.Calls;
import dev.vitalfew.Names;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhitespaceTest {
    private final String tag = Names.unique("tag");
    private final String industry = Names.unique("Water");
    private final String pumps = Names.unique("Pumps");
    private final String filters = Names.unique("Filters");

    private String account() {
        return Accounts.exists(Map.of("name", "Works", "tags", List.of(tag), "industry", industry));
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private static void buys(String account, String line, String day, Map<String, String> amount) {
        Map<String, Object> purchase = new HashMap<>();
        purchase.put("orderNo", Names.unique("O"));
        purchase.put("orderedOn", day);
        purchase.put("productLine", line);
        purchase.put("amount", amount);
        Calls.made("/v1/accounts/%s/purchases".formatted(account), purchase);
    }

    private ValidatableResponse grid(String more) {
        return Calls.get(
                        "/v1/portfolio/whitespace?tag=%s&productLine=%s&productLine=%s&asOf=2026-06-30%s"
                                .formatted(tag, pumps, filters, more))
                .then()
                .statusCode(200);
    }

    @Test
    void laysOutWhatIsBoughtAndWhatCouldBe() {
        String owner = account();
        String other = account();
        buys(owner, pumps, "2026-01-01", money("300", "EUR"));
        buys(owner, pumps, "2025-01-01", money("900", "EUR"));
        buys(owner, pumps, "2026-01-02", money("7", "XPF"));
        Calls.made(
                "/v1/accounts/%s/potentials".formatted(owner),
                Map.of(
                        "productLine",
                        pumps,
                        "yearly",
                        money("100", "EUR"),
                        "assessedOn",
                        "2026-01-01"));
        Calls.made(
                "/v1/accounts/%s/potentials".formatted(owner),
                Map.of(
                        "productLine",
                        pumps,
                        "yearly",
                        money("1000", "EUR"),
                        "assessedOn",
                        "2026-02-01"));
        Calls.made(
                "/v1/accounts/%s/installed-base".formatted(other),
                Map.of("product", "P1", "productLine", pumps, "rival", "Duff"));
        Calls.made(
                "/v1/deals",
                Map.of(
                        "accountId",
                        other,
                        "name",
                        "Filters",
                        "productLine",
                        filters,
                        "openedOn",
                        "2026-05-01"));

        grid("").body(
                        "items.size()",
                        is(4),
                        "currency",
                        is("EUR"),
                        "policyVersion",
                        is(Policies.inEffect()))
                .body("productLines.size()", is(2))
                .body("items[0].accountId", is(owner), "items[0].state", is("OWNED"))
                .body("items[0].current", is(300), "items[0].potential", is(1000))
                .body("items[0].potentialSource", is("ASSESSED"), "items[0].value", is(700))
                .body(
                        "items.findAll { it.accountId == '%s' }.state".formatted(other),
                        hasItem("COMPETITOR"))
                .body(
                        "items.findAll { it.accountId == '%s' }.state".formatted(other),
                        hasItem("PIPELINE"))
                .body("items[1]", not(hasKey("value")))
                .body("totals.state", contains("OWNED", "PIPELINE", "COMPETITOR", "WHITE"))
                .body("totals.cells", contains(1, 1, 1, 1), "totals[0].value", is(700))
                .body("unconverted.currency", hasItem("XPF"));
        grid("&state=WHITE")
                .body("items.accountId", contains(owner), "items.productLine", contains(filters));
        grid("&industry=" + Names.unique("none")).body("items", hasSize(0));
        problem(Calls.get("/v1/portfolio/whitespace?currency=XXY"), 422, "VALIDATION_FAILED");
    }

    @Test
    void guessesAPotentialFromPeersAndForgetsOldPurchases() {
        String first = account();
        for (String amount : List.of("100", "200", "900")) {
            buys(account(), pumps, "2026-01-01", money(amount, "EUR"));
        }
        buys(first, pumps, "2024-01-01", money("50", "EUR"));

        grid("&productLine=x")
                .body("items.find { it.accountId == '%s' }.state".formatted(first), is("WHITE"))
                .body(
                        "items.find { it.accountId == '%s' }.potentialSource".formatted(first),
                        is("PEERS"))
                .body("items.find { it.accountId == '%s' }.value".formatted(first), is(200));
    }

    @Test
    void showsEachCellOnceOverPagesAndAllInATable() {
        for (int i = 0; i < 3; i++) {
            buys(account(), i == 0 ? filters : pumps, "2026-01-01", money("5", "EUR"));
        }
        Map<String, ?> query =
                Map.of("tag", tag, "asOf", "2026-06-30", "productLine", List.of(pumps, filters));

        List<String> seen = new Pages("/v1/portfolio/whitespace", query).all("accountId", 2);

        assertEquals(6, seen.size());
        assertEquals(3, seen.stream().distinct().count());
        String table =
                Api.as("read")
                        .accept("text/csv")
                        .queryParams(query)
                        .get("/v1/portfolio/whitespace")
                        .asString();
        assertEquals(7, table.lines().count());
    }
}
