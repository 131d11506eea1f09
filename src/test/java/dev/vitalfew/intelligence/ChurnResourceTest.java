package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static dev.vitalfew.Calls.get;
import static dev.vitalfew.Calls.made;
import static dev.vitalfew.Calls.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.Pages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The churn scorecard with its reasons, for one account and for the portfolio (D 6.2).
@QuarkusTest
class ChurnResourceTest {
    private static final String DAY = "2024-12-31";

    private static JsonPath scorecard(UUID account, String asOf) {
        return Answers.of(get("/v1/accounts/%s/scorecard?asOf=%s".formatted(account, asOf)));
    }

    private static String of(String rule, String member) {
        return "churn.contributions.find { it.rule == '%s' }.%s".formatted(rule, member);
    }

    /// Every ten days, and then no more.
    private static UUID fallenSilent(TestLedger ledger, String name) {
        UUID account = ledger.account(name);
        ledger.line(account, "100").on("2024-11-01").add();
        ledger.line(account, "100").on("2024-11-11").add();
        ledger.line(account, "100").on("2024-11-21").add();
        return account;
    }

    @Test
    void givesPointsForSilenceInTheAccountsOwnRhythm() {
        UUID account = fallenSilent(new TestLedger("silence"), "Silent");

        JsonPath later = scorecard(account, DAY);
        JsonPath soon = scorecard(account, "2024-12-06");
        JsonPath sooner = scorecard(account, "2024-12-07");

        assertEquals(4.0, later.getDouble(of("SILENCE", "observed")));
        assertEquals(20.0, later.getDouble(of("SILENCE", "points")));
        assertEquals(20, later.getInt(of("SILENCE", "maxPoints")));
        assertEquals(3.0, later.getDouble(of("SILENCE", "threshold")));
        assertEquals(
                "silent for 4 times its own mean time between purchases",
                later.getString(of("SILENCE", "reason")));
        assertEquals(20, later.getInt("churn.score"));
        assertEquals("LOW", later.getString("churn.band"));
        assertEquals(
                0.0, soon.getDouble(of("SILENCE", "points"))); // 15 days are not over 1.5 times
        assertEquals(10.0, sooner.getDouble(of("SILENCE", "points")));
    }

    @Test
    void saysWhyARuleHasNoEvidence() {
        UUID account = new TestLedger("nothing").account("Nothing known");

        JsonPath card = scorecard(account, DAY);
        JsonPath chinese =
                Answers.of(
                        Api.as("read")
                                .header("Accept-Language", "zh")
                                .get("/v1/accounts/%s/scorecard?asOf=%s".formatted(account, DAY)));

        assertEquals(0, card.getInt("churn.score"));
        assertEquals(0.0, card.getDouble("churn.coverage"));
        assertEquals(12, card.getList("churn.contributions").size());
        assertEquals("fewer than three purchase days", card.getString(of("SILENCE", "noEvidence")));
        assertEquals("the account has no contacts", card.getString(of("COACHES", "noEvidence")));
        assertEquals("no survey was answered", card.getString(of("SATISFACTION", "noEvidence")));
        assertEquals("该客户没有联系人", chinese.getString(of("COACHES", "noEvidence")));
    }

    @Test
    void comparesTheLastTwelveMonthsWithTheTwelveBefore() {
        TestLedger ledger = new TestLedger("change");
        UUID account = ledger.account("Shrinking");
        ledger.line(account, "1000").on("2023-12-31").add(); // the last day of the year before
        ledger.line(account, "600").on("2024-01-01").add();

        JsonPath card = scorecard(account, DAY);

        assertEquals(-.4, card.getDouble(of("REVENUE_CHANGE", "observed")), 1e-12);
        assertEquals(20.0, card.getDouble(of("REVENUE_CHANGE", "points")));
    }

