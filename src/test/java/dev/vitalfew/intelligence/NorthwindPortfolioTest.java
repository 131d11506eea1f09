package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.as;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.vitalfew.PublicData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The true values of the public data, through the API.
@QuarkusTest
class NorthwindPortfolioTest {
    private static final double DIGITS_GIVEN = 5e-7;

    private static @Nullable TestLedger ledger;

    @BeforeAll
    static void load() {
        List<NamedCsvRecord> accounts = PublicData.records("northwind/import/accounts.csv");
        List<NamedCsvRecord> sellers = PublicData.records("northwind/import/sellers.csv");
        List<NamedCsvRecord> lines = PublicData.records("northwind/import/purchases.csv");
        TestLedger made = new TestLedger("northwind");
        Map<String, UUID> accountIds = new HashMap<>();
        accounts.forEach(
                a -> accountIds.put(a.getField("external_id"), made.account(a.getField("name"))));
        Map<String, UUID> sellerIds = new HashMap<>();
        sellers.forEach(
                s -> sellerIds.put(s.getField("external_id"), made.seller(s.getField("name"))));
        for (NamedCsvRecord line : lines) {
            made.line(
                            TestLedger.present(accountIds.get(line.getField("account_ref"))),
                            line.getField("amount"))
                    .order(line.getField("order_no"), Integer.parseInt(line.getField("line_no")))
                    .on(line.getField("ordered_on"))
                    .of(line.getField("product"), line.getField("product_line"))
                    .quantity(line.getField("quantity"))
                    .in("USD")
                    .by(TestLedger.present(sellerIds.get(line.getField("seller_ref"))))
                    .add();
        }
        ledger = made;
    }

    private static JsonPath get(String path, Object... parameters) {
        return Answers.of(
                as("read")
                        .queryParam("source", TestLedger.present(ledger).source)
                        .queryParam("currency", "USD")
                        .get(path, parameters));
    }

    private static void assertNear(double expected, JsonPath answer, String path) {
        assertEquals(expected, answer.getDouble(path), DIGITS_GIVEN, path);
    }

    @Test
    void findsTheVitalFewOfNorthwind() {
        JsonPath answer = get("/v1/portfolio/pareto");

        assertEquals("REVENUE", answer.getString("metric"));
        assertEquals("ACCOUNT", answer.getString("by"));
        assertEquals("USD", answer.getString("currency"));
        assertEquals(Policies.inEffect(), answer.getInt("policyVersion"));
        assertEquals(89, answer.getInt("units"));
        assertNear(1_265_793.0395, answer, "total");
        assertEquals(2, answer.getInt("zero.units"));
        assertEquals(0, answer.getInt("negative.units"));
        assertNear(0.2, answer, "topShare.fraction");
        assertEquals(18, answer.getInt("topShare.units"));
        assertNear(.600570, answer, "topShare.share");
        assertEquals(34, answer.getInt("unitsFor80.units"));
        assertNear(.382022, answer, "unitsFor80.fraction");
        assertNear(.575454, answer, "gini");
        assertEquals(.0336909, answer.getDouble("hhi"), 5e-8);
        assertEquals(29.6816, answer.getDouble("effectiveUnits"), 5e-5);
        assertEquals(34, answer.getInt("classes.A.units"));
        assertEquals(27, answer.getInt("classes.B.units"));
        assertEquals(28, answer.getInt("classes.C.units"));
        assertNear(.800722, answer, "classes.A.share");
        assertNear(.152337, answer, "classes.B.share");
        assertNear(.046942, answer, "classes.C.share");
        assertEquals(
                List.of(
                        "QUICK-Stop",
                        "Ernst Handel",
                        "Save-a-lot Markets",
                        "Rattlesnake Canyon Grocery",
                        "Hungry Owl All-Night Grocers"),
                answer.getList("items.name").subList(0, 5));
        assertEquals(
                List.of(110277.305, 104874.9785, 104361.95, 51097.8005, 49979.905),
                answer.getList("items.value").subList(0, 5));
        assertEquals(List.of(.8, .67, .73), answer.getList("benchmarks.share"));
        assertEquals(50, answer.getList("items").size());
        assertEquals("A", answer.getString("items[0].class"));
        assertNull(answer.get("withoutCost"));
        assertNull(answer.get("picture"));
        assertEquals(List.of(), answer.getList("unconverted"));
    }

    @Test
    void findsTheConcentrationOfNorthwind() {
        JsonPath answer = get("/v1/portfolio/concentration");

        assertNear(.087121, answer, "top1");
        assertNear(.332275, answer, "top5");
        assertNear(.450425, answer, "top10");
        assertEquals(.0336909, answer.getDouble("hhi"), 5e-8);
        assertEquals("OK", answer.getString("level"));
        assertEquals(List.of(), answer.getList("disclosures"));
        assertEquals(20, answer.getList("items").size());
        assertEquals(List.of(1, 5, 10), answer.getList("stress.removed"));
        assertNear(.332275, answer, "stress[1].revenueDrop");
        assertNull(answer.get("stress[1].marginDrop"));
        assertEquals(2_155, answer.getInt("withoutCost.rows"));
    }

    @Test
    void ranksTheSellersOfNorthwind() {
        JsonPath answer = get("/v1/portfolio/pareto?by=SELLER");

        assertEquals(9, answer.getInt("units"));
        assertEquals(
                List.of("Margaret Peacock", "Janet Leverling", "Nancy Davolio"),
                answer.getList("items.name").subList(0, 3));
        assertEquals(
                List.of(232890.846, 202812.843, 192107.6045),
                answer.getList("items.value").subList(0, 3));
        assertNull(answer.get("unassigned"));
    }

