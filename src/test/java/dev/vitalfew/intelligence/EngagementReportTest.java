package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.Calls;
import dev.vitalfew.Names;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.stakeholder.People;
import dev.vitalfew.team.Sellers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Visits that are due, and what calls led to (D 5.1, 5.2).
@QuarkusTest
class EngagementReportTest {
    @Inject AgroalDataSource database;

    private final String tag = Names.unique("tag");

    private String account(String tier) {
        String id = Accounts.exists(Map.of("name", tier, "tags", List.of(tag)));
        Jdbc.update(
                database, "update account set tier = ? where id = ?", tier, UUID.fromString(id));
        return id;
    }

    private static String happened(String account, String kind, String day, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("kind", kind);
        body.put("at", day + "T23:59:59Z");
        return Calls.made("/v1/accounts/%s/interactions".formatted(account), body);
    }

    private ValidatableResponse overdue(String day, String more) {
        return Calls.get("/v1/engagement/overdue?tag=%s&asOf=%s%s".formatted(tag, day, more))
                .then()
                .statusCode(200);
    }

    @Test
    void listsWhoWasNotSeenForLongerThanTheTierAllows() {
        String key = account("KEY");
        String base = account("BASE");
        happened(key, "VISIT", "2026-05-01", Map.of());
        happened(base, "VISIT", "2026-05-01", Map.of());

        overdue("2026-05-31", "").body("items", hasSize(0), "accounts", is(2), "overdue", is(0));
        overdue("2026-06-02", "")
                .body("items.id", contains(key), "overdue", is(1))
                .body("items[0].lastSeenOn", is("2026-05-01"))
                .body("items[0].dueOn", is("2026-05-31"), "items[0].daysOverdue", is(2))
                .body("policyVersion", is(Policies.inEffect()), "asOf", is("2026-06-02"))
                .body("byTier.tier", contains("STRATEGIC", "KEY", "QUASI_KEY", "BASE"))
                .body("byTier.everyDays", contains(14, 30, 60, 180))
                .body("byTier.overdue", contains(0, 1, 0, 0))
                .body("byTier[0].inTime", nullValue());
        overdue("2026-12-31", "").body("items.id", contains(key, base));
        overdue("2026-12-31", "&tier=BASE").body("items.id", contains(base));
        overdue("2026-05-30", "&dueWithin=1").body("items.id", contains(key));
        overdue("2026-05-29", "&dueWithin=1").body("items", hasSize(0));
    }

    @Test
    void isResetFaceToFaceAlone() {
        String key = account("KEY");
        String ann = People.contact(key, "Ann");
        happened(key, "VISIT", "2026-01-01", Map.of());
        happened(key, "CALL", "2026-03-01", Map.of("contactIds", List.of(ann)));
        happened(key, "MAIL", "2026-03-01", Map.of("contactIds", List.of(ann)));
        happened(key, "EVENT", "2026-03-01", Map.of("contactIds", List.of(ann)));
        happened(key, "MEETING", "2026-03-01", Map.of());
        happened(
                key,
                "MEETING",
                "2026-03-02",
                Map.of("channel", "VIDEO", "contactIds", List.of(ann)));

        overdue("2026-03-03", "")
                .body("items[0].lastSeenOn", is("2026-01-01"))
                .body("items[0].lastContactOn", is("2026-03-02"))
                .body("items[0].unusedChannels", contains("POST", "CHAT"));

        happened(key, "MEETING", "2026-03-02", Map.of("contactIds", List.of(ann)));
        overdue("2026-03-03", "").body("items", hasSize(0));
        overdue("2026-03-01", "").body("items[0].lastSeenOn", is("2026-01-01"));
    }

    @Test
    void givesAnAccountThatNobodySawItsTimeFromTheStart() {
        String key = account("KEY");
        account("PROSPECT");

        overdue("2199-01-01", "")
                .body("items.id", contains(key))
                .body("items[0]", not(hasKey("lastSeenOn")))
                .body("items[0].unusedChannels", hasSize(6));
        overdue("2026-01-01", "").body("items", hasSize(0), "accounts", is(1));
    }

    @Test
    void asksTheManagerOfTheDay() {
        String key = account("KEY");
        String jo = Sellers.exists("Jo");
        Calls.made(
                "/v1/accounts/%s/managers".formatted(key),
                Map.of("sellerId", jo, "from", "2026-01-01", "to", "2199-02-01"));

        overdue("2199-01-01", "&sellerId=" + jo)
                .body("items.id", contains(key), "items[0].keyAccountManagerId", is(jo));
        overdue("2199-03-01", "&sellerId=" + jo).body("items", hasSize(0));
        overdue("2199-03-01", "").body("items[0]", not(hasKey("keyAccountManagerId")));
    }