    @Test
    void knowsNoChangeOfWhatHasNoRate() {
        TestLedger ledger = new TestLedger("rateless");
        UUID account = ledger.account("Rateless");
        ledger.line(account, "1000").on("2023-12-31").add();
        ledger.line(account, "600").on("2024-01-01").in("XAF").add();

        assertEquals(
                "amounts without an exchange rate",
                scorecard(account, DAY).getString(of("REVENUE_CHANGE", "noEvidence")));
    }

    @Test
    void looksAtThePeople() {
        UUID account = fallenSilent(new TestLedger("people"), "People");
        String contacts = "/v1/accounts/%s/contacts".formatted(account);
        String coach = made(contacts, Map.of("name", "Carla Coach"));
        post(
                        "/v1/accounts/%s/stakeholders".formatted(account),
                        Map.of("contactId", coach, "influences", List.of("COACH")))
                .then()
                .statusCode(201);

        JsonPath card = scorecard(account, DAY);

        assertEquals(0.0, card.getDouble(of("COACHES", "points")));
        assertEquals(List.of(coach), card.getList(of("COACHES", "evidence")));
        assertEquals(10.0, card.getDouble(of("COVERED_ECONOMIC_BUYERS", "points")));
        assertEquals("no tie is strong", card.getString(of("BUS_FACTOR", "noEvidence")));
        assertEquals(30, card.getInt("churn.score"));
        assertEquals("MEDIUM", card.getString("churn.band"));
    }

    @Test
    void noticesAnotherManager() {
        UUID account = new TestLedger("manager").account("Handed over");
        String first = made("/v1/sellers", Map.of("name", "First"));
        String second = made("/v1/sellers", Map.of("name", "Second"));
        String managers = "/v1/accounts/%s/managers".formatted(account);
        made(managers, Map.of("sellerId", first, "from", "2024-01-01", "to", "2024-12-01"));
        String change = made(managers, Map.of("sellerId", second, "from", "2024-12-01"));

        JsonPath after = scorecard(account, DAY);
        JsonPath before = scorecard(account, "2024-11-30");

        assertEquals(30.0, after.getDouble(of("MANAGER_CHANGE_AGE", "observed")));
        assertEquals(5.0, after.getDouble(of("MANAGER_CHANGE_AGE", "points")));
        assertEquals(List.of(change), after.getList(of("MANAGER_CHANGE_AGE", "evidence")));
        assertEquals(
                "the key account manager has not changed",
                before.getString(of("MANAGER_CHANGE_AGE", "noEvidence")));
    }

    @Test
    void listsTheRiskiestFirstAndSumsTheBands() {
        TestLedger ledger = new TestLedger("list");
        UUID small = fallenSilent(ledger, "Small");
        UUID large = fallenSilent(ledger, "Large");
        ledger.line(large, "5000").on("2024-11-21").add();
        UUID fresh = ledger.account("Fresh");
        ledger.line(fresh, "7").on(DAY).add();
        UUID returned = ledger.account("Returned");
        ledger.line(returned, "-50").on(DAY).add();
        String path = "/v1/portfolio/churn?source=%s&asOf=%s".formatted(ledger.source, DAY);

        JsonPath all = Answers.of(get(path));

        assertEquals(4, all.getInt("accounts"));
        assertEquals(
                List.of(large.toString(), small.toString(), fresh.toString(), returned.toString()),
                all.getList("items.id"));
        assertEquals(20, all.getInt("items[0].score"));
        assertEquals(5300.0, all.getDouble("items[0].revenueAtRisk"));
        assertEquals(List.of("SILENCE"), all.getList("items[0].drivers.rule"));
        assertEquals(0.0, all.getDouble("items[3].revenueAtRisk"));
        assertEquals(4, all.getInt("bands.LOW.accounts"));
        assertEquals(5607.0, all.getDouble("bands.LOW.revenueAtRisk"));
        get(path)
                .then()
                .body("items[2].drivers", empty())
                .body("items[3].probabilityAlive", nullValue())
                .body("unconverted", empty());
    }

