package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static dev.vitalfew.Calls.get;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Tenure, cohorts and the revenue that was retained.
@QuarkusTest
class CohortsTest {
    private static final String DAY = "2024-12-31";

    private static JsonPath cohorts(TestLedger ledger, String more) {
        return Answers.of(
                get(
                        "/v1/portfolio/cohorts?source=%s&asOf=%s%s"
                                .formatted(ledger.source, DAY, more)));
    }

    private static TestLedger portfolio() {
        TestLedger ledger = new TestLedger("cohorts");
        UUID grown = ledger.account("Grown");
        ledger.line(grown, "50").on("2022-07-01").add();
        ledger.line(grown, "100").on("2023-12-31").add(); // the last day of the year before
        ledger.line(grown, "150").on("2024-01-01").add();
        UUID shrunk = ledger.account("Shrunk");
        ledger.line(shrunk, "200").on("2023-06-01").add();
        ledger.line(shrunk, "120").on("2024-06-01").add();
        UUID gone = ledger.account("Gone");
        ledger.line(gone, "100").on("2023-06-01").add();
        UUID fresh = ledger.account("Fresh");
        ledger.line(fresh, "70").on("2024-12-31").add();
        UUID returned = ledger.account("Only returns");
        ledger.line(returned, "-30").on("2023-06-01").add();
        ledger.account("Nothing");
        return ledger;
    }

    @Test
    void measuresWhatWasRetained() {
        JsonPath found = cohorts(portfolio(), "");

        assertEquals(4, found.getInt("accounts"));
        assertEquals(3, found.getInt("retention.accounts"));
        assertEquals(400.0, found.getDouble("retention.revenueBefore"));
        assertEquals(270.0, found.getDouble("retention.revenue"));
        assertEquals((100 + 120) / 400d, found.getDouble("retention.grossRetention"), 1e-12);
        assertEquals(270 / 400d, found.getDouble("retention.netRetention"), 1e-12);
        assertEquals(List.of(2022, 2023, 2024), found.getList("items.year"));
        assertEquals(List.of(1, 2, 1), found.getList("items.accounts"));
        assertEquals(List.of(1, 1, 1), found.getList("items.active"));
        assertEquals(1.5, found.getDouble("items[0].retention.netRetention"), 1e-12);
        assertEquals(1.0, found.getDouble("items[0].retention.grossRetention"), 1e-12);
        assertEquals(List.of(2022, 2023, 2024), found.getList("items[0].years.year"));
        assertEquals(2, found.getInt("items[1].years[0].accounts"));
        assertEquals(300.0, found.getDouble("items[1].years[0].revenue"));
        assertEquals(579, found.getInt("tenure.medianDays"));
    }

    @Test
    void asksAboutCohortsFromADayOn() {
        JsonPath found = cohorts(portfolio(), "&from=2023-01-01");

        assertEquals(3, found.getInt("accounts"));
        assertEquals(List.of(2023, 2024), found.getList("items.year"));
    }

    @Test
    void hasNoRatiosOfNothing() {
        get("/v1/portfolio/cohorts?source=nobody-" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("accounts", is(0))
                .body("items", empty())
                .body("tenure.meanDays", nullValue())
                .body("retention.netRetention", nullValue())
                .body("retention.revenue", is(0));
    }

    @Test
    void givesCohortsAsATable() {
        String csv =
                Api.as("read")
                        .accept("text/csv")
                        .get(
                                "/v1/portfolio/cohorts?source=%s&asOf=%s"
                                        .formatted(portfolio().source, DAY))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        assertEquals(4, csv.lines().count());
    }

    @Test
    void refusesWhatCannotBeAsked() {
        problem(get("/v1/portfolio/cohorts?limit=5"), 400, "UNKNOWN_PARAMETER");
        problem(get("/v1/portfolio/cohorts?currency=ABCD"), 400, "INVALID_PARAMETER");
    }
}
