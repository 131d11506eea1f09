package dev.vitalfew.intelligence.care;

import static dev.vitalfew.Calls.made;
import static dev.vitalfew.Calls.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vitalfew.Calls;
import dev.vitalfew.Names;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.stakeholder.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The churn rules that live on what both sides tell (D 6.2), each just below and just above its
/// threshold.
@QuarkusTest
class CareSignalsTest {
    private String account = "";

    @BeforeEach
    void makeAccount() {
        account = Accounts.exists("Initech");
    }

    private String add(String what, Map<String, ?> body) {
        return made("/v1/accounts/%s/%s".formatted(account, what), body);
    }

    private Seen on(String day, String rule) {
        JsonPath card =
                Calls.get("/v1/accounts/%s/scorecard?asOf=%s".formatted(account, day))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        return new Seen(card, "churn.contributions.find { it.rule == '%s' }.".formatted(rule));
    }

    private record Seen(JsonPath card, String path) {
        int points() {
            return (int) card.getDouble(path + "points"); // a double on the wire
        }

        double observed() {
            return card.getDouble(path + "observed");
        }

        List<String> evidence() {
            return card.getList(path + "evidence");
        }

        String reason() {
            return card.getString(path + "reason");
        }

        String noEvidence() {
            return card.getString(path + "noEvidence");
        }
    }

    private String rate(int rating, String day) {
        String survey = made("/v1/surveys", Map.of("name", Names.unique("Satisfaction")));
        return made(
                "/v1/surveys/%s/responses".formatted(survey),
                Map.of(
                        "accountId", account,
                        "rating", rating,
                        "reason", "because",
                        "respondedOn", day));
    }

    @Test
    void satisfactionIsTheLatestRating() {
        rate(3, "2024-01-01");
        String two = rate(2, "2024-02-01");
        rate(1, "2024-03-01");

        assertEquals("no survey was answered", on("2023-12-31", "SATISFACTION").noEvidence());
        assertEquals(0, on("2024-01-31", "SATISFACTION").points());
        assertEquals(10, on("2024-02-01", "SATISFACTION").points());
        assertEquals(List.of(two), on("2024-02-01", "SATISFACTION").evidence());
        assertEquals("the latest rating is 2 of 5", on("2024-02-01", "SATISFACTION").reason());
        assertEquals(20, on("2024-03-01", "SATISFACTION").points());
    }

    @Test
    void aComplaintCountsWhenItHasWaitedForMoreThanThirtyDays() {
        String complaint =
                add(
                        "complaints",
                        Map.of(
                                "statement", "late",
                                "raisedOn", "2024-01-01",
                                "closedOn", "2024-03-01"));

        assertEquals("no complaint is recorded", on("2023-12-31", "OPEN_COMPLAINT").noEvidence());
        assertEquals(0, on("2024-01-31", "OPEN_COMPLAINT").points());
        assertEquals(30.0, on("2024-01-31", "OPEN_COMPLAINT").observed());
        assertEquals(10, on("2024-02-01", "OPEN_COMPLAINT").points());
        assertEquals(List.of(complaint), on("2024-02-01", "OPEN_COMPLAINT").evidence());
        assertEquals(10, on("2024-02-29", "OPEN_COMPLAINT").points());
        assertEquals(0, on("2024-03-01", "OPEN_COMPLAINT").points()); // closed
        assertEquals(
                "no complaint has waited for a day", on("2024-03-01", "OPEN_COMPLAINT").reason());
        assertEquals(List.of(), on("2024-03-01", "OPEN_COMPLAINT").evidence());
    }

    private String share(String rival, double share, String day) {
        return add(
                "competitor-shares",
                Map.of(
                        "productLine", "Pumps",
                        "rival", rival,
                        "share", share,
                        "observedOn", day));
    }

    @Test
    void aRivalCountsFromTenPointsOn() {
        share("Duff", .2, "2024-01-01");
        share("Duff", .2999, "2024-02-01");
        String third = share("Duff", .3, "2024-03-01");

        assertEquals(
                "no rival's share was seen twice",
                on("2024-01-31", "RIVAL_SHARE_CHANGE").noEvidence());
        assertEquals(0, on("2024-02-01", "RIVAL_SHARE_CHANGE").points());
        assertEquals(10, on("2024-03-01", "RIVAL_SHARE_CHANGE").points());
        assertEquals(.1, on("2024-03-01", "RIVAL_SHARE_CHANGE").observed(), 1e-12);
        assertEquals(List.of(third), on("2024-03-01", "RIVAL_SHARE_CHANGE").evidence());
        assertEquals(
                "a rival's share of a product line rose by 10 points",
                on("2024-03-01", "RIVAL_SHARE_CHANGE").reason());
    }

