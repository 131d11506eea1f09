package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static dev.vitalfew.Calls.get;
import static dev.vitalfew.Calls.made;
import static dev.vitalfew.Calls.post;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.vitalfew.Api;
import dev.vitalfew.Pages;
import dev.vitalfew.PublicData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Value against cost, for the portfolio and for one account.
@QuarkusTest
class PortfolioValueTest {
    private static final String DAY = "2024-12-31";

    private static JsonPath value(TestLedger ledger, String more) {
        return Answers.of(get("/v1/portfolio/value?source=" + ledger.source + more));
    }

    private static JsonPath economics(UUID account, String more) {
        return Answers.of(get("/v1/accounts/" + account + "/economics?asOf=" + more));
    }

    /// Against sums in plain Java over the files.
    @Test
    void knowsWhatNorthwindIsWorthWithFreightAsItsCost() {
        TestLedger ledger = new TestLedger("northwind-value");
        Map<String, UUID> accounts = new HashMap<>();
        PublicData.records("northwind/import/accounts.csv")
                .forEach(
                        a ->
                                accounts.put(
                                        a.getField("external_id"),
                                        ledger.account(a.getField("external_id"))));
        Map<String, BigDecimal> revenue = new HashMap<>();
        Map<String, BigDecimal> margin = new HashMap<>();
        for (NamedCsvRecord line : PublicData.records("northwind/import/purchases.csv")) {
            String ref = line.getField("account_ref");
            BigDecimal amount = new BigDecimal(line.getField("amount"));
            // no file has costs of goods: beverages are taken to leave a tenth, the rest four
            boolean thin = line.getField("product_line").equals("Beverages");
            BigDecimal cost = amount.multiply(new BigDecimal(thin ? "0.9" : "0.6"));
            BigDecimal stored = cost.setScale(4, java.math.RoundingMode.HALF_UP);
            ledger.line(TestLedger.present(accounts.get(ref)), line.getField("amount"))
                    .order(line.getField("order_no"), Integer.parseInt(line.getField("line_no")))
                    .on(line.getField("ordered_on"))
                    .cost(stored.toPlainString())
                    .in("USD")
                    .add();
            revenue.merge(ref, amount, BigDecimal::add);
            margin.merge(ref, amount.subtract(stored), BigDecimal::add);
        }
        Map<String, BigDecimal> net = new HashMap<>(margin);
        for (NamedCsvRecord cost : PublicData.records("northwind/import/costs.csv")) {
            String ref = cost.getField("account_ref");
            BigDecimal amount = new BigDecimal(cost.getField("amount"));
            ledger.cost(TestLedger.present(accounts.get(ref)), "DELIVERY", amount.toPlainString())
                    .on(cost.getField("incurred_on"))
                    .in("USD")
                    .add();
            net.merge(ref, amount.negate(), BigDecimal::add);
        }

        JsonPath all = value(ledger, "&currency=USD&limit=200");

        assertEquals(89, all.getInt("accounts"));
        assertEquals(2, all.getInt("withoutFacts.accounts"));
        assertEquals(1_265_793.0395, all.getDouble("totals.revenue"), 1e-6);
        assertEquals(64_942.69, all.getDouble("totals.costToServe"), 1e-6);
        assertEquals(sum(margin), all.getDouble("totals.grossMargin"), 1e-6);
        assertEquals(sum(net), all.getDouble("totals.netValue"), 1e-6);
        List<String> order =
                net.entrySet().stream()
                        .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList();
        assertEquals(order, all.getList("items.name"));
        double peak =
                net.values().stream()
                        .filter(one -> one.signum() > 0)
                        .mapToDouble(BigDecimal::doubleValue)
                        .sum();
        assertEquals(peak / sum(net), all.getDouble("whale.peakShare"), 1e-9);
        assertQuadrants(all, revenue, margin);
    }

    private static double sum(Map<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    }

    private static void assertQuadrants(
            JsonPath all, Map<String, BigDecimal> revenue, Map<String, BigDecimal> margin) {
        List<BigDecimal> revenues = new ArrayList<>(revenue.values());
        revenues.sort(null);
        double border = revenues.get(44).doubleValue(); // rank 45 of 89
        List<Double> rates = new ArrayList<>();
        revenue.forEach(
                (ref, sold) ->
                        rates.add(
                                TestLedger.present(margin.get(ref)).doubleValue()
                                        / sold.doubleValue()));
        rates.sort(Comparator.naturalOrder());
        double rateBorder = rates.get(44);
        assertEquals(border, all.getDouble("borders.revenue"), 1e-6);
        assertEquals(rateBorder, all.getDouble("borders.marginRate"), 1e-9);
        List<Map<String, Object>> items = all.getList("items");
        for (Map<String, Object> item : items) {
            boolean large = number(item, "revenue") >= border - 1e-6;
            boolean rich = number(item, "marginRate") >= rateBorder - 1e-9;
            String expected = large ? rich ? "STAR" : "VOLUME_TRAP" : rich ? "NICHE" : "SMALL";
            assertEquals(expected, item.get("quadrant"), () -> "of " + item.get("name"));
        }
    }