    @Test
    void listsEveryAccountOnceOverPagesWithTies() {
        TestLedger ledger = new TestLedger("pages");
        for (int i = 0; i < 7; i++) {
            fallenSilent(ledger, "Alike " + i);
        }
        Pages pages =
                new Pages("/v1/portfolio/churn", Map.of("source", ledger.source, "asOf", DAY));

        List<String> ids = pages.all("id", 3);

        assertEquals(7, ids.size());
        assertEquals(7, ids.stream().distinct().count());
        assertEquals(7, pages.all("id", 7).size());
    }

    @Test
    void answersNobodyWithZeros() {
        get("/v1/portfolio/churn?source=nobody-" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("accounts", is(0))
                .body("items", empty())
                .body("nextPageToken", nullValue())
                .body("bands.HIGH.accounts", is(0));
    }

    @Test
    void expectsOfAnAccountWhatTheModelsSay() {
        CdnowPortfolio cdnow = CdnowPortfolio.imported();
        CdnowPortfolio.ended(
                        post(
                                "/v1/scoring/models",
                                Map.of(
                                        "asOf",
                                        CdnowPortfolio.CUTOFF,
                                        "source",
                                        List.of(cdnow.source))))
                .then()
                .statusCode(200);
        String id =
                get("/v1/accounts?source=%s&externalId=00004".formatted(cdnow.source))
                        .path("items[0].id");
        String lifetime =
                "/v1/accounts/%s/lifetime?asOf=%s&horizonDays=273"
                        .formatted(id, CdnowPortfolio.CUTOFF);

        JsonPath found = Answers.of(get(lifetime));

        // the first customer of the literature: x = 2, t_x = 30.43, T = 38.86
        assertEquals(2, found.getInt("x"));
        assertEquals(30.43, found.getDouble("tx"), .005);
        assertEquals(38.86, found.getDouble("T"), .005);
        assertEquals("PARETO_NBD", found.getString("model"));
        assertEquals(.869, found.getDouble("probabilityAlive"), .005);
        assertEquals(1.455, found.getDouble("expectedPurchases"), .01);
        assertEquals(List.of("no line of the account has a cost"), found.getList("reasons"));
        get(lifetime).then().body("clv", nullValue()).body("currency", is("EUR"));
    }

    @Test
    void saysOfAnAccountThatNeverBoughtThatItKnowsNothing() {
        UUID account = new TestLedger("never").account("Never");

        get("/v1/accounts/%s/lifetime?asOf=1990-01-01".formatted(account))
                .then()
                .statusCode(200)
                .body("probabilityAlive", nullValue())
                .body("clv", nullValue())
                .body(
                        "reasons",
                        contains("the account has no purchase day", "no models were fitted yet"));
    }

    @Test
    void refusesWhatCannotBeAsked() {
        UUID account = new TestLedger("wrong").account("Wrong");
        String nobody = "/v1/accounts/%s/".formatted(UUID.randomUUID());

        problem(get(nobody + "scorecard?asOf=" + DAY), 404, "NOT_FOUND");
        problem(get(nobody + "scorecard"), 404, "NOT_FOUND");
        problem(get(nobody + "lifetime"), 404, "NOT_FOUND");
        String lifetime = "/v1/accounts/%s/lifetime?".formatted(account);
        problem(get(lifetime + "horizonDays=0"), 422, "VALIDATION_FAILED");
        problem(get(lifetime + "horizonDays=soon"), 400, "INVALID_PARAMETER");
        problem(get(lifetime + "currency=XXX1"), 400, "INVALID_PARAMETER");
        problem(get("/v1/portfolio/churn?asOf=0000-01-01"), 400, "INVALID_PARAMETER");
        problem(get("/v1/portfolio/churn?pageToken=abc"), 400, "INVALID_CURSOR");
    }
}