    @Test
    void ranksTheProductLinesOfNorthwind() {
        JsonPath answer = get("/v1/portfolio/pareto?by=PRODUCT_LINE");

        assertEquals(8, answer.getInt("units"));
        assertEquals(
                List.of("Beverages", "Dairy Products", "Confections"),
                answer.getList("items.id").subList(0, 3));
        assertEquals(
                List.of(267868.18, 234507.285, 167357.225),
                answer.getList("items.value").subList(0, 3));
    }

    @Test
    void countsOrdersAndQuantitiesWithoutACurrency() {
        assertNear(830, get("/v1/portfolio/pareto?metric=ORDERS"), "total");
        assertNear(51_317, get("/v1/portfolio/pareto?metric=QUANTITY"), "total");
        assertNull(get("/v1/portfolio/pareto?metric=ORDERS").get("currency"));
    }

    @Test
    void seesThePastAsItWas() {
        assertNear(0, get("/v1/portfolio/pareto?asOf=1996-07-03"), "total");
        assertNear(440, get("/v1/portfolio/pareto?asOf=1996-07-04"), "total");
        JsonPath year = get("/v1/portfolio/pareto?from=1997-01-01&to=1998-01-01");
        assertNear(617_085.2035, year, "total");
        assertEquals("1997-01-01", year.getString("from"));
        assertEquals("1998-01-01", year.getString("to"));
    }

    @Test
    void givesEveryPageOnceInOrder() {
        List<Object> ids = new ArrayList<>();
        String token = "";
        while (token != null) {
            JsonPath page =
                    token.isEmpty()
                            ? get("/v1/portfolio/pareto?limit=40")
                            : get("/v1/portfolio/pareto?limit=40&pageToken={token}", token);
            ids.addAll(page.getList("items.id"));
            token = page.getString("nextPageToken");
        }

        assertEquals(89, ids.size());
        assertEquals(89, ids.stream().distinct().count());
    }

    @Test
    void givesTheWholeTableAsCsv() {
        String csv =
                as("read")
                        .accept("text/csv")
                        .queryParam("source", TestLedger.present(ledger).source)
                        .queryParam("currency", "USD")
                        .get("/v1/portfolio/pareto")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString();

        List<String> lines = csv.lines().toList();
        assertEquals("rank,id,name,value,share,cumulativeShare,class", lines.getFirst());
        assertEquals(90, lines.size());
        assertEquals("A", lines.get(1).substring(lines.get(1).lastIndexOf(',') + 1));
        assertEquals(
                2,
                as("read")
                        .accept("text/csv")
                        .queryParam("source", TestLedger.present(ledger).source)
                        .queryParam("currency", "USD")
                        .get("/v1/portfolio/pareto?limit=1")
                        .asString()
                        .lines()
                        .count());
    }

    @Test
    void describesTheBaseOfNorthwind() {
        JsonPath answer = get("/v1/portfolio/base?asOf=1998-06-30");

        assertEquals(34, answer.getInt("key.accounts"));
        assertEquals(55, answer.getInt("base.accounts"));
        assertEquals(2, answer.getInt("withoutSales"));
        assertNear(1 - .800722, answer, "base.share");
        assertEquals("INVERTED", answer.getString("verdict.state"));
        assertEquals(8, answer.getList("quarters").size());
        assertEquals("1996-Q3", answer.getString("quarters[0].quarter"));
        assertEquals("1998-Q2", answer.getString("quarters[7].quarter"));
        double sum = 0;
        for (int quarter = 0; quarter < 8; quarter++) {
            sum += answer.getDouble("quarters[" + quarter + "].base");
            sum += answer.getDouble("quarters[" + quarter + "].key");
        }
        assertEquals(1_265_793.0395, sum, 1e-6);
        assertEquals(7, get("/v1/portfolio/base?asOf=1998-05-06").getList("quarters").size());
    }

    @Test
    void anAnswerFromBeforeTheFirstOrderIsEmptyNotBroken() {
        as("read")
                .queryParam("source", TestLedger.present(ledger).source)
                .get("/v1/portfolio/pareto?asOf=1990-01-01")
                .then()
                .statusCode(200)
                .body("units", equalTo(0))
                .body("total", equalTo(0))
                .body("topShare.share", nullValue())
                .body("gini", nullValue())
                .body("zero.units", equalTo(91))
                .body("items", empty())
                .body("nextPageToken", nullValue());
        as("read")
                .queryParam("source", TestLedger.present(ledger).source)
                .get("/v1/portfolio/concentration?asOf=1990-01-01")
                .then()
                .statusCode(200)
                .body("top1", nullValue())
                .body("level", equalTo("OK"))
                .body("stress", empty());
        as("read")
                .queryParam("source", TestLedger.present(ledger).source)
                .get("/v1/portfolio/base?asOf=1990-01-01")
                .then()
                .statusCode(200)
                .body("base.accounts", equalTo(0))
                .body("base.share", nullValue())
                .body("steadier", nullValue())
                .body("verdict.state", nullValue())
                .body("items", hasSize(0));
    }

    @Test
    void listsDollarsWithoutARateAsUnconverted() {
        JsonPath answer =
                Answers.of(
                        as("read")
                                .queryParam("source", TestLedger.present(ledger).source)
                                .queryParam("currency", "XOF")
                                .get("/v1/portfolio/pareto"));

        assertEquals(0, answer.getInt("units"));
        assertEquals(89, answer.getInt("unknown.units"));
        assertEquals(2, answer.getInt("zero.units"));
        assertEquals(List.of("USD"), answer.getList("unconverted.currency"));
        assertEquals(2_155, answer.getInt("unconverted[0].rows"));
        assertNear(1_265_793.0395, answer, "unconverted[0].amount");
    }
}
