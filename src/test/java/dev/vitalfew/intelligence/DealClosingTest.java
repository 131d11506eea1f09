package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.vitalfew.Api;
import dev.vitalfew.Calls;
import dev.vitalfew.Names;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.stakeholder.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What deals, needs and leads come to (D 4.9, 5.3, 5.5, 5.7 to 5.9).
@QuarkusTest
class DealClosingTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";

    private String account = "";
    private String deal = "";

    @BeforeEach
    void makeADeal() {
        account = Accounts.exists("Initech");
        deal =
                Calls.made(
                        "/v1/deals",
                        Map.of("accountId", account, "name", "Pumps", "openedOn", "2026-01-02"));
    }

    private static ValidatableResponse read(String path) {
        return Calls.get(path).then().statusCode(200);
    }

    private String ofDeal(String kind, Map<String, ?> body) {
        return Calls.made("/v1/deals/%s/%s".formatted(deal, kind), body);
    }

    private ValidatableResponse closing(String day) {
        return read("/v1/deals/%s/closing?asOf=%s".formatted(deal, day));
    }

    @Test
    void asksForTheOrderAfterTwoSignals() {
        ofDeal("closing-signals", Map.of("observedOn", "2026-05-01"));
        ofDeal("closing-signals", Map.of("observedOn", "2026-05-10", "kind", "ASKS_TERMS"));
        ofDeal("objections", Map.of("kind", "PRICE", "raisedOn", "2026-05-02"));
        ofDeal("approvals", Map.of("approver", "Board"));
        ofDeal(
                "approvals",
                Map.of("approver", "Group", "state", "REFUSED", "decidedOn", "2026-05-12"));

        closing("2026-05-09").body("state", is("WAIT"), "signals", hasSize(1));
        closing("2026-05-10")
                .body("state", is("CLOSE_NOW"), "signals.kind", contains("ASKS_TERMS", "OTHER"))
                .body("openObjections", is(1), "pendingApprovals", is(2), "refusedApprovals", is(0))
                .body("policyVersion", is(Policies.inEffect()), "$", not(hasKey("lastStepOn")));
        closing("2026-05-12").body("pendingApprovals", is(1), "refusedApprovals", is(1));
        closing("2026-05-15").body("state", is("WAIT"));

        Calls.made(
                "/v1/accounts/%s/interactions".formatted(account),
                Map.of(
                        "kind", "CALL",
                        "at", "2026-05-10T12:00:00Z",
                        "dealId", deal,
                        "outcome", "ORDER"));
        closing("2026-05-10").body("state", is("WAIT"), "lastStepOn", is("2026-05-10"));
        problem(Calls.get("/v1/deals/%s/closing".formatted(NOBODY)), 404, "NOT_FOUND");
    }

    private String need(Map<String, ?> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.put("kind", "EXPLICIT");
        body.put("statement", "rest");
        body.put("raisedOn", "2026-02-01");
        return Calls.made("/v1/accounts/%s/needs".formatted(account), body);
    }

    private static void move(String need, String to, String at) {
        Calls.post("/v1/needs/%s/transitions".formatted(need), Map.of("to", to, "at", at))
                .then()
                .statusCode(200);
    }

    @Test
    void holdsTheOfferAgainstTheNeeds() {
        read("/v1/deals/%s/solution".formatted(deal))
                .body("coverage", nullValue(), "state", nullValue(), "open", is(0));
        String own = need(Map.of("dealId", deal));
        String nobodys = need(Map.of());
        String third = need(Map.of());
        need(Map.of("dealId", People.deal(account, "Another")));
        move(own, "MATCHED", "2026-03-01T08:00:00Z");
        move(third, "MATCHED", "2026-03-02T08:00:00Z");

        read("/v1/deals/%s/solution?asOf=2026-03-01".formatted(deal))
                .body("matched", is(1), "open", is(3), "coverage", is(1 / 3f))
                .body("state", is("PRODUCT_PUSH"), "unmatched", hasItem(nobodys));
        read("/v1/deals/%s/solution?asOf=2026-03-02".formatted(deal))
                .body("coverage", is(2 / 3f), "state", is("WHOLE_SOLUTION"));
        problem(Calls.get("/v1/deals/%s/solution".formatted(NOBODY)), 404, "NOT_FOUND");
    }

    @Test
    void countsHowFarNeedsCome() {
        String path = "/v1/accounts/%s/needs".formatted(account);
        String first = Calls.made(path, implicit());
        Calls.made(path, implicit());
        move(first, "CLARIFIED", "2026-02-11T00:00:00Z");
        move(first, "EXPLICIT", "2026-02-21T00:00:00Z");

        read("/v1/engagement/needs?asOf=2026-03-01&accountId=" + account)
                .body("needs", is(2), "conversion.implicit", is(2), "conversion.explicit", is(1))
                .body("conversion.rate", is(0.5f), "conversion.medianDays", is(20f))
                .body(
                        "steps.from",
                        contains("IMPLICIT", "CLARIFIED", "EXPLICIT", "MATCHED", "MATCHED"))
                .body("steps.moved", contains(1, 1, 0, 0, 0), "steps[0].medianDays", is(10f))
                .body("steps[3].rate", nullValue(), "quiet", is(0), "quietDays", is(180));
        read("/v1/engagement/needs?asOf=2026-02-11&accountId=" + account)
                .body("conversion.explicit", is(0), "conversion.medianDays", nullValue());
        read("/v1/engagement/needs?asOf=2026-08-01&accountId=" + account)
                .body("items.id", contains(account), "items[0].lastNeedOn", is("2026-02-01"));
        read("/v1/engagement/needs?asOf=2026-01-01&accountId=" + account)
                .body("items.id", contains(account), "needs", is(0))
                .body("items[0]", not(hasKey("lastNeedOn")));
        Api.as("read")
                .accept("text/csv")
                .get("/v1/engagement/needs?asOf=2026-08-01&accountId=" + account)
                .then()
                .statusCode(200);
    }

    private static Map<String, String> implicit() {
        return Map.of("kind", "IMPLICIT", "statement", "tired", "raisedOn", "2026-02-01");
    }

    @Test
    void countsWhatLeadsBring() {
        String fair =
                Calls.made(
                        "/v1/campaigns",
                        Map.of(
                                "name",
                                Names.unique("Fair"),
                                "source",
                                "ASSOCIATION",
                                "from",
                                "2026-01-01",
                                "targetLeads",
                                30,
                                "targetOrders",
                                5,
                                "cost",
                                Map.of("amount", "1000", "currency", "EUR")));
        for (int i = 0; i < 3; i++) {
            Calls.made(
                    "/v1/leads",
                    Map.of("name", "x", "campaignId", fair, "receivedOn", "2026-01-02"));
        }
        Calls.made(
                "/v1/leads",
                Map.of(
                        "name", "x",
                        "campaignId", fair,
                        "receivedOn", "2026-01-02",
                        "state", "VERIFIED",
                        "verifiedOn", "2026-01-03",
                        "accountId", account,
                        "dealId", deal));
        Calls.post(
                        "/v1/deals/%s/close".formatted(deal),
                        Map.of("outcome", "WON", "closedOn", "2026-03-01"))
                .then()
                .statusCode(200);

        read("/v1/pipeline/leads")
                .rootPath("items.find { it.id == '%s' }".formatted(fair))
                .body("leads", is(4), "verified", is(1), "deals", is(1), "orders", is(1))
                .body("conversion", is(0.25f), "targetConversion", is(5 / 30f))
                .body("leadsReached", is(4 / 30f), "ordersReached", is(0.2f))
                .body("costPerOrder.amount", is("1000.00"));
        read("/v1/pipeline/leads?asOf=2026-02-01")
                .rootPath("items.find { it.id == '%s' }".formatted(fair))
                .body("orders", is(0), "$", not(hasKey("costPerOrder")));
        read("/v1/pipeline/leads?by=SOURCE").body("items.id", hasItem("ASSOCIATION"));
        problem(
                Calls.get("/v1/pipeline/leads?from=2026-01-02&to=2026-01-01"),
                422,
                "VALIDATION_FAILED");
    }

    @Test
    void tellsWhatTouchesAnAccount() {
        String industry = Names.unique("Water");
        String works = Accounts.exists(Map.of("name", "Works", "industry", industry));
        String event =
                Calls.made(
                        "/v1/environment-events",
                        Map.of(
                                "kind", "REGULATION",
                                "title", "Limits",
                                "occurredOn", "2026-02-01",
                                "worthSharing", true,
                                "impacts",
                                        List.of(
                                                Map.of("industry", industry, "impact", -2),
                                                Map.of("industry", "Oil", "impact", 1))));

        String path = "/v1/accounts/%s/environment".formatted(works);
        read(path)
                .body("items.id", contains(event), "items[0].impact", is(-2))
                .body("items[0]", not(hasKey("sharedOn")));
        Calls.made(
                "/v1/accounts/%s/shared-news".formatted(works),
                Map.of("eventId", event, "sharedOn", "2026-02-03"));
        read(path).body("items[0].sharedOn", is("2026-02-03"));
        read(path + "?asOf=2026-01-31").body("items", hasSize(0));
        read("/v1/deals/%s/environment".formatted(People.deal(works, "Pumps")))
                .body("items.id", contains(event));
        read("/v1/deals/%s/environment".formatted(deal)).body("items", hasSize(0));
        problem(Calls.get("/v1/accounts/%s/environment".formatted(NOBODY)), 404, "NOT_FOUND");
        problem(Calls.get("/v1/deals/%s/environment".formatted(NOBODY)), 404, "NOT_FOUND");
    }

    @Test
    void resolvesWhatAnAccountIsEntitledTo() {
        String path = "/v1/accounts/%s/services".formatted(account);
        Calls.made(
                "/v1/service-levels",
                Map.of("tier", "BASE", "from", "2031-01-01", "priority", 3, "responseDays", 5));
        Calls.made(
                path,
                Map.of(
                        "scope", "MAINTENANCE",
                        "requestedOn", "2026-02-01",
                        "dueOn", "2026-02-05",
                        "deliveredOn", "2026-02-06"));
        Calls.made(
                path,
                Map.of("scope", "CONSULTING", "requestedOn", "2026-02-01", "dueOn", "2026-03-01"));
        Calls.made(
                path,
                Map.of(
                        "scope", "CONSULTING",
                        "requestedOn", "2026-02-01",
                        "deliveredOn", "2026-02-02"));

        String rights = "/v1/accounts/%s/service-rights?asOf=".formatted(account);
        read(rights + "2031-01-01")
                .body("priority", is(3), "responseDays", is(5), "tier", is("BASE"));
        read(rights + "2026-03-01")
                .body("services", is(3), "inTime", is(1), "breaches", is(1))
                .body("$", not(hasKey("priority")));
        read(rights + "2026-03-02").body("breaches", is(2));
        problem(Calls.get("/v1/accounts/%s/service-rights".formatted(NOBODY)), 404, "NOT_FOUND");
    }

    @Test
    void listsWhatWantsToBeDoneNow() {
        ofDeal("closing-signals", Map.of("observedOn", "2026-05-01"));
        ofDeal("closing-signals", Map.of("observedOn", "2026-05-10"));
        String late = ofDeal("milestones", Map.of("name", "Start", "plannedOn", "2026-05-01"));
        String refused =
                ofDeal(
                        "milestones",
                        Map.of(
                                "name", "Trial",
                                "plannedOn", "2026-05-02",
                                "actualOn", "2026-05-02",
                                "acceptance", "REFUSED",
                                "acceptedOn", "2026-05-04"));
        String query = "?accountId=%s&asOf=".formatted(account);

        read("/v1/engagement/close-now" + query + "2026-05-10")
                .body("items.id", contains(deal), "items[0].signals", is(2));
        read("/v1/engagement/close-now" + query + "2026-05-15").body("items", hasSize(0));
        read("/v1/engagement/late-milestones" + query + "2026-05-01").body("items", hasSize(0));
        read("/v1/engagement/late-milestones" + query + "2026-05-04")
                .body("items.id", contains(late, refused))
                .body("items.daysLate", contains(3, 0), "items.refused", contains(false, true));
    }

    @Test
    void tellsWhyDealsAreLostAndOverWhat() {
        String lost =
                Calls.made(
                        "/v1/deals",
                        Map.of(
                                "accountId",
                                account,
                                "name",
                                "Filters",
                                "openedOn",
                                "2026-01-02",
                                "rivals",
                                List.of("Duff")));
        ofDeal("objections", Map.of("kind", "PRICE", "raisedOn", "2026-01-05"));
        close(deal, Map.of("outcome", "WON", "closedOn", "2026-02-01"));
        close(lost, Map.of("outcome", "LOST", "closedOn", "2026-02-02", "reason", "Price"));
        String path = "/v1/pipeline/losses?accountId=" + account;

        read(path)
                .body("won", is(1), "lost", is(1), "dropped", is(0))
                .body("reasons.reason", contains("Price"), "reasons.deals", contains(1))
                .body("rivals.name", contains("Duff"), "rivals[0].winRate", is(0f))
                .body("objections.name", contains("PRICE"), "objections[0].winRate", is(1f));
        read(path + "&asOf=2026-02-01").body("lost", is(0), "reasons", hasSize(0));
        read(path + "&from=2026-02-02&to=2026-02-03").body("won", is(0), "lost", is(1));
    }

    private static void close(String deal, Map<String, ?> closing) {
        Calls.post("/v1/deals/%s/close".formatted(deal), closing).then().statusCode(200);
    }
}
