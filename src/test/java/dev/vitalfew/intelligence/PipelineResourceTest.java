package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static java.util.Objects.requireNonNull;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.Calls;
import dev.vitalfew.Names;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.team.Sellers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the pipeline answers. Each test has deals of its own, known by where their lead came from.
@QuarkusTest
class PipelineResourceTest {
    private String source = "";
    private String account = "";

    @BeforeEach
    void standsAlone() {
        source = Names.unique("lead");
        account = Accounts.exists("Initech");
    }

    private String deal(String openedOn, String stage, Map<String, ?> more) {
        Map<String, Object> deal =
                new HashMap<>(
                        Map.of(
                                "accountId",
                                account,
                                "name",
                                "Pumps",
                                "source",
                                source,
                                "openedOn",
                                openedOn,
                                "stage",
                                stage));
        deal.putAll(more);
        return Calls.made("/v1/deals", deal);
    }

    private static Map<String, Object> eur(String amount) {
        return Map.of("amount", Map.of("amount", amount, "currency", "EUR"));
    }

    private static void move(String deal, String stage, String at) {
        Calls.post("/v1/deals/%s/stage-changes".formatted(deal), Map.of("to", stage, "at", at))
                .then()
                .statusCode(201);
    }

    private static void close(String deal, String outcome, String on) {
        Calls.post("/v1/deals/%s/close".formatted(deal), Map.of("outcome", outcome, "closedOn", on))
                .then()
                .statusCode(200);
    }

    private Response ask(String what, Map<String, ?> more) {
        return Api.as("read")
                .queryParam("source", source)
                .queryParams(more)
                .get("/v1/pipeline/" + what);
    }

    @Test
    void showsTheFunnelOfAnyPastDate() {
        String one = deal("2026-01-01", "TARGETED", eur("1000"));
        move(one, "CONTACTED", "2026-01-10T09:00:00Z");
        move(one, "PROVEN", "2026-01-20T09:00:00Z");
        close(one, "WON", "2026-02-01");
        String other = deal("2026-01-05", "CONTACTED", eur("500"));
        move(other, "TARGETED", "2026-01-15T09:00:00Z");

        ask("funnel", Map.of("asOf", "2025-12-31")).then().body("deals", is(0));
        ask("funnel", Map.of("asOf", "2026-01-09"))
                .then()
                .body("stages.deals", contains(1, 1, 0, 0, 0, 0))
                .body("stages[0].amount", is(1000), "stages[0].weighted", is(50))
                .body("stages[1].amount", is(500), "amount", is(1500));
        ask("funnel", Map.of("asOf", "2026-01-10T00:00:00Z"))
                .then()
                .body("stages.deals", contains(0, 2, 0, 0, 0, 0));
        ask("funnel", Map.of("asOf", "2026-01-31"))
                .then()
                .body("stages.deals", contains(1, 0, 0, 1, 0, 0))
                .body("stages.entered", contains(2, 2, 0, 1, 0, 0))
                .body("stages.advanced", contains(1, 1, 0, 0, 0, 0))
                .body("stages[0].conversion", is(0.5f), "stages[2].conversion", nullValue());
        ask("funnel", Map.of("asOf", "2026-02-01"))
                .then()
                .body("stages.deals", contains(1, 0, 0, 0, 0, 0))
                .body("stages.advanced", contains(1, 1, 0, 1, 0, 0))
                .body("policyVersion", is(Policies.inEffect()), "currency", is("EUR"));
    }

    @Test
    void keepsPastFiguresThroughEdits() {
        String seller = Sellers.exists("Sam");
        String one = deal("2026-01-01", "PROVEN", eur("1000"));
        String before = ask("funnel", Map.of("asOf", "2026-01-31")).asString();

        Calls.patch(
                        "/v1/deals/" + one,
                        "\"0\"",
                        Map.of(
                                "amount",
                                Map.of("amount", "7", "currency", "USD"),
                                "sellerId",
                                seller,
                                "probability",
                                1))
                .then()
                .statusCode(200);

        assertEquals(before, ask("funnel", Map.of("asOf", "2026-01-31")).asString());
        ask("funnel", Map.of("asOf", "2026-01-31", "sellerId", seller)).then().body("deals", is(0));
        ask("funnel", Map.of("sellerId", seller))
                .then()
                .body("deals", is(1))
                .body("currencies.currency", contains("USD"), "currencies[0].weighted", is(7));
    }

