package dev.vitalfew.engagement.facts;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import dev.vitalfew.Calls;
import dev.vitalfew.Names;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.stakeholder.People;
import dev.vitalfew.team.Sellers;
import dev.vitalfew.team.Subresource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What all kinds of facts have in common, tried on every kind.
@QuarkusTest
class FactKindsTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";
    private static final String HUNDRED =
            "[{\"name\": \"Price\", \"weight\": 100, \"scores\": [{\"bidder\": \"US\", \"score\": 1}]}]";

    private String account = "";
    private String deal = "";
    private String seller = "";

    /// @param owner the path of what facts of the kind hang on, with its id; empty for the house
    /// @param minimal what makes one
    /// @param patch changes it
    /// @param person the member that names a contact; empty where there is none
    private record Kind(String owner, String path, String minimal, String patch, String person) {
        Subresource resource() {
            return new Subresource("/v1/" + owner + path);
        }
    }

    @BeforeEach
    void makeOwners() {
        account = Accounts.exists("Initech");
        deal = People.deal(account, "Pumps");
        seller = Sellers.exists("Sam");
    }

    private List<Kind> kinds() {
        String event = Calls.made("/v1/environment-events", event());
        List<Kind> kinds = new ArrayList<>();
        kinds.addAll(ofDeal());
        kinds.addAll(ofAccount(event));
        kinds.add(
                kind(
                        "",
                        "environment-events",
                        event(),
                        "{\"impacts\": [{\"industry\": \"Oil\", \"impact\": -2}]}",
                        ""));
        kinds.add(
                kind(
                        "",
                        "campaigns",
                        "{\"name\": \"Fair\", \"source\": \"EXHIBITION\", \"from\": \"2026-01-02\"}",
                        "{\"targetLeads\": 30}",
                        ""));
        kinds.add(kind("", "leads", "{\"name\": \"Initrode\"}", "{\"state\": \"VERIFIED\"}", ""));
        kinds.add(
                kind(
                        "",
                        "service-levels",
                        "{\"tier\": \"PROSPECT\", \"from\": \"1999-01-%s\"}".formatted(anyDay()),
                        "{\"responseDays\": 3}",
                        ""));
        return kinds;
    }

    private List<Kind> ofDeal() {
        String owner = "deals/%s/".formatted(deal);
        return List.of(
                kind(
                        owner,
                        "objections",
                        "{\"kind\": \"PRICE\", \"statement\": \"dear, says %s\"}",
                        "{\"answer\": \"no\"}",
                        "contactId"),
                kind(
                        owner,
                        "tenders",
                        "{\"criteria\": " + HUNDRED + ", \"note\": \"for %s\"}",
                        "{\"title\": \"Lot\"}",
                        ""),
                kind(
                        owner,
                        "approvals",
                        "{\"approver\": \"%s\"}",
                        "{\"level\": \"Group\"}",
                        "contactId"),
                kind(
                        owner,
                        "milestones",
                        "{\"name\": \"Cut-over\", \"plannedOn\": \"2026-01-02\", \"actualOn\": \"2026-01-02\", \"acceptance\": \"ACCEPTED\", \"note\": \"by %s\"}",
                        "{\"name\": \"Start\"}",
                        "acceptedById"),
                kind(
                        owner,
                        "closing-signals",
                        "{\"statement\": \"%s asks\"}",
                        "{\"kind\": \"AGREES\"}",
                        "contactId"));
    }

    private List<Kind> ofAccount(String event) {
        String owner = "accounts/%s/".formatted(account);
        return List.of(
                kind(
                        owner,
                        "needs",
                        "{\"kind\": \"IMPLICIT\", \"statement\": \"%s wants rest\"}",
                        "{\"requiredLevel\": 3}",
                        "contactId"),
                kind(
                        owner,
                        "installed-base",
                        "{\"product\": \"Pump\", \"note\": \"%s likes it\"}",
                        "{\"rival\": \"Duff\"}",
                        ""),
                kind(
                        owner,
                        "potentials",
                        "{\"productLine\": \"Pumps\", \"yearly\": {\"amount\": \"5\", \"currency\": \"EUR\"}, \"note\": \"said %s\"}",
                        "{\"assessedOn\": \"2026-01-02\"}",
                        ""),
                kind(
                        owner,
                        "services",
                        "{\"scope\": \"CONSULTING\", \"note\": \"for %s\", \"sellerId\": \""
                                + seller
                                + "\"}",
                        "{\"deliveredOn\": \"2026-01-02\", \"requestedOn\": \"2026-01-01\"}",
                        ""),
                kind(
                        owner,
                        "requests",
                        "{\"subject\": \"drawings for %s\"}",
                        "{\"answer\": \"sent\"}",
                        "contactId"),
                kind(
                        owner,
                        "complaints",
                        "{\"statement\": \"too late, says %s\"}",
                        "{\"resolution\": \"stock on site\"}",
                        "contactId"),
                kind(
                        owner,
                        "incidents",
                        "{\"summary\": \"%s was cut off\", \"severity\": \"LOW\"}",
                        "{\"severity\": \"HIGH\"}",
                        "contactId"),
                kind(
                        owner,
                        "contracts",
                        "{\"startsOn\": \"2026-01-01\", \"note\": \"with %s\"}",
                        "{\"title\": \"Pumps\"}",
                        ""),
                kind(
                        owner,
                        "competitor-shares",
                        "{\"productLine\": \"Pumps\", \"rival\": \"Duff\", \"share\": 0.1, \"note\": \"said %s\"}",
                        "{\"share\": 0.2}",
                        ""),
                kind(
                        owner,
                        "relationship-stages",
                        "{\"stage\": \"STABLE\", \"note\": \"%s likes us\"}",
                        "{\"competitionLevel\": \"PRICE\"}",
                        ""),
                kind(
                        owner,
                        "sponsors",
                        "{\"note\": \"%s left\"}",
                        "{\"side\": \"OURS\"}",
                        "contactId"),
                kind(
                        owner,
                        "shared-news",
                        "{\"eventId\": \"" + event + "\", \"note\": \"to %s\"}",
                        "{\"sharedOn\": \"2026-01-02\"}",
                        "contactId"));
    }

    private static Kind kind(
            String owner, String path, String minimal, String patch, String person) {
        return new Kind(owner, path, minimal, patch, person);
    }

    private static String event() {
        return "{\"kind\": \"REGULATION\", \"title\": \"Limits\", \"occurredOn\": \"2026-01-02\", \"impacts\": [{\"industry\": \"Water\", \"impact\": 2}]}";
    }

    private static int days = 10;

    /// A tier has one level from a day on.
    private static String anyDay() {
        days = days % 28 + 1;
        return "%02d".formatted(days);
    }

    private static String body(Kind kind, String name) {
        return kind.minimal().replace("%s", name);
    }

    @Test
    void isMadeReadChangedAndRemoved() {
        for (Kind kind : kinds()) {
            Response made = kind.resource().post(body(kind, "Zoe"));
            made.then().statusCode(201).header("ETag", is("\"0\""));
            String item = made.header("Location");
            String id = made.path("id");
            assertTrue(item.endsWith("/" + id), item);

            assertEquals(made.asString(), Calls.get(item).asString());
            Calls.patch(item, "\"0\"", kind.patch())
                    .then()
                    .statusCode(200)
                    .header("ETag", is("\"1\""));
            Calls.patch(item, "\"1\"", kind.patch())
                    .then()
                    .statusCode(200)
                    .header("ETag", is("\"1\"")); // nothing new in it
            problem(Calls.patch(item, "\"0\"", kind.patch()), 412, "STALE_VERSION");
            problem(Calls.delete(item, "\"0\""), 412, "STALE_VERSION");
            Calls.delete(item, "\"1\"").then().statusCode(204);
            problem(Calls.get(item), 404, "NOT_FOUND");
            problem(Calls.delete(item, "\"1\""), 404, "NOT_FOUND");
        }
    }

    @Test
    void isListedPageByPageAndAsATable() {
        for (Kind kind : kinds()) {
            if (kind.path().equals("service-levels")) {
                continue; // has one at a time
            }
            String path = kind.resource().path();
            List<String> made = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                made.add(kind.resource().made(body(kind, "Zoe")));
            }

            List<String> seen = new Pages(path, Map.of()).all("id", 2);

            assertTrue(seen.containsAll(made), path);
            assertEquals(seen.size(), seen.stream().distinct().count());
            assertTrue(
                    Api.as("read").accept("text/csv").get(path).asString().contains(made.getLast()),
                    path);
        }
    }

    @Test
    void hangsOnAnOwnerThatExists() {
        for (Kind kind : kinds()) {
            if (kind.owner().isEmpty()) {
                continue;
            }
            Subresource elsewhere =
                    new Subresource(
                            kind.resource().path().replace(deal, NOBODY).replace(account, NOBODY));
            problem(elsewhere.post(body(kind, "Zoe")), 404, "NOT_FOUND");
            problem(elsewhere.get(), 404, "NOT_FOUND");
        }
    }

    @Test
    void movesWhenAccountsMerge() {
        Map<String, String> made = new HashMap<>();
        for (Kind kind : kinds()) {
            if (!kind.owner().isEmpty()) {
                made.put(kind.resource().path(), kind.resource().made(body(kind, "Zoe")));
            }
        }
        String lead =
                Calls.made("/v1/leads", Map.of("name", "x", "accountId", account, "dealId", deal));
        String into = Accounts.exists("Keeps");

        Api.as("write")
                .contentType(ContentType.JSON)
                .body(Map.of("duplicateId", account))
                .post("/v1/accounts/{id}/merge", into)
                .then()
                .statusCode(200);

        made.forEach(
                (path, id) ->
                        Calls.get(path.replace(account, into))
                                .then()
                                .statusCode(200)
                                .body("items.id", hasItem(id), "items[0].accountId", is(into)));
        Calls.get("/v1/leads/" + lead).then().body("accountId", is(into), "dealId", is(deal));
    }

    @Test
    void goesWithItsAccountButNotInPassing() {
        for (Kind kind : kinds()) {
            if (!kind.owner().isEmpty()) {
                kind.resource().made(body(kind, "Zoe"));
            }
        }
        String lead = Calls.made("/v1/leads", Map.of("name", "x", "accountId", account));

        problem(Calls.delete("/v1/accounts/" + account, "\"0\""), 409, "CONFLICT_STATE")
                .body("detail", containsString("objections (1)"));
        Api.asAdmin()
                .header("If-Match", "\"0\"")
                .delete("/v1/accounts/{id}?cascade=true", account)
                .then()
                .statusCode(204);

        Calls.get("/v1/leads/" + lead)
                .then()
                .body("$", not(org.hamcrest.Matchers.hasKey("accountId")));
    }

    @Test
    void forgetsWhoIsErased() {
        String name = Names.unique("Zacharias");
        String person = People.contact(account, name);
        Map<String, String> made = new HashMap<>();
        for (Kind kind : kinds()) {
            if (!kind.owner().isEmpty()) {
                Map<String, Object> whole =
                        new io.restassured.path.json.JsonPath(body(kind, name)).get("$");
                Map<String, Object> withPerson = new HashMap<>(whole);
                if (!kind.person().isEmpty()) {
                    withPerson.put(kind.person(), person);
                }
                made.put(kind.resource().path(), kind.resource().made(withPerson));
            }
        }

        Calls.get("/v1/contacts/%s/export".formatted(person))
                .then()
                .statusCode(200)
                .body("facts.what", hasItem("objections"), "facts.what", hasItem("needs"));
        Calls.post("/v1/contacts/%s/erase".formatted(person)).then().statusCode(200);

        made.forEach(
                (path, id) -> {
                    String left = Calls.get(path).asString();
                    assertTrue(left.contains(id), path);
                    assertFalse(left.contains(name), path + " names the person");
                    assertFalse(left.contains(person), path + " refers to the person");
                });
    }

    @Test
    void keepsItsSellerFromBeingRemoved() {
        Calls.made(
                "/v1/accounts/%s/requests".formatted(account),
                Map.of("subject", "x", "ownerId", seller));

        problem(Sellers.delete(seller, "\"0\""), 409, "CONFLICT_STATE")
                .body("detail", containsString("requests (1)"));
    }
}
