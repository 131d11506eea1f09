package dev.vitalfew.engagement.survey;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Calls;
import dev.vitalfew.Names;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.team.Subresource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Surveys: the sample, the answers, and what they come to (D 6.1).
@QuarkusTest
class SurveyResourceTest {
    private String survey = "";
    private Subresource responses = new Subresource("");

    @BeforeEach
    void makeSurvey() {
        survey = Calls.made("/v1/surveys", Map.of("name", Names.unique("Satisfaction")));
        responses = new Subresource("/v1/surveys/%s/responses".formatted(survey));
    }

    private Map<String, Object> answer(String account, int rating) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("accountId", account);
        answer.put("rating", rating);
        if (rating <= 2) {
            answer.put("reason", "Spare parts take three weeks");
        }
        return answer;
    }

    @Test
    void isMadeReadChangedAndRemoved() {
        String name = Names.unique("Once");
        Response made = Calls.post("/v1/surveys", Map.of("name", name));
        made.then().statusCode(201).header("ETag", is("\"0\""));
        String item = made.header("Location");

        problem(Calls.post("/v1/surveys", Map.of("name", name)), 409, "CONFLICT_STATE");
        Calls.patch(item, "\"0\"", Map.of("question", "How are we?"))
                .then()
                .statusCode(200)
                .body("question", is("How are we?"), "name", is(name));
        Calls.get("/v1/surveys?name=" + name).then().body("items.name", contains(name));
        Calls.delete(item, "\"1\"").then().statusCode(204);
        problem(Calls.get(item), 404, "NOT_FOUND");
    }

    @Test
    void aSurveyWithResponsesStays() {
        responses.made(answer(Accounts.exists("Initech"), 5));

        problem(Calls.delete("/v1/surveys/" + survey, "\"0\""), 409, "CONFLICT_STATE");
    }

    @Test
    void theSameSeedDrawsTheSameAccounts() {
        for (int i = 0; i < 8; i++) {
            Accounts.exists("Customer");
        }

        Response first = sample(Map.of("size", 5, "seed", 42));
        Response again = sample(Map.of("size", 5, "seed", 42));
        Response smaller = sample(Map.of("size", 2, "seed", 42));
        Response other = sample(Map.of("size", 5, "seed", 43));

        first.then()
                .statusCode(200)
                .body("seed", is(42), "size", is(5), "items.size()", is(5))
                .body("population", greaterThanOrEqualTo(8));
        List<String> drawn = first.path("items.id");
        assertEquals(drawn, again.path("items.id"));
        assertEquals(drawn.subList(0, 2), smaller.path("items.id"));
        assertNotEquals(drawn, other.path("items.id"));
        assertEquals(5, drawn.stream().distinct().count());
        Calls.get("/v1/surveys/" + survey)
                .then()
                .header("ETag", is("\"4\""))
                .body("sample.seed", is(43), "sample.size", is(5));
    }

    @Test
    void makesUpASeedAndTellsIt() {
        Accounts.exists("Customer");
        Response drawn = sample(Map.of("size", 3));

        Number seed = drawn.path("seed");

        assertEquals(
                drawn.<List<String>>path("items.id"),
                sample(Map.of("size", 3, "seed", seed)).path("items.id"));
        problem(sample(Map.of("size", 0)), 422, "VALIDATION_FAILED");
        problem(
                Calls.post(
                        "/v1/surveys/%s/sample".formatted(Accounts.exists("x")), "{\"size\": 1}"),
                404,
                "NOT_FOUND");
    }

    private Response sample(Map<String, Object> wanted) {
        return Calls.post("/v1/surveys/%s/sample".formatted(survey), wanted);
    }

    @Test
    void aBadMarkOpensANeedAndAFollowUp() {
        String account = Accounts.exists("Initech");

        Response made = responses.post(answer(account, 2));

        made.then().statusCode(201).body("surveyId", is(survey), "accountId", is(account));
        Calls.get("/v1/needs/" + made.path("needId"))
                .then()
                .body("state", is("IMPLICIT"), "source", is("survey"))
                .body("statement", is("Spare parts take three weeks"));
        Calls.get("/v1/accounts/%s/requests/%s".formatted(account, made.path("followUpId")))
                .then()
                .statusCode(200)
                .body("subject", is("Spare parts take three weeks"))
                .body("$", hasKey("dueOn"), "$", not(hasKey("closedOn")));
    }

    @Test
    void aGoodMarkOpensNothing() {
        responses
                .post(answer(Accounts.exists("Initech"), 3))
                .then()
                .statusCode(201)
                .body("$", not(hasKey("needId")), "$", not(hasKey("followUpId")));
    }

    @Test
    void aBadMarkNeedsAReason() {
        String account = Accounts.exists("Initech");

        problem(responses.post(Map.of("accountId", account, "rating", 2)), 422, "VALIDATION_FAILED")
                .body("errors[0].path", is("reason"));
        problem(
                responses.post(Map.of("accountId", account, "rating", 6)),
                422,
                "VALIDATION_FAILED");
        problem(
                responses.post(Map.of("accountId", survey, "rating", 5)),
                422,
                "REFERENCE_NOT_FOUND");
        String good = responses.made(answer(account, 3));
        problem(responses.patch(good, "\"0\"", Map.of("rating", 1)), 422, "VALIDATION_FAILED");
        responses.patch(good, "\"0\"", Map.of("rating", 5)).then().statusCode(200);
        responses.delete(good, "\"1\"").then().statusCode(204);
        problem(responses.get(good), 404, "NOT_FOUND");
    }

    @Test
    void listsTheResponsesOfTheSurveyAlone() {
        String account = Accounts.exists("Initech");
        String mine = responses.made(answer(account, 4));
        String other = Calls.made("/v1/surveys", Map.of("name", Names.unique("Other")));
        new Subresource("/v1/surveys/%s/responses".formatted(other)).made(answer(account, 5));

        responses.get().then().statusCode(200).body("items.id", contains(mine));
        Calls.get(responses.path() + "?rating=5").then().body("items.size()", is(0));
    }

    @Test
    void sumsUpTheExampleOfTheDesign() {
        int[][] marks = {{5, 10}, {4, 4}, {2, 2}};
        for (int[] mark : marks) {
            for (int i = 0; i < mark[1]; i++) {
                responses.made(answer(Accounts.exists("Customer"), mark[0]));
            }
        }

        Response results = Calls.get("/v1/surveys/%s/results".formatted(survey));

        results.then()
                .statusCode(200)
                .body("responses", is(16), "counts.verySatisfied", is(10))
                .body("scaledMean", is(84.375f), "topTwo", is(.875f), "bottomTwo", is(.125f));
        double population = results.jsonPath().getDouble("population");
        assertTrue(population >= 16);
        assertEquals(
                1.96
                        * Math.sqrt(.875 * .125 / 16)
                        * Math.sqrt((population - 16) / (population - 1)),
                results.jsonPath().getDouble("marginOfError"),
                1e-6);
    }

    @Test
    void saysNothingWithoutAnAnswer() {
        Calls.get("/v1/surveys/%s/results".formatted(survey))
                .then()
                .statusCode(200)
                .body("responses", is(0), "scaledMean", nullValue(), "topTwo", nullValue());
        problem(
                        Calls.get("/v1/surveys/%s/results".formatted(Accounts.exists("x"))),
                        404,
                        "NOT_FOUND")
                .body("detail", containsString("no survey"));
    }
}
