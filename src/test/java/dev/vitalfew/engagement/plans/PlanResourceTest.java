package dev.vitalfew.engagement.plans;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.vitalfew.Api;
import dev.vitalfew.Calls;
import dev.vitalfew.Names;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.stakeholder.People;
import dev.vitalfew.team.Sellers;
import dev.vitalfew.team.Subresource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanResourceTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";

    private static Subresource plan(String account) {
        return new Subresource("/v1/accounts/%s/plan".formatted(account));
    }

    @Test
    void growsByVersionsUntilItIsWhole() {
        String account = Accounts.exists("Initech");
        Subresource plan = plan(account);
        problem(plan.get(), 404, "NOT_FOUND");

        plan.put(Map.of())
                .then()
                .statusCode(201)
                .header("ETag", is("\"0\""))
                .header("Location", is("/v1/accounts/%s/plan".formatted(account)))
                .body("completeness", is(0f), "missing", hasSize(8), "mutualGoals", hasSize(0));
        Map<String, Object> whole = new HashMap<>();
        for (String part :
                List.of(
                        "customerUnderstanding",
                        "competition",
                        "affinity",
                        "management",
                        "who",
                        "whatTheyWant",
                        "howManaged")) {
            whole.put(part, "知己知彼");
        }
        plan.put("\"0\"", whole)
                .then()
                .statusCode(200)
                .body("completeness", is(0.875f), "missing", contains("mutualGoals"));
        whole.put("mutualGoals", List.of(Map.of("goal", "no leaks", "dueOn", "2027-01-01")));
        plan.put("\"1\"", whole)
                .then()
                .body("completeness", is(1f), "version", is(2), "who", is("知己知彼"));

        Calls.get("/v1/accounts/%s/plan/versions".formatted(account))
                .then()
                .body("items.version", contains(2, 1, 0), "items[2].completeness", is(0f));
        Api.as("read").header("If-None-Match", "\"2\"").get(plan.path()).then().statusCode(304);
    }

    @Test
    void refusesWhatCannotBe() {
        String account = Accounts.exists("Initech");
        Subresource plan = plan(account);
        plan.put(Map.of("who", "x")).then().statusCode(201);

        problem(plan.put(Map.of("who", "y")), 428, "VERSION_REQUIRED");
        problem(plan.put("\"7\"", Map.of("who", "y")), 412, "STALE_VERSION");
        plan.put("\"0\"", Map.of("ownerId", NOBODY))
                .then()
                .statusCode(422)
                .body("errors.path", hasItem("ownerId"));
        plan.put("\"0\"", Map.of("mutualGoals", List.of(Map.of("dueOn", "2027-01-01"))))
                .then()
                .statusCode(422)
                .body("errors.path", hasItem("mutualGoals[0].goal"));
        problem(plan(NOBODY).put(Map.of("who", "y")), 404, "NOT_FOUND");
        problem(Calls.get("/v1/accounts/%s/plan/versions".formatted(NOBODY)), 404, "NOT_FOUND");
    }

    @Test
    void keepsThePlanInForceWhenAccountsMerge() {
        String keeps = Accounts.exists("Keeps");
        String goes = Accounts.exists("Goes");
        plan(keeps).put(Map.of("who", "keeps 0"));
        plan(keeps).put("\"0\"", Map.of("who", "keeps 1"));
        plan(goes).put(Map.of("who", "goes 0"));

        Api.as("write")
                .contentType(ContentType.JSON)
                .body(Map.of("duplicateId", goes))
                .post("/v1/accounts/{id}/merge", keeps)
                .then()
                .statusCode(200);

        Calls.get("/v1/accounts/%s/plan/versions".formatted(keeps))
                .then()
                .body("items.who", contains("keeps 1", "keeps 0", "goes 0"))
                .body("items.version", contains(2, 1, 0));
    }

    @Test
    void forgetsWhoIsErasedAndKeepsItsOwner() {
        String account = Accounts.exists("Initech");
        String name = Names.unique("Zacharias");
        String person = People.contact(account, name);
        String owner = Sellers.exists("Sam");
        plan(account)
                .put(
                        Map.of(
                                "who",
                                name + " decides",
                                "ownerId",
                                owner,
                                "mutualGoals",
                                List.of(Map.of("goal", name + " is content"))));

        problem(Sellers.delete(owner, "\"0\""), 409, "CONFLICT_STATE")
                .body("detail", containsString("plans (1)"));
        Calls.post("/v1/contacts/%s/erase".formatted(person)).then().statusCode(200);

        plan(account)
                .get()
                .then()
                .body(
                        "who",
                        is("[erased] decides"),
                        "mutualGoals[0].goal",
                        not(containsString(name)));
    }
}