    private static double number(Map<String, Object> item, String member) {
        return ((Number) TestLedger.present(item.get(member))).doubleValue();
    }

    @Test
    void takesEveryKindOfCostIntoAccount() {
        TestLedger ledger = new TestLedger("kinds");
        UUID account = ledger.account("Kinds");
        ledger.line(account, "1000").on("2024-06-15").cost("400").add();
        ledger.line(account, "100").on("2024-06-16").add(); // nobody knows what it cost
        ledger.cost(account, "SERVICE", "50").add();
        ledger.cost(account, "DELIVERY", "20").add();
        ledger.cost(account, "OTHER", "5").add();
        ledger.cost(account, "DISCOUNT", "30").add();
        ledger.cost(account, "ACQUISITION", "300").on("2024-01-01").add();
        made(
                "/v1/accounts/%s/services".formatted(account),
                Map.of(
                        "scope",
                        "CONSULTING",
                        "requestedOn",
                        "2024-05-01",
                        "deliveredOn",
                        "2024-05-02",
                        "cost",
                        Map.of("amount", "15", "currency", "EUR")));
        String seller = made("/v1/sellers", Map.of("name", "On site"));
        made(
                "/v1/accounts/%s/team".formatted(account),
                Map.of(
                        "sellerId",
                        seller,
                        "role",
                        "Engineer",
                        "from",
                        "2024-12-22",
                        "allocation",
                        1,
                        "dedicated",
                        true,
                        "yearlyCost",
                        Map.of("amount", "365", "currency", "EUR")));

        JsonPath found = economics(account, DAY);
        JsonPath portfolio = value(ledger, "&asOf=" + DAY);

        assertEquals(1100.0, found.getDouble("revenue"));
        assertEquals(600.0, found.getDouble("grossMargin"));
        assertEquals(50.0, found.getDouble("costToServeParts.service"));
        assertEquals(20.0, found.getDouble("costToServeParts.delivery"));
        assertEquals(5.0, found.getDouble("costToServeParts.other"));
        assertEquals(15.0, found.getDouble("costToServeParts.deliveries"));
        assertEquals(10.0, found.getDouble("costToServeParts.dedicatedTeam"));
        assertEquals(100.0, found.getDouble("costToServe"));
        assertEquals(30.0, found.getDouble("concessions"));
        assertEquals(300.0, found.getDouble("acquisition"));
        assertEquals(100.0, found.getDouble("amortisedAcquisition"), 1e-9);
        assertEquals(370.0, found.getDouble("netValue"), 1e-9);
        assertEquals(370.0 / 630, found.getDouble("ratio"), 1e-12);
        assertEquals("PROFITABLE", found.getString("state"));
        assertEquals(1, found.getInt("withoutCost.rows"));
        assertEquals(100.0, found.getDouble("withoutCost.amount"));
        assertEquals(370.0, portfolio.getDouble("items[0].netValue"), 1e-9);
        assertEquals(100.0, portfolio.getDouble("items[0].costToServe"));
        assertEquals(1, portfolio.getInt("states.PROFITABLE.accounts"));
        assertEquals(
                10.0,
                value(ledger, "&from=2024-12-01&asOf=" + DAY).getDouble("items[0].costToServe"));
    }

    @Test
    void writesTheRestOffWhenTheAccountIsLost() {
        TestLedger ledger = new TestLedger("lost");
        UUID account = ledger.account("Lost");
        ledger.line(account, "1000").on("2024-06-15").cost("400").add();
        ledger.cost(account, "ACQUISITION", "300").on("2024-01-01").add();
        TestLedger.run("update account set status = 'LOST' where id = ?", account);

        JsonPath after = economics(account, DAY);
        JsonPath yearLater = value(ledger, "&from=2025-01-01&to=2026-01-01");

        assertEquals(300.0, after.getDouble("amortisedAcquisition"), 1e-9);
        assertEquals(200.0, after.getDouble("writtenOff"), 1e-9);
        assertEquals(0.0, yearLater.getDouble("totals.amortisedAcquisition"), 1e-9);
    }

