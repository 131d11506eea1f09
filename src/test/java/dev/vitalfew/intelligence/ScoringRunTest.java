package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static dev.vitalfew.Calls.get;
import static dev.vitalfew.Calls.made;
import static dev.vitalfew.Calls.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Runs over the whole portfolio, and what they leave behind.
@QuarkusTest
class ScoringRunTest {
    private static final String RUNS = "/v1/scoring/runs";

    /// A run that a server, which this one knows nothing of, is said to work on.
    private static UUID foreignRun(String heartbeat) {
        UUID id = UUID.randomUUID();
        TestLedger.run(
                """
                insert into scoring_job (id, kind, state, as_of, policy_version, asked, created_at, started_at,
                                         instance_id, heartbeat_at)
                values (?, 'RUN', 'RUNNING', '2024-01-01', 1, '{}', now(), now(), gen_random_uuid(),
                        now() + ?::interval)
                """,
                id,
                heartbeat);
        return id;
    }

    /// Whatever another test has begun.
    @BeforeEach
    void waitForOthers() {
        while (!get(RUNS + "?state=QUEUED&state=RUNNING").<List<?>>path("items").isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @AfterEach
    void endForeignRuns() {
        TestLedger.run(
                """
                update scoring_job set state = 'FAILED', finished_at = now()
                where kind = 'RUN' and state = 'RUNNING' and as_of = '2024-01-01'
                """);
    }

    private static Response run(String asOf) {
        Response started = post(RUNS, Map.of("asOf", asOf));
        started.then().statusCode(202).header("Location", notNullValue());
        return CdnowPortfolio.ended(started);
    }

    private static UUID fallenSilent(String name) {
        TestLedger ledger = new TestLedger("run");
        UUID account = ledger.account(name);
        for (String day : List.of("2021-11-01", "2021-11-11", "2021-11-21")) {
            ledger.line(account, "100").on(day).add();
        }
        return account;
    }

    @Test
    void storesAScorecardOfEveryAccountThatNeverChanges() {
        UUID account = fallenSilent("Stored");
        problem(get("/v1/accounts/%s/scorecard".formatted(account)), 404, "NOT_FOUND");

        JsonPath first = Answers.of(run("2021-12-01"));
        JsonPath second = Answers.of(run("2021-12-31"));
        String latest = "/v1/accounts/%s/scorecard".formatted(account);
        JsonPath stored = Answers.of(get(latest));
        String before = get(latest).asString();
        TestLedger.run(
                "update purchase set ordered_on = '2021-12-30' where account_id = ? and ordered_on = '2021-11-21'",
                account);

        assertEquals("SUCCEEDED", first.getString("state"));
        assertEquals("SUCCEEDED", second.getString("state"));
        assertTrue(second.getLong("accounts.total") > 0);
        assertEquals(second.getLong("accounts.total"), second.getLong("accounts.done"));
        assertEquals(second.getString("id"), stored.getString("runId"));
        assertEquals("2021-12-31", stored.getString("asOf"));
        assertEquals(Policies.inEffect(), stored.getInt("policyVersion"));
        assertEquals(20, stored.getInt("churn.score"));
        assertEquals(12, stored.getList("churn.contributions").size());
        assertEquals(before, get(latest).asString());
        get("/v1/accounts?sort=-churnScore&limit=200").then().statusCode(200);
        get("/v1/accounts/%s/scorecards".formatted(account))
                .then()
                .statusCode(200)
                .body("items.asOf", is(List.of("2021-12-31", "2021-12-01")))
                .body("items.score", is(List.of(20, 0)));
        get(RUNS + "?state=SUCCEEDED").then().body("items.id", hasItem(second.getString("id")));
    }

    @Test
    void makesTheSameScorecardAgainFromTheSameFacts() {
        UUID account = fallenSilent("Again");

        run("2022-12-31");
        JsonPath stored = Answers.of(get("/v1/accounts/%s/scorecard".formatted(account)));
        JsonPath made =
                Answers.of(get("/v1/accounts/%s/scorecard?asOf=2022-12-31".formatted(account)));

        assertEquals(made.getMap("churn"), stored.getMap("churn"));
    }

    /// Where it stands is what the portfolio says of the same day, whoever else bought by then.
    @Test
    void storesWhereAnAccountStandsAndWhatItIsWorth() {
        TestLedger ledger = new TestLedger("parts");
        UUID large = ledger.account("Large");
        UUID small = ledger.account("Small");
        UUID nothing = ledger.account("Nothing");
        ledger.line(large, "900").on("0011-06-01").cost("600").add();
        ledger.cost(large, "SERVICE", "90").on("0011-06-01").add();
        ledger.line(small, "100").on("0011-06-02").add();

        run("0011-12-31");
        JsonPath first = Answers.of(get("/v1/accounts/%s/scorecard".formatted(large)));
        JsonPath made =
                Answers.of(get("/v1/accounts/%s/scorecard?asOf=0011-12-31".formatted(large)));
        JsonPath second = Answers.of(get("/v1/accounts/%s/scorecard".formatted(small)));
        JsonPath none = Answers.of(get("/v1/accounts/%s/scorecard".formatted(nothing)));

        assertEquals(first.getMap("value"), made.getMap("value"));
        assertEquals(first.getMap("pareto"), made.getMap("pareto"));
        assertStandsAsThePortfolioSays(large, first, "0011-12-31");
        assertStandsAsThePortfolioSays(small, second, "0011-12-31");
        assertTrue(first.getInt("pareto.score") > second.getInt("pareto.score"));
        assertEquals(23, first.getInt("value.score")); // 33.3 - 10 = 23.3
        assertEquals("PROFITABLE", first.getString("value.state"));
        assertEquals(.5, first.getDouble("value.coverage"));
        assertEquals(-10.0, first.getDouble("value.contributions[1].points"), 1e-9);
        assertNull(second.get("value.score"));
        assertEquals(
                "no revenue with a known cost of goods",
                second.getString("value.contributions[0].noEvidence"));
        assertNull(none.get("value"));
        assertEquals(0.0, none.getDouble("pareto.coverage"));
    }

    private static void assertStandsAsThePortfolioSays(UUID account, JsonPath card, String asOf) {
        JsonPath pareto = Answers.of(get("/v1/portfolio/pareto?limit=200&asOf=" + asOf));
        int place = pareto.<String>getList("items.id").indexOf(account.toString());
        String item = "items[%d].".formatted(place);
        int rank = pareto.getInt(item + "rank");
        int units = pareto.getInt("units");

        assertEquals(rank, card.getInt("pareto.rank"));
        assertEquals(pareto.getString(item + "class"), card.getString("pareto.class"));
        assertEquals(pareto.getDouble(item + "share"), card.getDouble("pareto.share"), 1e-9);
        assertEquals(Math.round(100.0 * (units - rank + 1) / units), card.getInt("pareto.score"));
    }

    /// As runs stored them before there were other parts than churn.
    @Test
    void readsAScorecardOfOldTimes() {
        UUID account = new TestLedger("old-card").account("Old");
        TestLedger.run(
                """
                insert into scorecard values (?, '2020-01-01', gen_random_uuid(), 1, 0, 'LOW', 0,
                    '{"score": 0, "band": "LOW", "coverage": 0.0, "scored": [], "unknown": {}}')
                """,
                account);

        get("/v1/accounts/%s/scorecard".formatted(account))
                .then()
                .statusCode(200)
                .body("churn.band", is("LOW"))
                .body("$", not(hasKey("value")))
                .body("$", not(hasKey("pareto")));
    }

    @Test
    void explainsADifferenceFactorByFactor() {
        UUID account = fallenSilent("Compared");
        run("2019-01-01"); // before it first bought
        run("2021-12-30");
        String path =
                "/v1/accounts/%s/scorecards/compare?from=2019-06-01&to=2021-12-31"
                        .formatted(account);

        get(path)
                .then()
                .statusCode(200)
                .body("from.asOf", equalTo("2019-01-01"))
                .body("to.asOf", equalTo("2021-12-30"))
                .body("difference", is(20))
                .body("factors.rule", is(List.of("SILENCE")))
                .body("factors[0].to", is(20))
                .body("factors[0].change", is(20))
                .body(
                        "factors[0].words",
                        is(
                                "20 points more: silent for 3.9 times its own mean time between purchases; before: fewer than three purchase days"))
                .body("unchanged", is(11));
        Api.as("read")
                .header("Accept-Language", "zh")
                .get(path)
                .then()
                .body("factors[0].words", is("增加 20 分：沉默时间为其平均购买间隔的 3.9 倍；之前：购买日少于三个"));
        problem(get(path.replace("2019-06-01", "2018-01-01")), 404, "NOT_FOUND");
        problem(get(path.replace("2019-06-01", "2021-12-31")), 422, "VALIDATION_FAILED");
        problem(get(path.replace("from=2019-06-01&", "")), 400, "INVALID_PARAMETER");
    }

    @Test
    void fitsModelsAndSaysWhatItsExpectationsAreWorth() {
        CdnowPortfolio.imported();

        JsonPath run = Answers.of(run("1997-12-31"));

        assertEquals(90, run.getInt("outlook.horizonDays"));
        assertEquals(9, run.getList("outlook.models").size());
        assertTrue(run.getInt("outlook.population") >= 2_357);
        String best = run.getString("outlook.best");
        assertEquals(
                best.equals("LEARNED") ? "LEARNED" : "PARETO_NBD",
                run.getString("outlook.ranking"));
    }

    @Test
    void runsOneAtATimeAcrossServers() {
        foreignRun("1 hour");

        problem(post(RUNS, Map.of()), 409, "CONFLICT_STATE");
    }

    @Test
    void failsARunOfAServerThatIsHeardOfNoMore() {
        UUID dead = foreignRun("-1 minute");

        JsonPath found = Answers.of(CdnowPortfolio.endedAt(RUNS + "/" + dead));

        assertEquals("FAILED", found.getString("state"));
        assertEquals(
                "The server that worked on the job does not answer any more; nothing was stored. Ask for it again.",
                found.getString("message"));
    }

    @Test
    void goesWithItsAccount() {
        UUID account = fallenSilent("Removed");
        run("2020-05-05");

        made("/v1/accounts", Map.of("name", "Another")); // so that something is left
        Api.asAdmin()
                .header("If-Match", "\"0\"")
                .delete("/v1/accounts/%s?cascade=true".formatted(account))
                .then()
                .statusCode(204);

        problem(get("/v1/accounts/%s/scorecards".formatted(account)), 404, "NOT_FOUND");
    }

    @Test
    void refusesTheFuture() {
        problem(post(RUNS, Map.of("asOf", "2999-01-01")), 422, "VALIDATION_FAILED");
        problem(post(RUNS, Map.of("policyVersion", 999_999)), 422, "VALIDATION_FAILED");
        problem(post(RUNS, Map.of("policyVersion", 0)), 422, "VALIDATION_FAILED");
        problem(post(RUNS, Map.of("policyVersion", "one")), 400, "INVALID_TYPE");
        problem(get(RUNS + "/" + UUID.randomUUID()), 404, "NOT_FOUND");
    }
}
