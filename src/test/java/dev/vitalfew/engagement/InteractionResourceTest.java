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
import java.time.Instant;
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
        refused(Map.of("at", Instant.now().plusSeconds(3600).toString()), "at");
        refused(
                Map.of(
                        "outcome",
                        "ADVANCE",
                        "advance",
                        Map.of("customerAction", "calls", "dueOn", "2026-05-03")),
                "advance.dueOn");
        refused(Map.of("channel", "PHONE"), "channel");
        refused(Map.of("giftValue", money("5", "EUR")), "giftValue");
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
        list(Map.of("channel", "PHONE")).then().body("items.kind", contains("CALL"));
        list(Map.of("channel", "IN_PERSON")).then().body("items.kind", contains("VISIT"));
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

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    @Test
    void keepsGiftsModest() {
        Map<String, String> dear = money("100.01", "EUR");

        refused(Map.of("kind", "GIFT", "giftValue", dear), "giftValue");
        refused(Map.of("kind", "GIFT", "giftValue", money("-1", "EUR")), "giftValue");
        refused(Map.of("kind", "GIFT", "giftValue", money("1", "XPF")), "giftValue");
        Response allowed = create(Map.of("kind", "GIFT", "giftValue", money("100", "EUR")));

        allowed.then().statusCode(201).body("giftValue.amount", is("100.00"));
        problem(
                Calls.patch(allowed.header("Location"), "\"0\"", Map.of("giftValue", dear)),
                422,
                "VALIDATION_FAILED");
    }

    @Test
    void hasTheUsualChannelOfItsKind() {
        create(Map.of("kind", "CALL")).then().body("channel", is("PHONE"));
        create(Map.of("kind", "MAIL")).then().body("channel", is("EMAIL"));
        create(Map.of("kind", "MEETING")).then().body("channel", is("IN_PERSON"));
        create(Map.of("kind", "MEETING", "channel", "VIDEO")).then().body("channel", is("VIDEO"));
    }

    @Test
    void changesWhatIsGivenAndClearsWhatIsNull() {
        String made =
                create(Map.of("kind", "CALL", "summary", "draft", "contactIds", List.of(ann)))
                        .header("Location");
        String ben = People.contact(account, "Ben");
        Map<String, Object> patch = new HashMap<>();
        patch.put("summary", null);
        patch.put("contactIds", List.of(ben));
        patch.put("outcome", "CONTINUATION");

        Calls.patch(made, "\"0\"", patch)
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("contactIds", is(List.of(ben)), "outcome", is("CONTINUATION"))
                .body("kind", is("CALL"))
                .body("$", not(hasKey("summary")));
        Calls.patch(made, "\"1\"", Map.of("contactIds", List.of(ben, ben), "channel", "PHONE"))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\"")); // nothing new in it
    }

    @Test
    void holdsChangesToTheSameRules() {
        String made = create(Map.of()).header("Location");

        problem(Calls.patch(made, "\"1\"", Map.of()), 412, "STALE_VERSION");
        Calls.patch(made, "\"0\"", Map.of("outcome", "ADVANCE"))
                .then()
                .statusCode(422)
                .body("errors.path", hasItem("advance"));
        Calls.patch(made, "\"0\"", Map.of("contactIds", List.of(NOBODY)))
                .then()
                .statusCode(422)
                .body("errors.path", hasItem("contactIds[0]"));
        Calls.patch(made, "\"0\"", "{\"kind\": null}").then().statusCode(422);
        problem(Calls.patch("/v1/interactions/" + NOBODY, "\"0\"", Map.of()), 404, "NOT_FOUND");
    }

    @Test
    void isRemoved() {
        String made = create(Map.of("contactIds", List.of(ann))).header("Location");

        problem(Calls.delete(made, "\"7\""), 412, "STALE_VERSION");
        Calls.delete(made, "\"0\"").then().statusCode(204);

        problem(Calls.get(made), 404, "NOT_FOUND");
        problem(Calls.delete(made, "\"0\""), 404, "NOT_FOUND");
    }
}