    @Test
    void namesWhatHasNoRateAndNeverAddsCurrencies() {
        String foreign = "XAF";
        deal("2026-01-01", "PROVEN", eur("1000"));
        deal(
                "2026-01-01",
                "PROVEN",
                Map.of("amount", Map.of("amount", "300", "currency", foreign)));
        deal("2026-01-01", "PROVEN", Map.of());

        ask("funnel", Map.of())
                .then()
                .body("deals", is(3), "withoutAmount", is(1), "amount", is(1000))
                .body("currencies.currency", contains("EUR", foreign))
                .body("currencies[1].amount", is(300), "currencies[1].weighted", is(150))
                .body("unconverted", hasSize(1))
                .body("unconverted[0].currency", is(foreign), "unconverted[0].rows", is(1));
        ask("funnel", Map.of("currency", foreign))
                .then()
                .body("amount", is(300), "unconverted[0].currency", is("EUR"));
        problem(ask("funnel", Map.of("currency", "XYZ")), 422, "VALIDATION_FAILED");
    }

    @Test
    void judgesHowLongDealsStandAgainstTheWon() {
        for (int days = 1; days <= 5; days++) {
            String won = deal("2026-01-01", "CLOSING", Map.of());
            close(won, "WON", "2026-01-0" + (1 + days));
        }
        deal("2026-03-01", "CLOSING", Map.of());

        Response now = ask("funnel", Map.of("asOf", "2026-03-02"));

        assertEquals(
                1L,
                now.jsonPath().getLong("stages[5].ageing.onTrack")
                        + now.jsonPath().getLong("stages[5].ageing.slow")
                        + now.jsonPath().getLong("stages[5].ageing.stale"));
        ask("funnel", Map.of("asOf", "2999-01-01"))
                .then()
                .body("stages[5].ageing.stale", is(1), "stages[5].ageing.onTrack", is(0));
        assertEquals(true, now.jsonPath().getLong("stages[5].ageing.wonDeals") >= 5);
    }

    @Test
    void tellsWhereThePipelineIsTooThin() {
        for (String stage : List.of("TARGETED", "TARGETED", "CONTACTED", "PROVEN", "CLOSING")) {
            deal("2026-01-01", stage, Map.of());
        }

        ask("adequacy", Map.of())
                .then()
                .statusCode(200)
                .body("targets", contains(9, 6, 5, 5, 3, 1))
                .body("required", contains(9, 6, 5, 5, 3, 1))
                .body("actual", contains(2, 1, 0, 1, 0, 1))
                .body("gaps", contains(7, 5, 5, 4, 3, 0))
                .body("adequacy", is(5f / 29), "bottleneck", is("INVESTIGATED"))
                .body("mode", is("MINIMUM"))
                .body("words", containsString("stage 3, investigated: 0 of 5"));
        ask("adequacy", Map.of("targetWins", 2, "mode", "EXACT"))
                .then()
                .body("required", contains(18, 12, 10, 10, 6, 2), "mode", is("EXACT"));
        ask("adequacy", Map.of("targetWins", 0))
                .then()
                .body("adequacy", nullValue(), "bottleneck", nullValue());
        Api.as("read")
                .header("Accept-Language", "zh")
                .queryParam("source", source)
                .get("/v1/pipeline/adequacy")
                .then()
                .body("words", containsString("瓶颈"));
    }

    @Test
    void tellsWhosePipelineIsTooThin() {
        String sam = Sellers.exists("Sam");
        String tom = Sellers.exists("Tom");
        deal("2026-01-01", "CLOSING", Map.of("sellerId", sam));
        close(deal("2026-01-01", "CLOSING", Map.of("sellerId", tom)), "LOST", "2026-01-05");
        deal("2026-01-01", "CLOSING", Map.of());

        ask("adequacy", Map.of("by", "SELLER"))
                .then()
                .body("items", hasSize(3), "items[0].id", is(tom))
                .body("items[0].adequacy", is(0f), "items[0].actual", contains(0, 0, 0, 0, 0, 0))
                .body("items.find { it.id == '%s' }.actual[5]".formatted(sam), is(1));
        ask("adequacy", Map.of("by", "SELLER", "asOf", "2026-01-04"))
                .then()
                .body("items.find { it.id == '%s' }.actual[5]".formatted(tom), is(1));
        ask("adequacy", Map.of("by", "TEAM")).then().statusCode(200);
    }

