package dev.vitalfew.stakeholder;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import dev.vitalfew.Calls;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.team.Sellers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TieResourceTest {
    private String account = "";
    private String ann = "";
    private String ben = "";

    @BeforeEach
    void makeTwoContacts() {
        account = Accounts.exists("Initech");
        ann = People.contact(account, "Ann");
        ben = People.contact(account, "Ben");
    }

    private String ties() {
        return "/v1/accounts/%s/ties".formatted(account);
    }

    private Response create(String from, String to, String kind) {
        return Calls.post(ties(), People.tie(from, to, kind));
    }

    @Test
    void leadsFromOneContactToAnotherWithTheWeightOne() {
        Response created = create(ann, ben, "INFLUENCES");

        created.then()
                .statusCode(201)
                .header("Location", is(ties() + "/" + created.path("id")))
                .header("ETag", is("\"0\""))
                .body(
                        "from", is(ann),
                        "fromKind", is("CONTACT"),
                        "to", is(ben),
                        "kind", is("INFLUENCES"),
                        "weight", is(1))
                .body("$", not(hasKey("since")));
        assertEquals(created.asString(), Calls.get(created.header("Location")).asString());
    }

    @Test
    void joinsAContactWithASellerEitherWay() {
        String seller = Sellers.exists("Sam");

        create(ann, seller, "KNOWS").then().statusCode(201).body("toKind", is("SELLER"));
        create(seller, ben, "KNOWS").then().statusCode(201).body("fromKind", is("SELLER"));
    }

    @Test
    void refusesWhomItCannotJoin() {
        String elsewhere = People.contact(Accounts.exists("Initrode"), "Eve");
        String sam = Sellers.exists("Sam");
        String sue = Sellers.exists("Sue");

        refused(create(ann, ann, "KNOWS"), "to");
        refused(create(ann, elsewhere, "KNOWS"), "to");
        refused(create(elsewhere, ann, "KNOWS"), "from");
        refused(create(ann, account, "KNOWS"), "to");
        refused(create(sam, sue, "KNOWS"), "to");
        problem(create(ann, ben, "LIKES"), 400, "INVALID_TYPE");
    }

    private static void refused(Response response, String path) {
        response.then().statusCode(422).body("errors.path", hasItem(path));
    }

    @Test
    void isThereOnceForEachWayAndKind() {
        create(ann, ben, "KNOWS").then().statusCode(201);

        problem(create(ann, ben, "KNOWS"), 409, "CONFLICT_STATE");
        create(ben, ann, "KNOWS").then().statusCode(201);
        create(ann, ben, "INFLUENCES").then().statusCode(201);
    }

    @Test
    void isMadeOnceByManyAtOnce() {
        List<Integer> statuses =
                AtOnce.call(6, _ -> create(ann, ben, "KNOWS").statusCode()).stream()
                        .sorted()
                        .toList();

        assertEquals(List.of(201, 409, 409, 409, 409, 409), statuses);
    }

    @Test
    void refusesACircleOfReporting() {
        String cleo = People.reporting(account, "Cleo", ben);
        create(ben, ann, "REPORTS_TO").then().statusCode(201);

        refused(create(ann, cleo, "REPORTS_TO"), "to");
        create(ann, cleo, "INFLUENCES").then().statusCode(201);
    }

    @Test
    void takesAWeightAboveZeroAndDatesInTheirOrder() {
        refused(weighing("0"), "weight");
        refused(weighing("-1"), "weight");
        refused(weighing("0.00001"), "weight");
        refused(weighing("1e9"), "weight");
        refused(
                Calls.post(ties(), with("since", "2026-05-02", "confirmedOn", "2026-05-01")),
                "confirmedOn");
        Calls.post(ties(), with("since", "2024-02-29", "confirmedOn", "2026-05-01"))
                .then()
                .statusCode(201)
                .body("since", is("2024-02-29"), "confirmedOn", is("2026-05-01"));
    }

    private Response weighing(String weight) {
        return Calls.post(
                ties(),
                "{\"from\": \"%s\", \"to\": \"%s\", \"kind\": \"KNOWS\", \"weight\": %s}"
                        .formatted(ann, ben, weight));
    }

    private Map<String, Object> with(String one, Object value, String other, Object otherValue) {
        Map<String, Object> tie = new HashMap<>(People.tie(ann, ben, "KNOWS"));
        tie.put(one, value);
        tie.put(other, otherValue);
        return tie;
    }

    @Test
    void changesItsWeightAndDatesAlone() {
        String path = ties() + "/" + People.tied(account, ann, ben, "KNOWS");

        Calls.patch(path, "\"0\"", "{\"weight\": 2.5, \"since\": \"2025-01-01\"}")
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("weight", is(2.5f), "since", is("2025-01-01"));
        Calls.patch(path, "\"1\"", "{\"weight\": null}").then().body("weight", is(1));
        problem(Calls.patch(path, "\"1\"", "{}"), 412, "STALE_VERSION");
        problem(Calls.patch(path, "\"2\"", "{\"kind\": \"KNOWS\"}"), 400, "UNKNOWN_FIELD");
        Calls.delete(path, "\"2\"").then().statusCode(204);
        problem(Calls.get(path), 404, "NOT_FOUND");
    }

    @Test
    void listsByPersonAndKind() {
        String cleo = People.contact(account, "Cleo");
        create(ann, ben, "KNOWS");
        create(ben, cleo, "INFLUENCES");

        list(Map.of("personId", ann)).then().body("items", hasSize(1));
        list(Map.of("personId", ben)).then().body("items", hasSize(2));
        list(Map.of("personId", ben, "kind", "INFLUENCES")).then().body("items", hasSize(1));
        assertEquals(2, new Pages(ties(), Map.of()).all("id", 1).size());
        String csv = Api.as("read").accept("text/csv").get(ties()).asString();
        assertEquals(3, csv.lines().count());
    }

    private Response list(Map<String, ?> query) {
        return Api.as("read").queryParams(query).get(ties());
    }

    @Test
    void keepsItsSellerFromBeingRemoved() {
        String seller = Sellers.exists("Sam");
        create(ann, seller, "KNOWS").then().statusCode(201);

        problem(Sellers.delete(seller, "\"0\""), 409, "CONFLICT_STATE")
                .body("detail", containsString("ties (1)"));
    }

    @Test
    void isNotSeenFromAnotherAccount() {
        String id = People.tied(account, ann, ben, "KNOWS");

        problem(
                Calls.get("/v1/accounts/%s/ties/%s".formatted(Accounts.exists("Initrode"), id)),
                404,
                "NOT_FOUND");
    }
}
