package dev.vitalfew.engagement.needs;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import dev.vitalfew.Calls;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.stakeholder.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NeedResourceTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";

    private String account = "";

    @BeforeEach
    void makeAnAccount() {
        account = Accounts.exists("Initech");
    }

    private String path() {
        return "/v1/accounts/%s/needs".formatted(account);
    }

    private Response create(String kind, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "statement", "夜班太多"));
        body.putAll(more);
        return Calls.post(path(), body);
    }

    private static Response move(String need, String to) {
        return Calls.post("/v1/needs/%s/transitions".formatted(need), Map.of("to", to));
    }

    @Test
    void beginsWhereItsKindSays() {
        Response implied = create("IMPLICIT", Map.of());

        implied.then()
                .statusCode(201)
                .header("Location", is("/v1/needs/" + implied.path("id")))
                .header("ETag", is("\"0\""))
                .body("state", is("IMPLICIT"), "statement", is("夜班太多"))
                .body("$", not(hasKey("source")));
        create("EXPLICIT", Map.of()).then().body("state", is("EXPLICIT"));
        assertEquals(implied.asString(), Calls.get(implied.header("Location")).asString());
    }

    @Test
    void keepsWhatItIsGiven() {
        String deal = People.deal(account, "Pumps");
        String ann = People.contact(account, "Ann");
        Map<String, Object> all = new HashMap<>();
        all.put("source", "survey");
        all.put("productLine", "Pumps");
        all.put("requiredLevel", 4);
        all.put("capabilityLevel", 2);
        all.put("solutionType", "PROCESS");
        all.put("dealId", deal);
        all.put("contactId", ann);
        all.put("raisedOn", "2026-03-02");

        Response made = create("IMPLICIT", all);

        made.then()
                .statusCode(201)
                .body("source", is("survey"), "requiredLevel", is(4), "capabilityLevel", is(2))
                .body("solutionType", is("PROCESS"), "dealId", is(deal), "contactId", is(ann))
                .body("raisedOn", is("2026-03-02"), "stateSince", is("2026-03-02T00:00:00Z"));
        Calls.patch(made.header("Location"), "\"0\"", Map.of("capabilityLevel", 4))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("capabilityLevel", is(4), "state", is("IMPLICIT"));
    }

    @Test
    void goesItsWayStepByStepAndRemembersIt() {
        String need = create("IMPLICIT", Map.of()).path("id");

        for (String to : List.of("CLARIFIED", "EXPLICIT", "MATCHED", "SATISFIED")) {
            move(need, to).then().statusCode(200).body("state", is(to));
        }

        problem(move(need, "REJECTED"), 409, "CONFLICT_STATE");
        Calls.get("/v1/needs/%s/transitions".formatted(need))
                .then()
                .body(
                        "items.to",
                        contains("IMPLICIT", "CLARIFIED", "EXPLICIT", "MATCHED", "SATISFIED"))
                .body("items[0]", not(hasKey("from")))
                .body("items[1].from", is("IMPLICIT"), "items[1].by", startsWith("key"));
    }

    @Test
    void refusesJumpsAndStepsBack() {
        String need = create("IMPLICIT", Map.of()).path("id");

        for (String to : List.of("IMPLICIT", "EXPLICIT", "MATCHED", "SATISFIED", "REJECTED")) {
            problem(move(need, to), 409, "CONFLICT_STATE");
        }
        move(need, "CLARIFIED").then().statusCode(200);
        problem(move(need, "MATCHED"), 409, "CONFLICT_STATE");
        problem(move(need, "IMPLICIT"), 409, "CONFLICT_STATE");
        problem(move(create("EXPLICIT", Map.of()).path("id"), "CLARIFIED"), 409, "CONFLICT_STATE");
        Calls.get("/v1/needs/" + need).then().body("state", is("CLARIFIED"), "version", is(1));
    }

    @Test
    void keepsItsHistoryInOrder() {
        String need = create("EXPLICIT", Map.of("raisedOn", "2026-03-02")).path("id");
        String path = "/v1/needs/%s/transitions".formatted(need);

        Calls.post(path, Map.of("to", "MATCHED", "at", "2026-03-01T23:59:59Z"))
                .then()
                .statusCode(422)
                .body("errors.path", hasItem("at"));
        Calls.post(path, Map.of("to", "MATCHED", "at", Instant.now().plusSeconds(60).toString()))
                .then()
                .statusCode(422);
        Calls.post(
                        path,
                        Map.of(
                                "to",
                                "MATCHED",
                                "at",
                                "2026-03-05T08:00:00Z",
                                "note",
                                "second pump"))
                .then()
                .statusCode(200)
                .body("stateSince", is("2026-03-05T08:00:00Z"));
        Calls.get(path).then().body("items[1].note", is("second pump"));
    }

    @Test
    void takesOneStepOfTwoAtOnce() {
        String need = create("IMPLICIT", Map.of()).path("id");

        List<Integer> statuses = AtOnce.call(4, _ -> move(need, "CLARIFIED").statusCode());

        assertEquals(List.of(200, 409, 409, 409), statuses.stream().sorted().toList());
        Calls.get("/v1/needs/" + need).then().body("version", is(1));
    }

    @Test
    void namesTheRuleThatIsBroken() {
        String elsewhere = Accounts.exists("Initrode");

        refused(Map.of("dealId", People.deal(elsewhere, "Other")), "dealId");
        refused(Map.of("contactId", People.contact(elsewhere, "Eve")), "contactId");
        refused(Map.of("requiredLevel", 6), "requiredLevel");
        refused(Map.of("capabilityLevel", 0), "capabilityLevel");
        refused(Map.of("statement", " "), "statement");
        refused(Map.of("raisedOn", "2199-01-01"), "raisedOn");
        problem(create("VAGUE", Map.of()), 400, "INVALID_TYPE");
        problem(
                Calls.post(
                        "/v1/accounts/%s/needs".formatted(NOBODY),
                        Map.of("kind", "EXPLICIT", "statement", "x")),
                404,
                "NOT_FOUND");
        problem(move(NOBODY, "CLARIFIED"), 404, "NOT_FOUND");
        problem(Calls.get("/v1/needs/%s/transitions".formatted(NOBODY)), 404, "NOT_FOUND");
        Calls.patch(
                        create("IMPLICIT", Map.of()).header("Location"),
                        "\"0\"",
                        Map.of("kind", "EXPLICIT"))
                .then()
                .statusCode(422)
                .body("errors.path", hasItem("kind"));
    }

    private void refused(Map<String, ?> more, String path) {
        create("IMPLICIT", more).then().statusCode(422).body("errors.path", hasItem(path));
    }

    @Test
    void isListedByStateAndKind() {
        String first = create("IMPLICIT", Map.of("raisedOn", "2026-03-01")).path("id");
        String second = create("EXPLICIT", Map.of("raisedOn", "2026-03-02")).path("id");
        move(first, "CLARIFIED");

        list("").body("items.id", contains(second, first));
        list("?state=CLARIFIED").body("items.id", contains(first));
        list("?kind=EXPLICIT").body("items.id", contains(second));
        list("?to=2026-03-02").body("items.id", contains(first));
        assertEquals(List.of(second, first), new Pages(path(), Map.of()).all("id", 1));
        assertEquals(3, Api.as("read").accept("text/csv").get(path()).asString().lines().count());
    }

    private io.restassured.response.ValidatableResponse list(String query) {
        return Calls.get(path() + query).then().statusCode(200);
    }

    @Test
    void isRemovedWithItsHistory() {
        String need = create("IMPLICIT", Map.of()).path("id");

        problem(Calls.delete("/v1/needs/" + need, "\"3\""), 412, "STALE_VERSION");
        Calls.delete("/v1/needs/" + need, "\"0\"").then().statusCode(204);

        problem(Calls.get("/v1/needs/" + need), 404, "NOT_FOUND");
        problem(Calls.delete("/v1/needs/" + need, "\"0\""), 404, "NOT_FOUND");
    }
}
