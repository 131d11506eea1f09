package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.as;
import static dev.vitalfew.Api.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ParetoResourceTest {
    private static final String PARETO = "/v1/portfolio/pareto";

    private final TestLedger ledger = new TestLedger("pareto");

    private JsonPath pareto(Object... parameters) {
        var request = as("read").queryParam("source", ledger.source);
        for (int place = 0; place < parameters.length; place += 2) {
            Object value = parameters[place + 1];
            request.queryParam(
                    (String) parameters[place],
                    value instanceof Collection<?> several ? several : List.of(value));
        }
        return Answers.of(request.get(PARETO));
    }

    @Test
    void convertsEachLineAtTheRateOfItsOwnDate() {
        TestLedger.rate("ISK", "2024-01-10", "0.5");
        TestLedger.rate("ISK", "2024-02-10", "0.25");
        UUID account = ledger.account("Initech");
        ledger.line(account, "100").in("ISK").on("2024-01-09").add(); // before the first rate
        ledger.line(account, "100").in("ISK").on("2024-01-10").add();
        ledger.line(account, "100").in("ISK").on("2024-02-09").add();
        ledger.line(account, "100").in("ISK").on("2024-02-10").add();
        ledger.line(account, "7").on("2024-02-10").add();

        JsonPath answer = pareto();

        assertEquals(50 + 50 + 25 + 7, answer.getDouble("total"));
        assertEquals("EUR", answer.getString("currency"));
        assertEquals(List.of("ISK"), answer.getList("unconverted.currency"));
        assertEquals(1, answer.getInt("unconverted[0].rows"));
        assertEquals(100, answer.getDouble("unconverted[0].amount"));
    }

    @Test
    void answersInACurrencyThatIsNotTheReportingOne() {
        TestLedger.rate("HUF", "2024-03-01", "0.5");
        TestLedger.rate("CLP", "2024-03-01", "0.2");
        UUID account = ledger.account("Initech");
        ledger.line(account, "30").in("HUF").on("2024-03-05").add();
        ledger.line(account, "10").in("CLP").on("2024-03-05").add(); // 2 EUR, 4 HUF
        ledger.line(account, "9").on("2024-03-05").add(); // EUR, 18 HUF
        ledger.line(account, "9").on("2024-02-28").add(); // no rate of the forint yet

        JsonPath answer = pareto("currency", "HUF");

        assertEquals(52, answer.getDouble("total"));
        assertEquals("HUF", answer.getString("currency"));
        assertEquals(List.of("EUR"), answer.getList("unconverted.currency"));
        assertEquals(1, answer.getInt("unconverted[0].rows"));
    }

    @Test
    void aRateOfTheFutureIsNotSeen() {
        TestLedger.rate("CRC", "2024-05-01", "0.5");
        ledger.line(ledger.account("Initech"), "10").in("CRC").on("2024-05-02").add();

        assertEquals(5, pareto("asOf", "2024-05-02").getDouble("total"));
        assertEquals(0, pareto("asOf", "2024-05-01").getDouble("total"));
    }

    @Test
    void anAccountThatNothingIsKnownOfIsNotZero() {
        ledger.line(ledger.account("Unrated"), "10").in("XPF").add();
        ledger.account("Silent");

        JsonPath answer = pareto();

        assertEquals(0, answer.getInt("units"));
        assertEquals(1, answer.getInt("zero.units"));
        assertEquals(1, answer.getInt("unknown.units"));
    }

    @Test
    void fromIsInclusiveAndToAndTheDayAfterAsOfAreNot() {
        UUID account = ledger.account("Initech");
        ledger.line(account, "1").on("2024-01-31").add();
        ledger.line(account, "2").on("2024-02-01").add();
        ledger.line(account, "4").on("2024-02-29").add();
        ledger.line(account, "8").on("2024-03-01").add();

        assertEquals(6, pareto("from", "2024-02-01", "to", "2024-03-01").getDouble("total"));
        assertEquals(7, pareto("asOf", "2024-02-29").getDouble("total"));
        assertEquals(7, pareto("asOf", "2024-02-29T23:59:59Z").getDouble("total"));
        assertEquals(15, pareto("asOf", "2024-02-29T23:00:00-03:00").getDouble("total"));
        assertEquals(2, pareto("from", "2024-02-01", "asOf", "2024-02-28").getDouble("total"));
    }

    @Test
    void doesNotSeeTheFutureUnlessAsked() {
        ledger.line(ledger.account("Initech"), "1").on("9000-01-01").add();

        assertEquals(0, pareto().getDouble("total"));
        assertEquals(1, pareto("asOf", "9999-12-31").getDouble("total"));
    }

    @Test
    void splitsALineOverItsSellersByTheirShares() {
        UUID account = ledger.account("Initech");
        UUID ann = ledger.seller("Ann");
        UUID bob = ledger.seller("Bob");
        ledger.line(account, "100").add().share(ann, "0.7").share(bob, "0.3");
        ledger.line(account, "50").by(bob).add();
        ledger.line(account, "5").add(); // nobody's

        JsonPath answer = pareto("by", "SELLER");

        assertEquals(List.of("Bob", "Ann"), answer.getList("items.name"));
        assertEquals(List.of(80.0, 70.0), numbers(answer, "items.value"));
        assertEquals(1, answer.getInt("unassigned.rows"));
        assertEquals(5, answer.getDouble("unassigned.amount"));
        assertEquals(70, pareto("sellerId", ann).getDouble("total"));
        assertEquals(150, pareto("sellerId", List.of(ann, bob)).getDouble("total"));
        JsonPath own = pareto("sellerId", ann, "by", "SELLER");
        assertEquals(List.of("Ann"), own.getList("items.name"));
        assertEquals(0, own.getInt("zero.units"));
    }

    private static List<Double> numbers(JsonPath answer, String path) {
        return answer.<Number>getList(path).stream().map(Number::doubleValue).toList();
    }

    @Test
    void withinOneSellerOnlyHisAccountsAreUnits() {
        UUID ann = ledger.seller("Ann");
        ledger.line(ledger.account("Hers"), "10").by(ann).add();
        ledger.line(ledger.account("Another's"), "20").add();

        JsonPath answer = pareto("sellerId", ann);

        assertEquals(List.of("Hers"), answer.getList("items.name"));
        assertEquals(0, answer.getInt("zero.units"));
    }

    @Test
    void rollsAGroupUpOverThreeLevels() {
        UUID top = ledger.account("Top");
        UUID middle = ledger.account("Middle", top);
        UUID leaf = ledger.account("Leaf", middle);
        ledger.line(leaf, "60").order("same", 1).add();
        ledger.line(middle, "30").order("same", 1).add();
        ledger.line(ledger.account("Alone"), "50").add();
        ledger.account("Silent", ledger.account("Silent parent"));

        JsonPath answer = pareto("by", "GROUP");

        assertEquals(List.of("Top", "Alone"), answer.getList("items.name"));
        assertEquals(List.of(90.0, 50.0), numbers(answer, "items.value"));
        assertEquals(1, answer.getInt("zero.units"));
        assertEquals(top.toString(), answer.getString("items[0].id"));
        assertEquals(
                List.of(1.0, 1.0),
                numbers(pareto("by", "GROUP", "metric", "ORDERS"), "items.value"));
    }

    @Test
    void marginLeavesLinesWithoutCostOutAndCountsThem() {
        UUID account = ledger.account("Initech");
        ledger.line(account, "100").cost("60").add();
        ledger.line(account, "40").add();
        ledger.line(ledger.account("Loss"), "10").cost("25").add();
        ledger.line(ledger.account("Costless"), "10").add();

        JsonPath answer = pareto("metric", "MARGIN");

        assertEquals(40, answer.getDouble("total"));
        assertEquals(2, answer.getInt("withoutCost.rows"));
        assertEquals(50, answer.getDouble("withoutCost.amount"));
        assertEquals(1, answer.getInt("negative.units"));
        assertEquals(-15, answer.getDouble("negative.total"));
        assertEquals(1, answer.getInt("unknown.units"));
        assertEquals(0, answer.getInt("zero.units"));
    }

    @Test
    void countsOrdersByTheirNumberAndSumsQuantityAndCommission() {
        UUID account = ledger.account("Initech");
        ledger.line(account, "1").order("A", 1).quantity("2").commission("0.5").add();
        ledger.line(account, "1").order("A", 2).quantity("3").add();
        ledger.line(account, "1").order("B", 1).quantity("-1").add();

        assertEquals(2, pareto("metric", "ORDERS").getDouble("total"));
        assertEquals(4, pareto("metric", "QUANTITY").getDouble("total"));
        assertEquals(.5, pareto("metric", "COMMISSION").getDouble("total"));
    }

    @Test
    void countsLinesWithoutAProductAside() {
        UUID account = ledger.account("Initech");
        ledger.line(account, "5").of("Widget", "Hardware").add();
        ledger.line(account, "3").of("Gadget", null).add();
        ledger.line(account, "1").add();

        JsonPath products = pareto("by", "PRODUCT");
        assertEquals(List.of("Widget", "Gadget"), products.getList("items.id"));
        assertEquals(1, products.getInt("unassigned.rows"));
        JsonPath productLines = pareto("by", "PRODUCT_LINE");
        assertEquals(List.of("Hardware"), productLines.getList("items.name"));
        assertEquals(2, productLines.getInt("unassigned.rows"));
        assertEquals(4, productLines.getDouble("unassigned.amount"));
    }

    @Test
    void filtersByWhatAccountsAre() {
        UUID one = ledger.account("One");
        UUID two = ledger.account("Two", one);
        ledger.line(one, "1").add();
        ledger.line(two, "2").add();
        TestLedger.run(
                """
                update account set industry = 'Banking', country = 'DE', tier = 'KEY', status = 'LOST',
                    classes = '{GROUP,STRATEGIC}', tags = '{a,b}' where id = ?
                """,
                two);

        Map<String, Object> filters =
                Map.of(
                        "industry",
                        "Banking",
                        "country",
                        "DE",
                        "tier",
                        "KEY",
                        "status",
                        "LOST",
                        "class",
                        "STRATEGIC",
                        "tag",
                        "b",
                        "parentId",
                        one);
        filters.forEach(
                (name, value) -> {
                    JsonPath answer = pareto(name, value);
                    assertEquals(List.of("Two"), answer.getList("items.name"), name);
                    assertEquals(0, answer.getInt("zero.units"), name);
                });
        assertEquals(3, pareto("tier", List.of("KEY", "BASE")).getDouble("total"));
        assertEquals(0, pareto("tier", "KEY", "status", "ACTIVE").getInt("units"));
    }

    @Test
    void pagesAcrossTiesWithoutLossOrRepetition() {
        for (int place = 0; place < 7; place++) {
            ledger.line(ledger.account("Tie " + place), "10").add();
        }
        List<String> whole = pareto().getList("items.id");

        List<String> paged = new ArrayList<>();
        JsonPath page = pareto("limit", 3);
        while (true) {
            paged.addAll(page.getList("items.id"));
            String token = page.getString("nextPageToken");
            if (token == null) {
                break;
            }
            page = pareto("limit", 3, "pageToken", token);
        }

        assertEquals(7, whole.size());
        assertEquals(whole, paged);
        assertEquals(whole.stream().sorted().toList(), whole);
    }

    @Test
    void aFullLastPageHasNoNext() {
        ledger.line(ledger.account("One"), "2").add();
        ledger.line(ledger.account("Two"), "1").add();

        assertNotNull(pareto("limit", 1).getString("nextPageToken"));
        assertNull(pareto("limit", 2).getString("nextPageToken"));
    }

    @Test
    void refusesATokenOfOtherFilters() {
        ledger.line(ledger.account("One"), "2").add();
        ledger.line(ledger.account("Two"), "1").add();
        String token = pareto("limit", 1).getString("nextPageToken");

        problem(
                as("read")
                        .queryParam("source", ledger.source)
                        .queryParam("metric", "ORDERS")
                        .queryParam("pageToken", token)
                        .get(PARETO),
                400,
                "INVALID_CURSOR");
    }

    @Test
    void anInsertBetweenTwoPagesMovesNoUnitTwice() {
        ledger.line(ledger.account("Second"), "20").add();
        ledger.line(ledger.account("Third"), "10").add();
        JsonPath first = pareto("limit", 1);
        ledger.line(ledger.account("First"), "30").add();

        JsonPath next = pareto("limit", 1, "pageToken", first.getString("nextPageToken"));

        assertEquals(List.of("Second"), first.getList("items.name"));
        assertEquals(List.of("Third"), next.getList("items.name"));
        assertEquals(3, next.getInt("items[0].rank"));
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "metric=PROFIT | 400 | INVALID_PARAMETER",
                "metric=revenue | 400 | INVALID_PARAMETER",
                "by=CUSTOMER | 400 | INVALID_PARAMETER",
                "topFraction=0 | 422 | VALIDATION_FAILED",
                "topFraction=1.01 | 422 | VALIDATION_FAILED",
                "topFraction=-0.2 | 422 | VALIDATION_FAILED",
                "topFraction=x | 400 | INVALID_PARAMETER",
                "from=2024-02-30 | 400 | INVALID_PARAMETER",
                "from=%2B999999999-01-01 | 400 | INVALID_PARAMETER",
                "from=2024-02-01&to=2024-02-01 | 422 | VALIDATION_FAILED",
                "from=2024-02-02&to=2024-02-01 | 422 | VALIDATION_FAILED",
                "asOf=yesterday | 400 | INVALID_PARAMETER",
                "currency=eur | 400 | INVALID_PARAMETER",
                "currency=EURO | 400 | INVALID_PARAMETER",
                "currency=QQQ | 422 | VALIDATION_FAILED",
                "sellerId=7 | 400 | INVALID_PARAMETER",
                "tier=GOLD | 400 | INVALID_PARAMETER",
                "limit=0 | 400 | INVALID_PARAMETER",
                "limit=201 | 400 | INVALID_PARAMETER",
                "pageToken=AAAA | 400 | INVALID_CURSOR",
                "colour=red | 400 | UNKNOWN_PARAMETER",
                "metric=MARGIN&metric=REVENUE | 400 | INVALID_PARAMETER"
            })
    void refusesWhatItCannotAnswer(String query, int status, String code) {
        problem(as("read").urlEncodingEnabled(false).get(PARETO + "?" + query), status, code);
    }

    @Test
    void needsTheScopeToRead() {
        problem(as("import").get(PARETO), 403, "FORBIDDEN");
    }
}
