package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static dev.vitalfew.Calls.get;
import static dev.vitalfew.Calls.post;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rankings of the past against what came, to the true values of the public data (D 6.4).
@QuarkusTest
class BacktestTest {
    private static final String BACKTESTS = "/v1/scoring/backtests";
    private static final double DIGITS_GIVEN = 1e-4;

    private static @Nullable CdnowPortfolio cdnow;

    /// Once, but not before the application under test listens.
    @BeforeEach
    void load() {
        cdnow = cdnow == null ? CdnowPortfolio.imported() : cdnow;
    }

    private static Response backtest(String source, Object cutoff, Object horizon) {
        return post(
                BACKTESTS,
                Map.of("cutoff", cutoff, "horizonDays", horizon, "source", List.of(source)));
    }

    private static Response ofCdnow(Object cutoff, Object horizon) {
        return backtest(TestLedger.present(cdnow).source, cutoff, horizon);
    }

    private static double auc(JsonPath test, String model) {
        return test.getDouble("models.find { it.name == '%s' }.auc".formatted(model));
    }

    @Test
    void holdsEveryRankingAgainstWhatCame() {
        Response answer =
                CdnowPortfolio.ended(ofCdnow(CdnowPortfolio.CUTOFF, CdnowPortfolio.HORIZON));
        JsonPath test = Answers.of(answer);

        assertEquals("SUCCEEDED", test.getString("state"));
        assertEquals(2_357, test.getInt("population"));
        assertEquals(684, test.getInt("active"));
        assertEquals(.3158, auc(test, "BG_NBD"), DIGITS_GIVEN);
        assertEquals(.6867, auc(test, "MBG_NBD"), DIGITS_GIVEN);
        assertEquals(.7262, auc(test, "PARETO_NBD"), DIGITS_GIVEN);
        assertEquals(.7576, auc(test, "FREQUENCY"), DIGITS_GIVEN);
        assertEquals(.7714, auc(test, "RECENCY"), DIGITS_GIVEN);
        assertEquals(.7725, auc(test, "BG_NBD_EXPECTED"), DIGITS_GIVEN);
        assertEquals(.7787, auc(test, "PARETO_NBD_EXPECTED"), DIGITS_GIVEN);
        assertTrue(
                auc(test, "LEARNED") > .7787,
                () -> "what the past taught ranks better: " + auc(test, "LEARNED"));
        assertEquals("LEARNED", test.getString("best"));
        assertEquals(10, test.getList("models.find { it.name == 'LEARNED' }.calibration").size());
        assertEquals(answer.asString(), get(BACKTESTS + "/" + test.getString("id")).asString());
    }

    @Test
    void saysWhyThereIsNothingToRank() {
        TestLedger ledger = new TestLedger("few");
        UUID one = ledger.account("One");
        ledger.line(one, "5").on("2024-01-10").add();
        ledger.line(one, "-5").on("2024-02-10").add(); // a return is no purchase day
        ledger.line(ledger.account("Late"), "5").on("2024-12-01").add();

        CdnowPortfolio.ended(backtest(ledger.source, "2024-06-30", 30))
                .then()
                .statusCode(200)
                .body("population", is(1))
                .body("active", is(0))
                .body("best", nullValue())
                .body("models", hasSize(9))
                .body("models.auc", everyItem(nullValue()))
                .body(
                        "models.find { it.name == 'RECENCY' }.reason",
                        is("no account bought within the horizon"));
    }

    @Test
    void countsTheHorizonFromTheDayAfterTheCutoff() {
        TestLedger ledger = new TestLedger("borders");
        for (String day : List.of("2024-06-30", "2024-07-01", "2024-07-10", "2024-07-11")) {
            UUID account = ledger.account("Back on " + day);
            ledger.line(account, "5").on("2024-01-10").add();
            ledger.line(account, "5").on(day).add();
        }

        CdnowPortfolio.ended(backtest(ledger.source, "2024-06-30", 10))
                .then()
                .statusCode(200)
                .body("population", is(4))
                .body("active", is(2));
    }

    @Test
    void refusesCutoffsThatTellNothing() {
        String first = "1997-01-01";
        String last = "1998-06-30";

        problem(ofCdnow("1996-12-31", 30), 422, "VALIDATION_FAILED");
        CdnowPortfolio.ended(ofCdnow(first, 30)).then().statusCode(200);
        problem(ofCdnow(last, 30), 422, "VALIDATION_FAILED");
        problem(ofCdnow("2026-01-31", 30), 422, "VALIDATION_FAILED");
        problem(
                ofCdnow(LocalDate.now(ZoneOffset.UTC).minusDays(5).toString(), 30),
                422,
                "VALIDATION_FAILED");
        problem(ofCdnow("9999-12-31", 3650), 422, "VALIDATION_FAILED");
        problem(backtest("nobody", "2024-06-30", 30), 422, "VALIDATION_FAILED");
    }

    @Test
    void refusesHorizonsThatAreNone() {
        problem(ofCdnow(CdnowPortfolio.CUTOFF, 0), 422, "VALIDATION_FAILED");
        problem(ofCdnow(CdnowPortfolio.CUTOFF, -1), 422, "VALIDATION_FAILED");
        problem(ofCdnow(CdnowPortfolio.CUTOFF, 3_651), 422, "VALIDATION_FAILED");
        problem(ofCdnow(CdnowPortfolio.CUTOFF, "soon"), 400, "INVALID_TYPE");
        problem(post(BACKTESTS, Map.of("cutoff", "1997-09-30")), 422, "VALIDATION_FAILED");
        problem(get(BACKTESTS + "/" + UUID.randomUUID()), 404, "NOT_FOUND");
    }
}
