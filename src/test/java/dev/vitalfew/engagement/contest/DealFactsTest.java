package dev.vitalfew.engagement.contest;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitalfew.Calls;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.stakeholder.People;
import dev.vitalfew.team.Subresource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The rules of what hangs on a deal (D 4.8, 4.10, 4.11, 5.8).
@QuarkusTest
class DealFactsTest {
    private String account = "";
    private String deal = "";
    private String ann = "";

    @BeforeEach
    void makeADeal() {
        account = Accounts.exists("Initech");
        deal = People.deal(account, "Pumps");
        ann = People.contact(account, "Ann");
    }

    private Subresource at(String kind) {
        return new Subresource("/v1/deals/%s/%s".formatted(deal, kind));
    }

    private static void refused(Response answer, String path) {
        answer.then().statusCode(422).body("errors.path", hasItem(path));
    }

    @Test
    void anObjectionIsAnsweredOnADay() {
        Subresource objections = at("objections");
        Map<String, String> price =
                Map.of("kind", "PRICE", "contactId", ann, "raisedOn", "2026-03-02");
        String id = objections.made(price);

        objections
                .get(id)
                .then()
                .body("state", is("OPEN"), "contactId", is(ann), "accountId", is(account))
                .body("$", not(hasKey("answeredOn")));
        objections
                .patch(id, "\"0\"", Map.of("state", "ANSWERED", "answer", "cheaper over ten years"))
                .then()
                .statusCode(200)
                .body("state", is("ANSWERED"), "answeredOn", notNullValue());
        objections
                .patch(id, "\"1\"", Map.of("state", "OPEN"))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("answeredOn")));
        refused(
                objections.patch(
                        id, "\"2\"", Map.of("state", "ACCEPTED", "answeredOn", "2026-03-01")),
                "answeredOn");
        refused(objections.post(Map.of("kind", "TIME", "raisedOn", "2199-01-01")), "raisedOn");
        refused(
                objections.post(
                        Map.of(
                                "kind",
                                "TIME",
                                "contactId",
                                People.contact(Accounts.exists("Initrode"), "Eve"))),
                "contactId");
        problem(objections.post(Map.of("kind", "MOOD")), 400, "INVALID_TYPE");
        Calls.get(objections.path() + "?state=OPEN").then().body("items.id", contains(id));
        Calls.get(objections.path() + "?kind=TRUST").then().body("items.id", is(List.of()));
    }

    private static Map<String, Object> criterion(String name, Object weight, Object... scores) {
        return Map.of("name", name, "weight", weight, "scores", List.of(scores));
    }

    private static Map<String, Object> score(String bidder, Object score) {
        return Map.of("bidder", bidder, "score", score);
    }

    @Test
    void aTenderWeighsToAHundred() {
        Subresource tenders = at("tenders");
        Map<String, Object> price = criterion("Price", 60, score("US", 50), score("Duff", 90));
        Map<String, Object> service = criterion("Service", 40, score("US", 95), score("Duff", 20));

        Response made = tenders.post(Map.of("criteria", List.of(price, service)));

        made.then()
                .statusCode(201)
                .body("results.bidder", contains("US", "Duff"), "results.rank", contains(1, 2))
                .body("results[0].total", is(68), "gap", is(6));
        tenders.patch(made.path("id"), "\"0\"", Map.of("criteria", List.of(price, service)))
                .then()
                .statusCode(200)
                .header("ETag", is("\"0\""));
        refused(tenders.post(Map.of("criteria", List.of(price))), "criteria");
        refused(
                tenders.post(Map.of("criteria", List.of(price, criterion("Service", 40.0001)))),
                "criteria");
        refused(tenders.post(Map.of("criteria", List.of())), "criteria");
        refused(
                tenders.post(Map.of("criteria", List.of(price, criterion("Price", 40)))),
                "criteria[1].name");
        refused(
                tenders.post(Map.of("criteria", List.of(criterion("All", 100, score("US", 101))))),
                "criteria[0].scores[0].score");
        refused(
                tenders.post(Map.of("criteria", List.of(criterion("All", 0), price, service))),
                "criteria[0].weight");
        refused(
                tenders.post(
                        Map.of(
                                "criteria",
                                List.of(criterion("All", 100, score("US", 1), score("US", 2))))),
                "criteria[0].scores[1].bidder");
        refused(
                tenders.patch(made.path("id"), "\"0\"", Map.of("criteria", List.of(service))),
                "criteria");
    }

    @Test
    void anApprovalIsDecidedOnADay() {
        Subresource approvals = at("approvals");
        String id = approvals.made(Map.of("approver", "Group board"));

        approvals.get(id).then().body("state", is("PENDING")).body("$", not(hasKey("decidedOn")));
        approvals
                .patch(id, "\"0\"", Map.of("state", "REFUSED", "decidedOn", "2026-05-01"))
                .then()
                .statusCode(200)
                .body("state", is("REFUSED"), "decidedOn", is("2026-05-01"));
        refused(approvals.post(Map.of("level", "Group")), "approver");
        refused(
                approvals.post(
                        Map.of("contactId", ann, "state", "GIVEN", "decidedOn", "2199-01-01")),
                "decidedOn");
        approvals
                .post(Map.of("contactId", ann, "state", "GIVEN"))
                .then()
                .statusCode(201)
                .body("decidedOn", notNullValue());
    }

    @Test
    void aMilestoneIsAcceptedOnceItIsDone() {
        Subresource milestones = at("milestones");
        Map<String, Object> cutOver = new HashMap<>(Map.of("name", "Cut-over"));
        cutOver.put("plannedOn", "2026-06-01");
        String id = milestones.made(cutOver);

        refused(milestones.patch(id, "\"0\"", Map.of("acceptance", "ACCEPTED")), "acceptance");
        refused(milestones.patch(id, "\"0\"", Map.of("actualOn", "2199-01-01")), "actualOn");
        milestones
                .patch(
                        id,
                        "\"0\"",
                        Map.of(
                                "actualOn", "2026-06-05",
                                "acceptance", "REFUSED",
                                "acceptedById", ann,
                                "acceptedOn", "2026-06-09"))
                .then()
                .statusCode(200)
                .body("acceptance", is("REFUSED"), "acceptedById", is(ann));
        refused(milestones.patch(id, "\"1\"", Map.of("acceptedOn", "2026-06-04")), "acceptedOn");
        refused(milestones.post(Map.of("name", "x")), "plannedOn");
    }

    @Test
    void aSignalIsSeenAndNotForeseen() {
        Subresource signals = at("closing-signals");

        signals.post(Map.of("observedOn", "2026-05-01"))
                .then()
                .statusCode(201)
                .body("kind", is("OTHER"), "observedOn", is("2026-05-01"));
        refused(signals.post(Map.of("observedOn", "2199-01-01")), "observedOn");
    }
}
