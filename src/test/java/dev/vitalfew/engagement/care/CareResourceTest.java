package dev.vitalfew.engagement.care;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Calls;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.team.Sellers;
import dev.vitalfew.team.Subresource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Complaints, incidents and post-mortems of an account (D 5.3, 6.5, 6.7).
@QuarkusTest
class CareResourceTest {
    private String account = "";

    @BeforeEach
    void makeAccount() {
        account = Accounts.exists("Initech");
    }

    private Subresource of(String what) {
        return new Subresource("/v1/accounts/%s/%s".formatted(account, what));
    }

    @Test
    void aComplaintOpensAnImplicitNeed() {
        Response made = of("complaints").post(Map.of("statement", "Deliveries come late"));

        made.then().statusCode(201).body("severity", is("MEDIUM"));
        String need = made.path("needId");
        Calls.get("/v1/needs/" + need)
                .then()
                .statusCode(200)
                .body("kind", is("IMPLICIT"), "state", is("IMPLICIT"))
                .body("statement", is("Deliveries come late"), "source", is("complaint"))
                .body("accountId", is(account));
    }

    @Test
    void aComplaintOutlivesItsNeed() {
        Response made = of("complaints").post(Map.of("statement", "Too loud"));

        Calls.delete("/v1/needs/" + made.path("needId"), "\"0\"").then().statusCode(204);

        Calls.get(made.header("Location"))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("needId")))
                .body("statement", is("Too loud"));
    }

    @Test
    void changingAComplaintOpensNoSecondNeed() {
        Response made = of("complaints").post(Map.of("statement", "Too loud"));

        Calls.patch(made.header("Location"), "\"0\"", Map.of("severity", "HIGH"))
                .then()
                .statusCode(200)
                .body("needId", is(made.<String>path("needId")));

        of("needs").get().then().body("items.size()", is(1));
    }

    @Test
    void aComplaintEndsAfterItBegan() {
        problem(
                of("complaints")
                        .post(
                                Map.of(
                                        "statement", "x",
                                        "raisedOn", "2026-03-02",
                                        "closedOn", "2026-03-01")),
                422,
                "VALIDATION_FAILED");
        problem(
                of("complaints").post(Map.of("statement", "x", "raisedOn", "2199-01-01")),
                422,
                "VALIDATION_FAILED");
        of("complaints")
                .post(
                        Map.of(
                                "statement", "x",
                                "raisedOn", "2026-03-02",
                                "closedOn", "2026-03-02"))
                .then()
                .statusCode(201);
    }

    @Test
    void anIncidentHasAnOwnerAResponseAndAResolution() {
        String seller = Sellers.exists("Sam");
        Map<String, Object> whole =
                Map.of(
                        "summary", "Line two stood still",
                        "severity", "CRITICAL",
                        "occurredOn", "2026-03-02",
                        "ownerId", seller,
                        "response", "A technician in two hours",
                        "respondedOn", "2026-03-02",
                        "resolution", "Seal replaced",
                        "resolvedOn", "2026-03-05");

        of("incidents")
                .post(whole)
                .then()
                .statusCode(201)
                .body("severity", is("CRITICAL"), "ownerId", is(seller))
                .body("response", is("A technician in two hours"), "resolvedOn", is("2026-03-05"));
        problem(of("incidents").post(Map.of("summary", "x")), 422, "VALIDATION_FAILED");
        problem(
                of("incidents")
                        .post(
                                Map.of(
                                        "summary", "x",
                                        "severity", "LOW",
                                        "occurredOn", "2026-03-02",
                                        "respondedOn", "2026-03-04",
                                        "resolvedOn", "2026-03-03")),
                422,
                "VALIDATION_FAILED");
    }

    @Test
    void aLossHasOnePostMortem() {
        Map<String, Object> first =
                Map.of("lostOn", "2026-02-02", "writtenOn", "2026-02-20", "causes", List.of("A"));
        Subresource postMortem = of("post-mortem");
        problem(postMortem.get(), 404, "NOT_FOUND");

        postMortem
                .put(first)
                .then()
                .statusCode(201)
                .header("ETag", is("\"0\""))
                .header("Location", is("/v1/accounts/%s/post-mortem".formatted(account)))
                .body("anonymous", is(false));
        problem(postMortem.put(first), 428, "VERSION_REQUIRED");
        postMortem
                .put(
                        "\"0\"",
                        Map.of(
                                "lostOn",
                                "2026-02-02",
                                "writtenOn",
                                "2026-02-20",
                                "causes",
                                List.of("B", "A"),
                                "anonymous",
                                true))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""));

        postMortem.get().then().body("causes", contains("B", "A"), "anonymous", is(true));
        problem(postMortem.put("\"0\"", first), 412, "STALE_VERSION");
        Calls.delete(postMortem.path(), "\"1\"").then().statusCode(204);
        problem(Calls.delete(postMortem.path(), "\"1\""), 404, "NOT_FOUND");
    }

    @Test
    void anAnonymousPostMortemNamesNobody() {
        Map<String, Object> named =
                Map.of(
                        "lostOn",
                        "2026-02-02",
                        "causes",
                        List.of("PRICE"),
                        "anonymous",
                        true,
                        "authorId",
                        Sellers.exists("Sam"));

        problem(of("post-mortem").put(named), 422, "VALIDATION_FAILED")
                .body("errors[0].path", is("authorId"));
    }

    @Test
    void aPostMortemNamesACauseOnceAndComesAfterTheLoss() {
        problem(
                of("post-mortem").put(Map.of("lostOn", "2026-02-02", "causes", List.of("A", "A"))),
                422,
                "VALIDATION_FAILED");
        problem(
                of("post-mortem")
                        .put(
                                Map.of(
                                        "lostOn", "2026-02-02",
                                        "writtenOn", "2026-02-01",
                                        "causes", List.of("A"))),
                422,
                "VALIDATION_FAILED");
    }

    @Test
    void reportsWhatWasLookedIntoInTimeAndTheCauses() {
        String cause = "cause " + UUID.randomUUID();
        JsonPath before = report();
        write(Accounts.exists("In time"), "2026-01-01", "2026-01-31", cause);
        write(Accounts.exists("Late"), "2026-01-01", "2026-02-01", cause);
        Accounts.exists(Map.of("name", "Not at all", "status", "LOST"));

        JsonPath after = report();

        assertEquals(before.getLong("lost") + 3, after.getLong("lost"));
        assertEquals(before.getLong("written") + 2, after.getLong("written"));
        assertEquals(before.getLong("inTime") + 1, after.getLong("inTime"));
        assertEquals(before.getLong("missing") + 1, after.getLong("missing"));
        assertEquals(
                after.getDouble("inTime") / after.getDouble("lost"),
                after.getDouble("completionRate"),
                1e-6);
        assertEquals(2, after.getInt("causes.find { it.cause == '%s' }.accounts".formatted(cause)));
        assertEquals(1, after.getInt("causes[0].rank"));
        assertEquals(
                1.0, after.getDouble("causes[-1].cumulativeShare"), 1e-9, "all causes are shown");
    }

    @Test
    void seesNoLossOfALaterDay() {
        write(account, "2026-01-01", "2026-01-31", "x");

        Calls.get("/v1/engagement/post-mortems?asOf=1999-01-01")
                .then()
                .statusCode(200)
                .body("written", is(0), "causes.size()", is(0))
                .body("lost", greaterThanOrEqualTo(0));
    }

    private static JsonPath report() {
        return Calls.get("/v1/engagement/post-mortems?asOf=" + LocalDate.now(ZoneOffset.UTC))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void write(String account, String lost, String written, String cause) {
        new Subresource("/v1/accounts/%s/post-mortem".formatted(account))
                .put(Map.of("lostOn", lost, "writtenOn", written, "causes", List.of(cause)))
                .then()
                .statusCode(201);
    }
}