    @Test
    void forecastsByMonthAndCurrency() {
        Map<String, Object> plain = new HashMap<>(eur("1000"));
        plain.put("expectedCloseOn", "2026-06-15");
        deal("2026-01-01", "PROVEN", plain);
        Map<String, Object> own = new HashMap<>(plain);
        own.putAll(Map.of("probability", 0.2, "traits", List.of("LONG", "CONTESTED")));
        deal("2026-01-01", "PROVEN", own);
        close(deal("2026-01-01", "CLOSING", eur("300")), "WON", "2026-05-20");
        deal("2026-01-01", "PROVEN", eur("11"));
        Map<String, Object> late = new HashMap<>(eur("13"));
        late.put("expectedCloseOn", "2026-04-01");
        deal("2026-01-01", "PROVEN", late);

        ask("forecast", Map.of("asOf", "2026-05-31"))
                .then()
                .statusCode(200)
                .body("months", hasSize(12), "months[0].month", is("2026-05"))
                .body("from", is("2026-05-01"), "to", is("2027-05-01"))
                .body("months[0].closed", is(300), "months[0].bestCase", is(300))
                .body("months[1].weighted", is(680.5f), "months[1].open", is(2000))
                .body("months[1].bestCase", is(2000), "months[1].openDeals", is(2))
                .body("months[1].currencies[0].currency", is("EUR"))
                .body("undated.amount", is(11), "overdue.amount", is(13), "later.deals", is(0))
                .body("total.closed", is(300), "total.weighted", is(680.5f));
        ask("forecast", Map.of("asOf", "2026-05-19")).then().body("total.closed", is(0));
    }

    /// Of three deals that stood at PROVEN and are over, two were won.
    @Test
    void learnsFromItsHistory() {
        close(deal("2026-01-01", "PROVEN", Map.of()), "WON", "2026-01-05");
        close(deal("2026-01-01", "PROVEN", Map.of()), "WON", "2026-01-05");
        close(deal("2026-01-01", "PROVEN", Map.of()), "DROPPED", "2026-01-05");
        Map<String, Object> plain = new HashMap<>(eur("300"));
        plain.put("expectedCloseOn", "2026-06-15");
        deal("2026-01-01", "PROVEN", plain);

        Response learned = ask("forecast", Map.of("asOf", "2026-05-31", "basis", "HISTORY"));

        learned.then()
                .body("odds[3].won", is(2), "odds[3].decided", is(3))
                .body("odds[2].decided", is(0), "odds[2].probability", is(0.25f));
        assertEquals(200, learned.jsonPath().getDouble("months[1].weighted"), 1e-6);
        double low = learned.jsonPath().getDouble("months[1].weightedLow");
        assertEquals(true, low > 0 && low < 200);
    }

    @ParameterizedTest
    @CsvSource({
        "forecast, from=1900-01-01&to=2900-01-01, 422",
        "forecast, from=2026-01-01&to=2036-01-02, 422",
        "forecast, from=2026-01-01&to=2036-01-01, 200",
        "forecast, from=2026-01-01&to=2026-01-01, 422",
        "forecast, from=yesterday, 400",
        "forecast, basis=GUESS, 400",
        "adequacy, targetWins=-1, 422",
        "adequacy, targetWins=1000001, 422",
        "adequacy, targetWins=many, 400",
        "adequacy, mode=MOST, 400",
        "adequacy, by=CITY, 400",
        "performance, by=CITY, 400",
        "performance, from=2026-02-01&to=2026-01-01, 422",
        "funnel, asOf=2026-13-01, 400",
        "funnel, currency=eur, 400",
        "funnel, stage=PROVEN, 400"
    })
    void answersOddQuestionsPlainly(String what, String query, int status) {
        Api.as("read").get("/v1/pipeline/%s?%s".formatted(what, query)).then().statusCode(status);
    }

