package dev.vitalfew.engagement;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.Calls;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.stakeholder.People;
import dev.vitalfew.team.Sellers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InteractionResourceTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";
    private static final String MOMENT = "2026-05-04T08:30:00Z";

    private String account = "";
    private String ann = "";

    @BeforeEach
    void makeAContact() {
        account = Accounts.exists("Initech");
        ann = People.contact(account, "Ann");
    }

    private String path() {
        return "/v1/accounts/%s/interactions".formatted(account);
    }

    private Response create(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "VISIT", "at", MOMENT));
        body.putAll(more);
        return Calls.post(path(), body);
    }

    @Test
    void needsAKindAndAMomentAlone() {
        Response created = create(Map.of());

        created.then()
                .statusCode(201)
                .header("Location", is("/v1/interactions/" + created.path("id")))
                .header("ETag", is("\"0\""))
                .body(
                        "kind", is("VISIT"),
                        "at", is(MOMENT),
                        "contactIds", is(List.of()),
                        "source", is("default"),
                        "externalId", is(created.path("id").toString()))
                .body("$", not(hasKey("questions")));
        assertEquals(created.asString(), Calls.get(created.header("Location")).asString());
        Api.as("read")
                .header("If-None-Match", "\"0\"")
                .get(created.header("Location"))
                .then()
                .statusCode(304);
    }

    @Test
    void keepsWhatItIsGiven() {
        String seller = Sellers.exists("Sam");
        String deal = People.deal(account, "Pumps");
        String ben = People.contact(account, "Ben");

        create(
                        Map.of(
                                "sellerId",
                                seller,
                                "contactIds",
                                List.of(ann, ben, ann),
                                "dealId",
                                deal,
                                "spinStage",
                                "INVESTIGATING",
                                "questions",
                                Map.of("situation", 3, "needPayoff", 0),
                                "outcome",
                                "ADVANCE",
                                "advance",
                                Map.of(
                                        "customerAction", "sends the drawings",
                                        "dueOn", "2026-05-11"),
                                "closingTechnique",
                                "ALTERNATIVE",
                                "summary",
                                "参观了工厂"))
                .then()
                .statusCode(201)
                .body(
                        "sellerId", is(seller),
                        "contactIds", containsInAnyOrder(ann, ben),
                        "dealId", is(deal),
                        "spinStage", is("INVESTIGATING"),
                        "questions.situation", is(3),
                        "questions.needPayoff", is(0),
                        "outcome", is("ADVANCE"),
                        "advance.customerAction", is("sends the drawings"),
                        "advance.dueOn", is("2026-05-11"),
                        "closingTechnique", is("ALTERNATIVE"),
                        "summary", is("参观了工厂"))
                .body("questions", not(hasKey("problem")));
    }

    @Test
    void namesTheRuleThatIsBroken() {
        String elsewhere = Accounts.exists("Initrode");

        refused(Map.of("contactIds", List.of(ann, NOBODY)), "contactIds[1]");
        refused(Map.of("contactIds", List.of(People.contact(elsewhere, "Eve"))), "contactIds[0]");
        refused(Map.of("dealId", People.deal(elsewhere, "Other")), "dealId");
        refused(Map.of("sellerId", NOBODY), "sellerId");
        refused(Map.of("outcome", "ADVANCE"), "advance");
        refused(
                Map.of("outcome", "ADVANCE", "advance", Map.of("customerAction", "calls")),
                "advance.dueOn");
        refused(Map.of("questions", Map.of("problem", -1)), "questions.problem");
        refused(Map.of("at", "0026-05-04T08:30:00Z"), "at");
        problem(create(Map.of("kind", "LUNCH")), 400, "INVALID_TYPE");
        problem(create(Map.of("at", "yesterday")), 400, "INVALID_TYPE");
        problem(
                Calls.post(
                        "/v1/accounts/%s/interactions".formatted(NOBODY),
                        Map.of("kind", "CALL", "at", MOMENT)),
                404,
                "NOT_FOUND");
        problem(Calls.get("/v1/interactions/" + NOBODY), 404, "NOT_FOUND");
    }

    private void refused(Map<String, ?> more, String path) {
        create(more).then().statusCode(422).body("errors.path", hasItem(path));
    }

    @Test
    void filters() {
        String seller = Sellers.exists("Sam");
        create(Map.of("at", "2026-05-01T23:59:59.999Z", "contactIds", List.of(ann)));
        create(Map.of("at", "2026-05-02T00:00:00Z", "kind", "CALL", "sellerId", seller));

        list(Map.of()).then().body("items.kind", contains("CALL", "VISIT"));
        list(Map.of("from", "2026-05-02")).then().body("items.kind", contains("CALL"));
        list(Map.of("to", "2026-05-02")).then().body("items.kind", contains("VISIT"));
        list(Map.of("contactId", ann)).then().body("items.kind", contains("VISIT"));
        list(Map.of("sellerId", seller)).then().body("items.kind", contains("CALL"));
        list(Map.of("kind", "GIFT", "count", true))
                .then()
                .body("items", hasSize(0), "count.value", is(0));
    }

    private Response list(Map<String, ?> query) {
        return Api.as("read").queryParams(query).get(path());
    }

    @Test
    void showsEachOnceOverPagesWithOneMoment() {
        List<String> made = Pages.make(5, () -> create(Map.of()).path("id"));

        List<String> seen = new Pages(path(), Map.of("kind", "VISIT")).all("id", 2);

        assertEquals(made.stream().sorted().toList(), seen.stream().sorted().toList());
    }

    @Test
    void keepsItsSellerFromBeingRemoved() {
        String seller = Sellers.exists("Sam");
        create(Map.of("sellerId", seller)).then().statusCode(201);

        problem(Sellers.delete(seller, "\"0\""), 409, "CONFLICT_STATE")
                .body("detail", containsString("interactions (1)"));
    }
}
