package dev.vitalfew.stakeholder;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import dev.vitalfew.Calls;
import dev.vitalfew.account.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StakeholderResourceTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";

    private String account = "";
    private String deal = "";
    private String ann = "";

    @BeforeEach
    void makeADealAndAContact() {
        account = Accounts.exists("Initech");
        deal = People.deal(account, "Pumps for the new plant");
        ann = People.contact(account, "Ann");
    }

    private String inDeal() {
        return "/v1/deals/%s/stakeholders".formatted(deal);
    }

    private String byDefault() {
        return "/v1/accounts/%s/stakeholders".formatted(account);
    }

    @Test
    void needsAContactAlone() {
        Response created = Calls.post(inDeal(), Map.of("contactId", ann));

        created.then()
                .statusCode(201)
                .header("Location", is(inDeal() + "/" + ann))
                .header("ETag", is("\"0\""))
                .body(
                        "dealId", is(deal),
                        "influences", is(List.of()),
                        "veto", is(false),
                        "winThemes", is(List.of()))
                .body("$", not(hasKey("stance")));
        assertEquals(created.asString(), Calls.get(inDeal() + "/" + ann).asString());
    }

    @Test
    void keepsWhatItIsGiven() {
        Calls.post(
                        inDeal(),
                        Map.of(
                                "contactId",
                                ann,
                                "influences",
                                List.of("COACH", "ECONOMIC", "COACH"),
                                "decisionRole",
                                "TOP_OFFICER",
                                "stance",
                                -2,
                                "influence",
                                5,
                                "veto",
                                true,
                                "winThemes",
                                List.of(
                                        Map.of("kind", "PROFIT", "text", "2 % 毛利"),
                                        Map.of("kind", "STATUS", "text", "first in town")),
                                "coachTests",
                                Map.of("findsUsCredible", true)))
                .then()
                .statusCode(201)
                .body(
                        "influences", contains("ECONOMIC", "COACH"),
                        "decisionRole", is("TOP_OFFICER"),
                        "stance", is(-2),
                        "influence", is(5),
                        "veto", is(true),
                        "winThemes[0].text", is("2 % 毛利"),
                        "winThemes[1].kind", is("STATUS"),
                        "coachTests.findsUsCredible", is(true))
                .body("coachTests", not(hasKey("wantsUsToWin")));
    }

    @Test
    void namesTheRuleThatIsBroken() {
        String elsewhere = People.contact(Accounts.exists("Initrode"), "Eve");

        for (String stranger : List.of(elsewhere, NOBODY)) {
            for (String path : List.of(inDeal(), byDefault())) {
                Calls.post(path, Map.of("contactId", stranger))
                        .then()
                        .statusCode(422)
                        .body("errors.path", contains("contactId"));
            }
        }
        refused(Map.of("contactId", ann, "stance", 3), "stance");
        refused(Map.of("contactId", ann, "stance", -3), "stance");
        refused(Map.of("contactId", ann, "influence", 0), "influence");
        refused(Map.of("contactId", ann, "influence", 6), "influence");
        refused(Map.of("influences", List.of("USER")), "contactId");
        refused(
                Map.of("contactId", ann, "winThemes", List.of(Map.of("kind", "RISK"))),
                "winThemes[0].text");
        problem(
                Calls.post(inDeal(), Map.of("contactId", ann, "influences", List.of("FRIEND"))),
                400,
                "INVALID_TYPE");
        problem(
                Calls.post("/v1/deals/%s/stakeholders".formatted(NOBODY), Map.of("contactId", ann)),
                404,
                "NOT_FOUND");
        problem(
                Calls.post(
                        "/v1/accounts/%s/stakeholders".formatted(NOBODY), Map.of("contactId", ann)),
                404,
                "NOT_FOUND");
    }

    private void refused(Map<String, ?> body, String path) {
        Calls.post(inDeal(), body).then().statusCode(422).body("errors.path", hasItem(path));
    }

    @Test
    void isThereOncePerContact() {
        List<Integer> statuses =
                AtOnce.call(4, _ -> Calls.post(inDeal(), Map.of("contactId", ann)).statusCode())
                        .stream()
                        .sorted()
                        .toList();

        assertEquals(List.of(201, 409, 409, 409), statuses);
        Calls.post(byDefault(), Map.of("contactId", ann)).then().statusCode(201);
        problem(Calls.post(byDefault(), Map.of("contactId", ann)), 409, "CONFLICT_STATE");
    }

    @Test
    void changesOnlyWhatAPatchGives() {
        Map<String, Object> role = Map.of("stance", 1, "influences", List.of("USER"), "veto", true);
        People.role(deal, ann, role);
        String path = inDeal() + "/" + ann;

        Calls.patch(path, "\"0\"", "{\"stance\": null, \"influences\": [\"COACH\"]}")
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("influences", contains("COACH"), "veto", is(true))
                .body("$", not(hasKey("stance")));
        problem(Calls.patch(path, "\"0\"", "{\"stance\": 2}"), 412, "STALE_VERSION");
        Calls.patch(path, "\"1\"", "{\"stance\": 3}")
                .then()
                .statusCode(422)
                .body("errors.path", contains("stance"));
        Calls.delete(path, "\"1\"").then().statusCode(204);
        problem(Calls.get(path), 404, "NOT_FOUND");
    }

    @Test
    void holdsByDefaultUntilADealSaysOtherwise() {
        String ben = People.contact(account, "Ben");
        String other = People.deal(account, "Valves");
        People.defaultRole(account, ann, Map.of("influences", List.of("ECONOMIC")));
        People.defaultRole(account, ben, Map.of("influences", List.of("USER")));
        People.role(deal, ann, Map.of("influences", List.of("COACH")));

        Calls.get(inDeal())
                .then()
                .body("items.contactId", contains(ben, ann))
                .body("items[0]", not(hasKey("dealId")))
                .body("items[1].influences", contains("COACH"));
        Calls.get("/v1/deals/%s/stakeholders".formatted(other))
                .then()
                .body("items.contactId", contains(ann, ben))
                .body("items[0].influences", contains("ECONOMIC"));
        problem(Calls.get(inDeal() + "/" + ben), 404, "NOT_FOUND");
        Api.as("read")
                .queryParam("influences", "COACH", "TECHNICAL")
                .get(inDeal())
                .then()
                .body("items", hasSize(1));
        Api.as("read").queryParam("veto", true).get(inDeal()).then().body("items", hasSize(0));
    }

    @Test
    void comesAsCsv() {
        People.role(deal, ann, Map.of("influences", List.of("ECONOMIC", "USER")));

        String csv = Api.as("read").accept("text/csv").get(inDeal()).asString();

        assertEquals(2, csv.lines().count());
        org.hamcrest.MatcherAssert.assertThat(
                csv, org.hamcrest.Matchers.containsString("ECONOMIC|USER"));
    }

    @Test
    void recordsTheWorkOfACoach() {
        String path = "/v1/contacts/%s/coaching".formatted(ann);
        String elsewhere = People.deal(Accounts.exists("Initrode"), "Other");

        Response done =
                Calls.post(
                        path,
                        Map.of("kind", "INFORMATION", "doneOn", "2026-10-01", "dealId", deal));

        done.then().statusCode(201).header("Location", is(path + "/" + done.path("id")));
        Calls.get(done.header("Location")).then().statusCode(200).body("dealId", is(deal));
        Calls.post(path, Map.of("kind", "INFORMATION", "doneOn", "2026-10-01", "dealId", elsewhere))
                .then()
                .statusCode(422)
                .body("errors.path", contains("dealId"));
        Calls.get(path).then().body("items.kind", contains("INFORMATION"));
    }
}