    @Test
    void tellsHowDealsWent() {
        String sam = Sellers.exists("Sam");
        Map<String, Object> early = new HashMap<>(eur("1000"));
        early.putAll(Map.of("sellerId", sam, "entryTiming", "BEFORE_NEED", "plan", "chess"));
        close(deal("2026-01-01", "PROVEN", early), "WON", "2026-01-11");
        early.putAll(eur("3000"));
        close(deal("2026-01-01", "PROVEN", early), "WON", "2026-01-31");
        close(
                deal("2026-01-01", "PROVEN", Map.of("entryTiming", "AFTER_TENDER")),
                "LOST",
                "2026-02-10");
        close(deal("2026-01-01", "PROVEN", Map.of()), "DROPPED", "2026-02-10");
        deal("2026-02-01", "PROVEN", Map.of("sellerId", sam));

        ask("performance", Map.of())
                .then()
                .statusCode(200)
                .body("total.won", is(2), "total.lost", is(1), "total.dropped", is(1))
                .body("total.open", is(1), "total.winRate", is(2f / 3))
                .body("total.wonDays.mean", is(20f), "total.wonDays.median", is(20f))
                .body("total.lostDays.mean", is(40f), "total.meanWon", is(2000))
                .body("earlyShare", is(2f / 3), "items", hasSize(2))
                .body("items.find { it.key == '%s' }.figures.velocity".formatted(sam), is(100));
        ask("performance", Map.of("by", "PLANNED"))
                .then()
                .body("items.key", contains("PLANNED", "UNPLANNED"))
                .body("items[0].figures.winRate", is(1f));
        ask("performance", Map.of("by", "ENTRY_TIMING", "from", "2026-01-12", "to", "2026-02-10"))
                .then()
                .body("total.won", is(1), "total.lost", is(0));
        for (String by :
                List.of("TEAM", "PRODUCT_LINE", "INDUSTRY", "SOURCE", "SALES_MODE", "SELLER")) {
            ask("performance", Map.of("by", by)).then().statusCode(200);
        }
    }

    @Test
    void answersWithNothingWhereThereIsNothing() {
        ask("funnel", Map.of())
                .then()
                .statusCode(200)
                .body("deals", is(0), "amount", is(0), "stages", hasSize(6))
                .body("stages[0].conversion", nullValue(), "currencies", hasSize(0));
        ask("adequacy", Map.of()).then().body("adequacy", is(0f), "bottleneck", is("TARGETED"));
        ask("forecast", Map.of()).then().body("total.bestCase", is(0), "months", hasSize(12));
        ask("performance", Map.of())
                .then()
                .body("total.winRate", nullValue(), "total.velocity", nullValue())
                .body("items", hasSize(0), "earlyShare", nullValue());
    }

    @Test
    void comesAsCsv() {
        deal("2026-01-01", "PROVEN", eur("10"));
        Map<String, String> heads =
                Map.of(
                        "funnel", "stage,deals,required,amount",
                        "adequacy", "stage,target,required,actual",
                        "forecast", "month,closedDeals,openDeals",
                        "performance", "key,name,figures.open");
        heads.forEach(
                (what, head) -> {
                    String csv =
                            Api.as("read")
                                    .accept("text/csv")
                                    .queryParam("source", source)
                                    .get("/v1/pipeline/" + what)
                                    .asString();
                    assertThat(requireNonNull(csv), containsString(head));
                });
    }

    @Test
    void listsWhoStandsLongest() {
        String long1 = deal("2026-01-01", "PROVEN", Map.of());
        String short1 = deal("2026-03-01", "CONTACTED", Map.of());
        close(deal("2026-01-01", "CLOSING", Map.of()), "WON", "2026-01-05");
        String long2 = deal("2026-01-01", "TARGETED", Map.of());
        move(long2, "PROVEN", "2026-02-01T10:00:00Z");

        ask("ageing", Map.of("asOf", "2026-03-02"))
                .then()
                .statusCode(200)
                .body("deals", is(3), "stages", hasSize(6), "nextPageToken", nullValue())
                .body("items.id", contains(long1, long2, short1))
                .body("items.days", contains(60, 29, 1), "items[1].since", is("2026-02-01"));
        Response first = ask("ageing", Map.of("asOf", "2026-03-02", "limit", 2));
        first.then().body("items.id", contains(long1, long2));
        ask(
                        "ageing",
                        Map.of(
                                "asOf",
                                "2026-03-02",
                                "limit",
                                2,
                                "pageToken",
                                requireNonNull(first.<String>path("nextPageToken"))))
                .then()
                .body("items.id", contains(short1), "nextPageToken", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"funnel", "forecast", "ageing"})
    void comesAsAPicture(String what) {
        Map<String, Object> plain = new HashMap<>(eur("10"));
        plain.put("expectedCloseOn", "2026-05-15");
        deal("2026-01-01", "PROVEN", plain);

        Response drawn = picture(what);

        drawn.then()
                .statusCode(200)
                .header("Content-Type", is("image/svg+xml;charset=UTF-8"))
                .body(containsString("<title>"));
        assertEquals(drawn.asString(), picture(what).asString());
    }

    private Response picture(String what) {
        return Api.as("read")
                .accept("image/svg+xml")
                .queryParam("source", source)
                .queryParam("asOf", "2026-04-01")
                .get("/v1/pipeline/" + what);
    }
}