    /// The published example (D 2.1, 2.2), in thousands, from a ledger.
    @Test
    void spreadsTheAcquisitionAsPublished() {
        UUID account = new TestLedger("published").account("Published");
        TestLedger ledger = new TestLedger("published-lines");
        for (int year = 2020; year <= 2024; year++) {
            ledger.line(account, "10000").on(year + "-03-01").cost("7000").add();
            if (year > 2020) {
                ledger.cost(account, "SERVICE", "500").on(year + "-09-01").add();
            }
        }
        ledger.cost(account, "ACQUISITION", "5000").on("2020-01-15").add();

        JsonPath found = economics(account, DAY + "&horizon=5");

        assertEquals(List.of(.5, .275, .2, .1625, .14), found.getList("costRatio"));
        assertEquals(2, found.getInt("breakEvenYears"));
        assertEquals(2, found.getInt("discountedBreakEvenYears"));
        assertEquals(10000.0, found.getDouble("yearly.revenue"));
        assertEquals(500.0, found.getDouble("yearly.service"));
        assertEquals(.3, found.getDouble("yearly.grossMargin"), 1e-12);
        assertEquals(List.of(), found.getList("reasons"));
        assertEquals(1, economics(account, DAY + "&horizon=1").getList("costRatio").size());
    }

    @Test
    void neverBreaksEvenWhereServiceTakesTheMargin() {
        TestLedger ledger = new TestLedger("never");
        UUID account = ledger.account("Never");
        ledger.line(account, "1000").on("2024-06-15").cost("900").add();
        ledger.cost(account, "SERVICE", "100").on("2024-06-20").add();
        ledger.cost(account, "ACQUISITION", "101").on("2024-01-01").add();

        assertEquals("NEVER", economics(account, DAY).getString("breakEvenYears"));
        assertEquals("NEVER", economics(account, DAY).getString("discountedBreakEvenYears"));
    }

    @Test
    void saysWhatItDoesNotKnow() {
        TestLedger ledger = new TestLedger("nothing");
        UUID account = ledger.account("Nothing");

        JsonPath empty = economics(account, DAY);

        assertEquals(List.of(), empty.getList("costRatio"));
        assertNull(empty.get("breakEvenYears"));
        assertNull(empty.get("state"));
        assertNull(empty.get("ratio"));
        assertEquals(0.0, empty.getDouble("netValue"));
        assertEquals(
                List.of(
                        "the account has no purchase and no cost",
                        "no revenue in the last twelve months",
                        "no line of the last twelve months has a cost of goods"),
                empty.getList("reasons"));
        get("/v1/portfolio/value?source=" + ledger.source)
                .then()
                .statusCode(200)
                .body("accounts", is(0))
                .body("withoutFacts.accounts", is(1))
                .body("items", empty())
                .body("whale.peakShare", nullValue())
                .body("whale.peakRank", is(0))
                .body("totals.ratio", nullValue())
                .body("borders.revenue", nullValue())
                .body("states.MARGINAL.accounts", is(0));
    }

    @Test
    void bearsTotalsBelowZero() {
        TestLedger ledger = new TestLedger("negative");
        UUID account = ledger.account("Returns");
        ledger.line(account, "-100").on("2024-06-15").cost("-60").add();
        ledger.cost(account, "SERVICE", "-5").add(); // a credit note

        JsonPath all = value(ledger, "&asOf=" + DAY);

        assertEquals(-40.0, all.getDouble("items[0].grossMargin"));
        assertEquals(-35.0, all.getDouble("totals.netValue"));
        assertEquals("LOSS_MAKING", all.getString("items[0].state"));
        assertNull(all.get("items[0].quadrant"));
        assertNull(all.get("whale.peakShare"));
        assertEquals(1, all.getInt("whale.accountsGivingBack"));
        assertEquals(List.of(), economics(account, DAY).getList("costRatio"));
    }

    @Test
    void listsWhatHasNoRate() {
        TestLedger ledger = new TestLedger("rates");
        UUID account = ledger.account("Rates");
        ledger.line(account, "100").on("2024-06-15").cost("40").add();
        ledger.line(account, "70").on("2024-06-15").cost("40").in("XPF").add();
        ledger.cost(account, "SERVICE", "7").in("XPF").add();
        ledger.cost(account, "ACQUISITION", "3").in("XPF").add();

        JsonPath all = value(ledger, "&asOf=" + DAY);

        assertEquals(100.0, all.getDouble("totals.revenue"));
        assertEquals(0.0, all.getDouble("totals.costToServe"));
        assertEquals("XPF", all.getString("unconverted[0].currency"));
        assertEquals(1, all.getInt("unconverted[0].rows"));
        assertEquals(2, all.getInt("unconvertedCosts[0].rows"));
        assertEquals(10.0, all.getDouble("unconvertedCosts[0].amount"));
        assertEquals(1, economics(account, DAY).getList("unconvertedCosts").size());
    }