    @Test
    void aRivalsShareIsComparedWithThatOfAYearAgo() {
        share("Duff", .1, "2022-01-01");
        share("Duff", .4, "2023-01-01");
        share("Duff", .45, "2024-01-01");

        assertEquals(.3, on("2023-12-31", "RIVAL_SHARE_CHANGE").observed(), 1e-12);
        assertEquals(.05, on("2024-01-01", "RIVAL_SHARE_CHANGE").observed(), 1e-12);
        assertEquals(0, on("2024-01-01", "RIVAL_SHARE_CHANGE").points());
    }

    @Test
    void aContractCountsNinetyDaysBeforeItEnds() {
        String contract =
                add("contracts", Map.of("startsOn", "2024-01-01", "endsOn", "2024-12-31"));

        assertEquals(
                "no contract without a renewal ends",
                on("2023-12-31", "CONTRACT_DAYS_LEFT").noEvidence());
        assertEquals(0, on("2024-10-01", "CONTRACT_DAYS_LEFT").points());
        assertEquals(91.0, on("2024-10-01", "CONTRACT_DAYS_LEFT").observed());
        assertEquals(15, on("2024-10-02", "CONTRACT_DAYS_LEFT").points());
        assertEquals(List.of(contract), on("2024-10-02", "CONTRACT_DAYS_LEFT").evidence());
        assertEquals(15, on("2024-12-31", "CONTRACT_DAYS_LEFT").points());
        assertEquals(
                "no contract without a renewal ends",
                on("2025-01-01", "CONTRACT_DAYS_LEFT").noEvidence());
    }

    @Test
    void aRenewalDealOrALaterContractTakesTheRuleAway() {
        String deal =
                made(
                        "/v1/deals",
                        Map.of("accountId", account, "name", "Renewal", "openedOn", "2024-11-01"));
        add(
                "contracts",
                Map.of(
                        "startsOn", "2024-01-01",
                        "endsOn", "2024-12-31",
                        "renewalDealId", deal));

        assertEquals(15, on("2024-10-31", "CONTRACT_DAYS_LEFT").points()); // not yet opened
        assertNull(on("2024-11-01", "CONTRACT_DAYS_LEFT").reason());
        post(
                        "/v1/deals/%s/close".formatted(deal),
                        Map.of("outcome", "LOST", "closedOn", "2024-12-01", "reason", "price"))
                .then()
                .statusCode(200);
        assertNull(on("2024-11-30", "CONTRACT_DAYS_LEFT").reason());
        assertEquals(15, on("2024-12-01", "CONTRACT_DAYS_LEFT").points());

        add("contracts", Map.of("startsOn", "2025-01-01", "endsOn", "2025-12-31"));
        assertNull(on("2024-12-01", "CONTRACT_DAYS_LEFT").reason());
    }

    @Test
    void aRelationThatPriceAloneHoldsCounts() {
        String price =
                add(
                        "relationship-stages",
                        Map.of(
                                "stage", "STABLE",
                                "competitionLevel", "PRICE",
                                "since", "2024-01-01"));
        add("relationship-stages", Map.of("stage", "AT_RISK", "since", "2024-02-01"));
        add(
                "relationship-stages",
                Map.of(
                        "stage", "STABLE",
                        "competitionLevel", "QUALITY",
                        "since", "2024-03-01"));

        assertEquals(
                "it is not recorded what holds the relation",
                on("2023-12-31", "PRICE_ONLY").noEvidence());
        assertEquals(5, on("2024-02-29", "PRICE_ONLY").points());
        assertEquals(List.of(price), on("2024-02-29", "PRICE_ONLY").evidence());
        assertEquals(0, on("2024-03-01", "PRICE_ONLY").points());
    }

    @Test
    void aSponsorCountsForAYearAfterTheLoss() {
        String boss = People.contact(account, "Boss");
        String sponsor =
                add(
                        "sponsors",
                        Map.of(
                                "contactId", boss,
                                "since", "2022-01-01",
                                "lostOn", "2023-06-01"));

        assertEquals("no sponsor is recorded", on("2021-12-31", "LOST_SPONSORS").noEvidence());
        assertEquals(0, on("2023-05-31", "LOST_SPONSORS").points());
        assertEquals(10, on("2023-06-01", "LOST_SPONSORS").points());
        assertEquals(List.of(sponsor), on("2023-06-01", "LOST_SPONSORS").evidence());
        assertEquals(10, on("2024-05-30", "LOST_SPONSORS").points());
        assertEquals(0, on("2024-05-31", "LOST_SPONSORS").points());
    }

    @Test
    void thePortfolioTellsTheSame() {
        rate(1, "2024-03-01");
        add(
                "complaints",
                Map.of("statement", "late", "raisedOn", "2024-01-01", "closedOn", "2024-06-01"));

        JsonPath churn =
                Calls.get("/v1/portfolio/churn?asOf=2024-03-02&limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();

        String item = "items.find { it.id == '%s' }.".formatted(account);
        assertEquals(30, churn.getInt(item + "score"));
        assertEquals(
                List.of("SATISFACTION", "OPEN_COMPLAINT"), churn.getList(item + "drivers.rule"));
    }
}
