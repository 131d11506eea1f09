package dev.vitalfew.account;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import dev.vitalfew.Names;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountResourceTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";

    @Test
    void showsEveryMemberThatWasGiven() {
        String source = Names.unique("erp");
        String parent = Accounts.exists("Initech Holding");

        Response created =
                Accounts.create(
                        """
                        {"name": "Initech", "refs": [{"source": "%1$s", "externalId": "2"}, {"source": "%1$s", "externalId": "1"}],
                         "industry": "Software", "country": "DE", "employees": 120,
                         "annualRevenue": {"amount": "1234.5", "currency": "EUR"}, "parentId": "%2$s",
                         "classes": ["STRATEGIC", "GROUP", "GROUP"], "channelRole": "dealer", "status": "PROSPECT",
                         "tags": ["b", "a", "b"]}
                        """
                                .formatted(source, parent));

        String id = created.path("id");
        created.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/accounts/" + id))
                .header("ETag", is("\"0\""))
                .body("version", is(0), "name", is("Initech"), "industry", is("Software"))
                .body("refs.externalId", is(List.of("1", "2")), "refs[0].source", is(source))
                .body("country", is("DE"), "employees", is(120), "parentId", is(parent))
                .body("annualRevenue.amount", is("1234.50"), "annualRevenue.currency", is("EUR"))
                .body("classes", is(List.of("GROUP", "STRATEGIC")), "channelRole", is("dealer"))
                .body("status", is("PROSPECT"), "tags", is(List.of("a", "b")), "tier", is("BASE"));
        assertEquals(created.path("createdAt").toString(), created.path("updatedAt"));
        assertEquals(created.asString(), Accounts.get(id).asString());
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        Accounts.get(Accounts.exists("Bare"))
                .then()
                .statusCode(200)
                .body("status", is("ACTIVE"), "refs", is(List.of()), "tags", is(List.of()))
                .body("$", not(hasKey("industry")))
                .body("$", not(hasKey("annualRevenue")))
                .body("$", not(hasKey("parentId")));
    }

    @Test
    void answersNotModifiedToACallerWhoHasTheVersion() {
        String id = Accounts.exists("Known");

        Api.as("read")
                .header("If-None-Match", "W/\"0\"")
                .get("/v1/accounts/{id}", id)
                .then()
                .statusCode(304)
                .header("ETag", is("\"0\""));
    }

    @Test
    void changesOnlyWhatAPatchGives() {
        String id =
                Accounts.exists(
                        Map.of(
                                "name",
                                "Old",
                                "industry",
                                "Steel",
                                "tags",
                                List.of("x"),
                                "country",
                                "FR"));

        Accounts.patch(
                        id,
                        "\"0\"",
                        "{\"name\": \"New\", \"industry\": null, \"tags\": [\"y\", \"z\"]}")
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("name", is("New"), "industry", nullValue(), "country", is("FR"))
                .body("tags", is(List.of("y", "z")), "version", is(1));
    }

    @Test
    void readsAPatchAlsoAsPlainJson() {
        String id = Accounts.exists("Plain");

        Api.as("write")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"employees\": 7}")
                .patch("/v1/accounts/{id}", id)
                .then()
                .statusCode(200)
                .body("employees", is(7), "name", is("Plain"));
    }

    @Test
    void keepsTheVersionWhereAPatchChangesNothing() {
        String id = Accounts.exists(Map.of("name", "Same", "tags", List.of("a", "b")));

        Accounts.patch(id, "*", "{\"name\": \"Same\", \"tags\": [\"b\", \"a\"]}")
                .then()
                .statusCode(200)
                .header("ETag", is("\"0\""));
        Accounts.patch(id, "\"0\"", "{}").then().statusCode(200).header("ETag", is("\"0\""));
    }

    @Test
    void countsAChangeOfReferencesAsAChange() {
        String source = Names.unique("erp");
        String id = Accounts.exists("Refs");

        Accounts.patch(
                        id,
                        "\"0\"",
                        "{\"refs\": [{\"source\": \"%s\", \"externalId\": \"1\"}]}"
                                .formatted(source))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("refs.externalId", is(List.of("1")));
        Accounts.patch(id, "\"1\"", "{\"refs\": null}")
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("refs", is(List.of()));
    }

    @Test
    void rejectsAChangeBasedOnAStaleVersion() {
        String id = Accounts.exists("Stale");
        Accounts.patch(id, "\"0\"", "{\"name\": \"Newer\"}").then().statusCode(200);

        problem(Accounts.patch(id, "\"0\"", "{\"name\": \"Lost\"}"), 412, "STALE_VERSION")
                .body("detail", is("version is now 1"));
        problem(Accounts.patch(id, "W/\"1\"", "{\"name\": \"Weak\"}"), 412, "STALE_VERSION");
        problem(Accounts.delete(id, "\"0\""), 412, "STALE_VERSION");
        Accounts.get(id).then().body("name", is("Newer"));
    }

    @Test
    void rejectsAChangeThatIsBasedOnNothing() {
        String id = Accounts.exists("Blind");

        problem(
                Api.as("write")
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .patch("/v1/accounts/{id}", id),
                428,
                "VERSION_REQUIRED");
        problem(Api.as("write").delete("/v1/accounts/{id}", id), 428, "VERSION_REQUIRED");
    }

    @Test
    void letsOneOfTwoChangesAtOnceWin() {
        String id = Accounts.exists("Contested");

        List<Integer> statuses =
                AtOnce.call(
                        8,
                        caller ->
                                Accounts.patch(id, "\"0\"", "{\"employees\": %d}".formatted(caller))
                                        .statusCode());

        assertEquals(1, statuses.stream().filter(status -> status == 200).count());
        assertEquals(7, statuses.stream().filter(status -> status == 412).count());
        Accounts.get(id).then().body("version", is(1));
    }

    @Test
    void namesTheRuleThatIsBroken() {
        Map<String, String> pathByBody = new LinkedHashMap<>();
        pathByBody.put("{}", "name");
        pathByBody.put("{\"name\": null}", "name");
        pathByBody.put("{\"name\": \"\"}", "name");
        pathByBody.put("{\"name\": \" \\t \"}", "name");
        pathByBody.put("{\"name\": \"%s\"}".formatted("x".repeat(201)), "name");
        pathByBody.put("{\"name\": \"x\", \"country\": \"XX\"}", "country");
        pathByBody.put("{\"name\": \"x\", \"country\": \"de\"}", "country");
        pathByBody.put("{\"name\": \"x\", \"country\": \"DEU\"}", "country");
        pathByBody.put("{\"name\": \"x\", \"employees\": -1}", "employees");
        pathByBody.put("{\"name\": \"x\", \"industry\": \"\"}", "industry");
        pathByBody.put("{\"name\": \"x\", \"tags\": [\"a\", \"\"]}", "tags[1]");
        pathByBody.put("{\"name\": \"x\", \"tags\": [null]}", "tags[0]");
        pathByBody.put(
                "{\"name\": \"x\", \"tags\": [\"%s\"]}".formatted("x".repeat(101)), "tags[0]");
        pathByBody.put(
                "{\"name\": \"x\", \"tags\": [%s]}"
                        .formatted(
                                String.join(
                                        ",",
                                        java.util.stream.IntStream.range(0, 51)
                                                .mapToObj(i -> "\"" + i + "\"")
                                                .toList())),
                "tags");
        pathByBody.put("{\"name\": \"x\", \"refs\": [{\"source\": \"s\"}]}", "refs[0].externalId");
        pathByBody.put(
                "{\"name\": \"x\", \"refs\": [{\"source\": \"\", \"externalId\": \"1\"}]}",
                "refs[0].source");
        pathByBody.put("{\"name\": \"x\", \"refs\": [null]}", "refs[0]");
        pathByBody.put(
                "{\"name\": \"x\", \"annualRevenue\": {\"amount\": \"1\", \"currency\": \"XYZ\"}}",
                "annualRevenue.currency");
        pathByBody.put(
                "{\"name\": \"x\", \"annualRevenue\": {\"amount\": \"1.23456\", \"currency\": \"EUR\"}}",
                "annualRevenue.amount");

        pathByBody.forEach(
                (body, path) ->
                        problem(Accounts.create(body), 422, "VALIDATION_FAILED")
                                .body("errors[0].path", is(path)));
    }

    @Test
    void checksAPatchByTheSameRules() {
        String id = Accounts.exists("Ruled");
        Map<String, String> pathByBody = new LinkedHashMap<>();
        pathByBody.put("{\"name\": null}", "name");
        pathByBody.put("{\"name\": \" \"}", "name");
        pathByBody.put("{\"country\": \"XX\"}", "country");
        pathByBody.put("{\"tags\": [\"\"]}", "tags[0]");
        pathByBody.put(
                "{\"refs\": [{\"source\": \"s\", \"externalId\": \"\"}]}", "refs[0].externalId");
        pathByBody.put(
                "{\"annualRevenue\": {\"amount\": \"x\", \"currency\": \"EUR\"}}",
                "annualRevenue.amount");

        pathByBody.forEach(
                (body, path) ->
                        problem(Accounts.patch(id, "\"0\"", body), 422, "VALIDATION_FAILED")
                                .body("errors[0].path", is(path)));
        Accounts.get(id).then().body("version", is(0));
    }

    @Test
    void readsStrictJsonOnly() {
        Map<String, String> codeByBody = new LinkedHashMap<>();
        codeByBody.put("", "MALFORMED_JSON");
        codeByBody.put("null", "MALFORMED_JSON");
        codeByBody.put("{\"name\": \"x\"", "MALFORMED_JSON");
        codeByBody.put("{\"name\": \"x\"} // no", "MALFORMED_JSON");
        codeByBody.put("{\"name\": \"x\", \"employees\": NaN}", "MALFORMED_JSON");
        codeByBody.put("[1]", "INVALID_TYPE");
        codeByBody.put("\"x\"", "INVALID_TYPE");
        codeByBody.put("{\"name\": 1}", "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"employees\": \"1\"}", "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"employees\": 1.5}", "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"employees\": 99999999999}", "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"employees\": 1e1000000000}", "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"employees\": true}", "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"parentId\": \"\"}", "INVALID_TYPE");
        codeByBody.put(
                "{\"name\": \"x\", \"parentId\": \"AAAAAAAAAAAAAAAAAAAAAA==\"}", "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"parentId\": 7}", "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"status\": \"active\"}", "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"status\": 1}", "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"status\": \"\"}", "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"classes\": [\"BIG\"]}", "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"classes\": \"GROUP\"}", "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"annualRevenue\": 5}", "INVALID_TYPE");
        codeByBody.put(
                "{\"name\": \"x\", \"annualRevenue\": {\"amount\": 5, \"currency\": \"EUR\"}}",
                "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"annualRevenue\": {\"amount\": \"5\"}}", "INVALID_TYPE");
        codeByBody.put("{\"name\": \"x\", \"refs\": {}}", "INVALID_TYPE");
        codeByBody.put(
                "{\"name\": \"x\", \"refs\": [{\"source\": \"a\", \"id\": 1}]}", "UNKNOWN_FIELD");
        codeByBody.put("{\"name\": \"x\", \"tier\": \"KEY\"}", "UNKNOWN_FIELD");
        codeByBody.put("{\"name\": \"x\", \"id\": \"" + NOBODY + "\"}", "UNKNOWN_FIELD");
        codeByBody.put("{\"name\": \"x\", \"version\": 3}", "UNKNOWN_FIELD");
        codeByBody.put("{\"name\": \"x\", \"name\": \"y\"}", "DUPLICATE_FIELD");
        codeByBody.put("{\"name\": \"a\\u0000\"}", "INVALID_TEXT");
        codeByBody.put("{\"name\": \"\\udc00\"}", "INVALID_TEXT");
        codeByBody.put("{\"name\": \"\\uffff\"}", "INVALID_TEXT");
        codeByBody.put("{\"name\": \"x\", \"tags\": [\"\\u0007\"]}", "INVALID_TEXT");
        codeByBody.put("{\"name\": " + "[".repeat(2000) + "]".repeat(2000) + "}", "INVALID_TYPE");

        String id = Accounts.exists("Strict");
        codeByBody.forEach(
                (body, code) -> {
                    problem(Accounts.create(body), 400, code);
                    problem(Accounts.patch(id, "\"0\"", body), 400, code);
                    problem(Accounts.put("strict", "1", body), 400, code);
                });
    }

    @Test
    void countsNamesInCodePointsAndKeepsTheirTwinsEqual() {
        String id = Accounts.exists("𠮷".repeat(200));
        String twin = Accounts.exists("Cafe\u0301");

        Accounts.get(id).then().body("name", is("𠮷".repeat(200)));
        Accounts.get(twin).then().body("name", is("Caf\u00e9"));
    }

    @Test
    void refusesAReferenceThatAnotherAccountHas() {
        String source = Names.unique("erp");
        String refs =
                "\"refs\": [{\"source\": \"%1$s\", \"externalId\": \"a\"}, {\"source\": \"%1$s\", \"externalId\": \"b\"}]";
        Accounts.create(
                "{\"name\": \"First\", \"refs\": [{\"source\": \"%s\", \"externalId\": \"b\"}]}"
                        .formatted(source));
        String other = Accounts.exists("Other");

        problem(
                        Accounts.create(("{\"name\": \"Second\", " + refs + "}").formatted(source)),
                        409,
                        "CONFLICT_DUPLICATE_EXTERNAL_ID")
                .body("errors[0].path", is("refs[1]"));
        problem(
                Accounts.patch(other, "\"0\"", ("{" + refs + "}").formatted(source)),
                409,
                "CONFLICT_DUPLICATE_EXTERNAL_ID");
        problem(
                Accounts.put(
                        source, "a", ("{\"name\": \"Third\", " + refs + "}").formatted(source)),
                409,
                "CONFLICT_DUPLICATE_EXTERNAL_ID");
        // Nothing of the refused ones is left: the reference is free.
        Accounts.put(source, "a", Map.of("name", "Fourth")).then().statusCode(201);
        Accounts.get(other).then().body("version", is(0), "refs", is(List.of()));
    }

    @Test
    void refusesAParentThatDoesNotExist() {
        String id = Accounts.exists("Orphan");

        problem(
                        Accounts.create(Map.of("name", "x", "parentId", NOBODY)),
                        422,
                        "REFERENCE_NOT_FOUND")
                .body("errors[0].path", is("parentId"));
        problem(
                Accounts.patch(id, "\"0\"", Map.of("parentId", NOBODY)),
                422,
                "REFERENCE_NOT_FOUND");
        problem(
                Accounts.put("none", Names.unique("x"), Map.of("name", "x", "parentId", NOBODY)),
                422,
                "REFERENCE_NOT_FOUND");
    }

    @Test
    void refusesACycleOfParents() {
        String top = Accounts.existsBelow(null, "Top");
        String middle = Accounts.existsBelow(top, "Middle");
        String bottom = Accounts.existsBelow(middle, "Bottom");

        problem(Accounts.patch(top, "\"0\"", Map.of("parentId", bottom)), 422, "VALIDATION_FAILED")
                .body("errors[0].path", is("parentId"));
        problem(Accounts.patch(top, "\"0\"", Map.of("parentId", top)), 422, "VALIDATION_FAILED");
        Accounts.patch(bottom, "\"0\"", Map.of("parentId", top)).then().statusCode(200);
        Accounts.patch(bottom, "\"1\"", "{\"parentId\": null}").then().statusCode(200);
    }

    @Test
    void refusesOneOfTwoMovesThatTogetherWouldCloseACycle() {
        for (int round = 0; round < 10; round++) {
            List<String> ids = List.of(Accounts.exists("Left"), Accounts.exists("Right"));

            List<Integer> statuses =
                    AtOnce.call(
                            2,
                            caller ->
                                    Accounts.patch(
                                                    ids.get(caller),
                                                    "\"0\"",
                                                    Map.of("parentId", ids.get(1 - caller)))
                                            .statusCode());

            assertEquals(List.of(200, 422), statuses.stream().sorted().toList());
        }
    }

    @Test
    void addsOrReplacesByReference() {
        String source = Names.unique("crm");
        Response added =
                Accounts.put(
                        source,
                        "K/1 ü",
                        Map.of("name", "One", "industry", "Steel", "tags", List.of("a")));
        String id = added.path("id");

        added.then()
                .statusCode(201)
                .header("Location", is("/v1/accounts/" + id))
                .header("ETag", is("\"0\""))
                .body("refs.source", is(List.of(source)), "refs.externalId", is(List.of("K/1 ü")));
        Accounts.put(source, "K/1 ü", Map.of("name", "Two"))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body(
                        "id",
                        is(id),
                        "name",
                        is("Two"),
                        "industry",
                        nullValue(),
                        "tags",
                        is(List.of()))
                .body("refs.externalId", is(List.of("K/1 ü")));
        Accounts.put(source, "K/1 ü", Map.of("name", "Two"))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""));
    }

    @Test
    void refusesUnreadableReferencesInThePath() {
        Map<String, Object> body = Map.of("name", "x");

        problem(Accounts.put("s", "x".repeat(201), body), 422, "VALIDATION_FAILED");
        problem(Accounts.put(" ", "1", body), 422, "VALIDATION_FAILED");
        problem(
                Api.as("write")
                        .urlEncodingEnabled(false)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .put("/v1/accounts/by-ref/s/a%00b"),
                400,
                "INVALID_TEXT");
    }

    @Test
    void makesOneAccountOfManyUpsertsAtOnce() {
        for (int round = 0; round < 5; round++) {
            String source = Names.unique("race");

            List<Response> answers =
                    AtOnce.call(
                            12,
                            caller -> Accounts.put(source, "1", Map.of("name", "Racer " + caller)));

            assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
            assertEquals(11, answers.stream().filter(answer -> answer.statusCode() == 200).count());
            assertEquals(
                    1,
                    answers.stream()
                            .map(answer -> answer.path("id").toString())
                            .distinct()
                            .count());
            Accounts.get(answers.getFirst().path("id")).then().body("version", is(11));
        }
    }

    @Test
    void removesAnAccountThatNothingHangsOn() {
        String source = Names.unique("erp");
        String id = Accounts.put(source, "1", Map.of("name", "Brief")).path("id");

        Accounts.delete(id, "\"0\"").then().statusCode(204);

        problem(Accounts.get(id), 404, "NOT_FOUND");
        problem(Accounts.delete(id, "*"), 404, "NOT_FOUND");
        problem(Accounts.patch(id, "*", "{}"), 404, "NOT_FOUND");
        Accounts.put(source, "1", Map.of("name", "Again")).then().statusCode(201);
    }

    @Test
    void keepsAParentUnlessAnAdminCascades() {
        String parent = Accounts.exists("Parent");
        String child = Accounts.existsBelow(parent, "Child");

        problem(Accounts.delete(parent, "*"), 409, "CONFLICT_STATE")
                .body("detail", org.hamcrest.Matchers.containsString("child accounts (1)"));
        problem(
                Api.as("write")
                        .header("If-Match", "*")
                        .delete("/v1/accounts/{id}?cascade=true", parent),
                403,
                "FORBIDDEN");
        Api.asAdmin()
                .header("If-Match", "*")
                .delete("/v1/accounts/{id}?cascade=true", parent)
                .then()
                .statusCode(204);
        Accounts.get(child).then().statusCode(200).body("parentId", nullValue(), "version", is(1));
    }

    @Test
    void letsOneOfManyRemovalsWin() {
        String id = Accounts.exists("Popular");

        List<Integer> statuses =
                AtOnce.call(6, caller -> Accounts.delete(id, "\"0\"").statusCode());

        assertEquals(1, statuses.stream().filter(status -> status == 204).count());
        assertEquals(5, statuses.stream().filter(status -> status == 404).count());
    }

    @Test
    void asksForTheScopeOfEachOperation() {
        String id = Accounts.exists("Scoped");

        problem(
                Api.as("read").contentType(ContentType.JSON).body("{}").post("/v1/accounts"),
                403,
                "FORBIDDEN");
        problem(Api.as("write").get("/v1/accounts/{id}", id), 403, "FORBIDDEN");
        problem(
                Api.as("read").header("If-Match", "*").delete("/v1/accounts/{id}", id),
                403,
                "FORBIDDEN");
        problem(Api.as("import").get("/v1/accounts/{id}", id), 403, "FORBIDDEN");
        problem(Api.with("nobody").get("/v1/accounts/{id}", id), 401, "UNAUTHENTICATED");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        String id = Accounts.exists("Known");

        problem(Accounts.get(NOBODY), 404, "NOT_FOUND");
        problem(Accounts.get("7"), 400, "INVALID_PARAMETER");
        problem(Api.as("read").get("/v1/accounts/{id}?verbose=1", id), 400, "UNKNOWN_PARAMETER");
        problem(
                Api.as("write").header("If-Match", "*").delete("/v1/accounts/{id}?cascade=yes", id),
                400,
                "INVALID_PARAMETER");
        problem(
                Api.as("write").contentType("application/xml").body("<a/>").post("/v1/accounts"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        problem(
                Api.as("write")
                        .contentType(ContentType.JSON)
                        .body("{\"name\": \"" + "x".repeat(3 << 20) + "\"}")
                        .post("/v1/accounts"),
                413,
                "PAYLOAD_TOO_LARGE");
    }
}