    @Test
    void pagesWithTiesAndAsCsv() {
        TestLedger ledger = new TestLedger("value-pages");
        for (int i = 0; i < 7; i++) {
            ledger.line(ledger.account("Alike " + i), "10").cost("4").add();
        }
        Map<String, String> filters = Map.of("source", ledger.source);
        Pages pages = new Pages("/v1/portfolio/value", filters);

        List<String> ids = pages.all("id", 3);

        assertEquals(7, ids.stream().distinct().count());
        assertEquals(ids, pages.all("id", 7));
        String csv =
                Api.as("read")
                        .accept("text/csv")
                        .queryParams(filters)
                        .get("/v1/portfolio/value")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertEquals(8, csv.lines().count());
    }

    @Test
    void seesWhatServingAnOrderCosts() {
        TestLedger ledger = new TestLedger("orders");
        UUID account = ledger.account("Orders");
        for (int quarter = 0; quarter < 8; quarter++) {
            String month = "%d-%02d-10".formatted(2023 + quarter / 4, 1 + 3 * (quarter % 4));
            ledger.line(account, "100").on(month).add();
            ledger.cost(account, "DELIVERY", String.valueOf(50 - 5 * quarter)).on(month).add();
        }

        JsonPath found = economics(account, DAY + "&compareBase=true");

        assertEquals(8, found.getList("costPerOrder.quarters").size());
        assertEquals(50.0, found.getDouble("costPerOrder.quarters[0].perOrder"));
        assertEquals(-5.0, found.getDouble("costPerOrder.slope"), 1e-9);
        assertEquals("FALLING", found.getString("costPerOrder.trend"));
        assertEquals(8, found.getList("costPerOrderOfBase.quarters").size());
    }

    /// The years go back to what they were, since later versions take over what they leave out.
    @Test
    void amortisesAsThePolicyOfTheDaySays() {
        policy("1921-01-01", 5);
        policy("1922-01-01", 3);
        TestLedger ledger = new TestLedger("amortised");
        ledger.cost(ledger.account("Amortised"), "ACQUISITION", "100").on("1921-01-01").add();

        JsonPath five = value(ledger, "&asOf=1921-12-31");
        JsonPath three = value(ledger, "&asOf=1922-12-31");

        assertEquals(20.0, five.getDouble("totals.amortisedAcquisition"), 1e-9);
        assertEquals(200.0 / 3, three.getDouble("totals.amortisedAcquisition"), 1e-9);
    }

    private static void policy(String from, int years) {
        Api.as("admin")
                .contentType("application/json")
                .body(Map.of("effectiveFrom", from, "value", Map.of("amortisationYears", years)))
                .post("/v1/scoring/policies")
                .then()
                .statusCode(201)
                .body("value.amortisationYears", is(years));
    }

    @Test
    void refusesWhatCannotBeAsked() {
        UUID account = new TestLedger("wrong-value").account("Wrong");
        String path = "/v1/accounts/%s/economics?".formatted(account);

        problem(get(path + "horizon=0"), 422, "VALIDATION_FAILED");
        problem(get(path + "horizon=101"), 422, "VALIDATION_FAILED");
        problem(get(path + "horizon=soon"), 400, "INVALID_PARAMETER");
        problem(get(path + "currency=XX1"), 400, "INVALID_PARAMETER");
        problem(get(path + "years=5"), 400, "UNKNOWN_PARAMETER");
        problem(get("/v1/accounts/" + UUID.randomUUID() + "/economics"), 404, "NOT_FOUND");
        problem(get("/v1/portfolio/value?from=2024-01-02&to=2024-01-01"), 422, "VALIDATION_FAILED");
        problem(get("/v1/portfolio/value?pageToken=abc"), 400, "INVALID_CURSOR");
        problem(get("/v1/portfolio/value?asOf=0000-01-01"), 400, "INVALID_PARAMETER");
        problem(
                Api.as("admin")
                        .contentType("application/json")
                        .body(Map.of("value", Map.of("marginalBand", 2)))
                        .post("/v1/scoring/policies"),
                422,
                "VALIDATION_FAILED");
        problem(post("/v1/portfolio/value", Map.of()), 405, "METHOD_NOT_ALLOWED");
    }
}