    @Test
    void showsEachOnceOverPagesAndAllInATable() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(account("KEY"));
        }
        Map<String, ?> filters = Map.of("tag", tag, "asOf", "2199-01-01");

        List<String> seen = new Pages("/v1/engagement/overdue", filters).all("id", 2);

        assertEquals(made.stream().sorted().toList(), seen);
        String table =
                Api.as("read")
                        .accept("text/csv")
                        .queryParams(filters)
                        .get("/v1/engagement/overdue")
                        .asString();
        assertEquals(6, table.lines().count());
        problem(Calls.get("/v1/engagement/overdue?dueWithin=367"), 400, "INVALID_PARAMETER");
    }

    private static ValidatableResponse calls(String query) {
        return Calls.get("/v1/engagement/calls?" + query).then().statusCode(200);
    }

    @Test
    void countsWhatCallsLedToBySellerAccountAndDeal() {
        String account = account("KEY");
        String jo = Sellers.exists("Jo");
        String deal = People.deal(account, "Pumps");
        Map<String, Object> advance =
                Map.of(
                        "sellerId",
                        jo,
                        "dealId",
                        deal,
                        "outcome",
                        "ADVANCE",
                        "questions",
                        Map.of("situation", 4, "problem", 2),
                        "advance",
                        Map.of("customerAction", "calls", "dueOn", "2026-05-09"));
        happened(account, "VISIT", "2026-05-01", advance);
        happened(account, "CALL", "2026-05-02", went(jo, deal, "CONTINUATION"));
        happened(account, "MAIL", "2026-05-03", Map.of("sellerId", jo));
        happened(account, "CALL", "2026-05-04", Map.of("sellerId", jo, "dealId", deal));
        happened(account, "CALL", "2026-05-05", went(jo, deal, "CONTINUATION"));

        calls("by=DEAL&accountId=" + account)
                .body("total.calls", is(4), "total.advances", is(1))
                .body("total.continuations", is(2))
                .body("total.advanceRate", is(1 / 3f), "total.successRate", is(1 / 3f))
                .body("questions.situation", is(4f), "questions.implication", nullValue())
                .body("items.id", contains(deal), "items[0].name", is("Pumps"))
                .body("items[0].stalled", is(true), "stalled", is(1));
        calls("by=DEAL&asOf=2026-05-04&dealId=" + deal)
                .body("items[0].stalled", is(false), "total.calls", is(3));
        calls("sellerId=" + jo).body("by", is("SELLER"), "items.id", contains(jo));
        calls("by=ACCOUNT&sellerId=" + jo).body("items.id", contains(account));
        calls("by=ACCOUNT&to=2026-05-05&from=2026-05-04&sellerId=" + jo)
                .body("total.calls", is(1), "total.advanceRate", nullValue());
        problem(
                Calls.get("/v1/engagement/calls?from=2026-01-02&to=2026-01-02"),
                422,
                "VALIDATION_FAILED");
        Api.as("read")
                .accept("text/csv")
                .get("/v1/engagement/calls?by=DEAL&dealId=" + deal)
                .then()
                .body(containsString("figures.advanceRate"))
                .body(containsString(deal));
        Calls.get("/v1/engagement/calls?by=DAY").then().body("errors.path", hasItem("by"));
    }

    private static Map<String, Object> went(String seller, String deal, String outcome) {
        return Map.of("sellerId", seller, "dealId", deal, "outcome", outcome);
    }

    @Test
    void tellsHowTheOrderWasAskedForAndWhetherTheCustomerWasReady() {
        String account = account("KEY");
        String deal = People.deal(account, "Pumps");
        Calls.made(
                "/v1/deals/%s/closing-signals".formatted(deal), Map.of("observedOn", "2026-05-01"));
        for (String day : List.of("2026-05-01", "2026-05-14", "2026-05-15")) {
            happened(
                    account,
                    "CALL",
                    day,
                    Map.of(
                            "dealId",
                            deal,
                            "closingTechnique",
                            "BLUNT",
                            "outcome",
                            day.equals("2026-05-01") ? "ORDER" : "NO_SALE"));
        }

        calls("accountId=" + account)
                .body("techniques.technique", contains("BLUNT", "BLUNT"))
                .body("techniques.signals", contains(false, true))
                .body("techniques.sale", contains("SIMPLE", "SIMPLE"))
                .body("techniques.figures.calls", contains(1, 2))
                .body("techniques[1].figures.successRate", is(0.5f));
    }
}
