package dev.vitalfew.team;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import dev.vitalfew.Names;
import dev.vitalfew.Pages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SellerResourceTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";

    @Test
    void needsANameAlone() {
        Response created = Sellers.create(Map.of("name", "Jo"));

        created.then()
                .statusCode(201)
                .header("Location", is("/v1/sellers/" + created.path("id")))
                .header("ETag", is("\"0\""))
                .body("name", is("Jo"), "refs", is(List.of()), "version", is(0))
                .body("$", not(hasKey("email")))
                .body("$", not(hasKey("managerId")));
        assertEquals(created.asString(), Sellers.get(created.path("id")).asString());
    }

    @Test
    void changesOnlyWhatAPatchGives() {
        String boss = Sellers.exists("Boss");
        String id =
                Sellers.exists(
                        Map.of(
                                "name",
                                "Jo",
                                "email",
                                "jo@example.com",
                                "team",
                                "North",
                                "managerId",
                                boss));

        Sellers.patch(id, "\"0\"", "{\"team\": null, \"email\": \"jo@example.org\"}")
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("team", nullValue(), "email", is("jo@example.org"), "managerId", is(boss));
        problem(Sellers.patch(id, "\"0\"", "{\"team\": \"x\"}"), 412, "STALE_VERSION");
        problem(
                Api.as("write")
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .patch("/v1/sellers/{id}", id),
                428,
                "VERSION_REQUIRED");
        Api.as("read")
                .header("If-None-Match", "\"1\"")
                .get("/v1/sellers/{id}", id)
                .then()
                .statusCode(304);
    }

    @Test
    void namesTheRuleThatIsBroken() {
        Map<String, String> pathByBody = new LinkedHashMap<>();
        pathByBody.put("{}", "name");
        pathByBody.put("{\"name\": \"\"}", "name");
        pathByBody.put("{\"name\": \"x\", \"email\": \"nobody\"}", "email");
        pathByBody.put("{\"name\": \"x\", \"email\": \"a b@c\"}", "email");
        pathByBody.put(
                "{\"name\": \"x\", \"email\": \"%s@c\"}".formatted("x".repeat(320)), "email");
        pathByBody.put("{\"name\": \"x\", \"team\": \"\"}", "team");
        pathByBody.put("{\"name\": \"x\", \"refs\": [{\"externalId\": \"1\"}]}", "refs[0].source");
        String id = Sellers.exists("Ruled");

        pathByBody.forEach(
                (body, path) -> {
                    problem(Sellers.create(body), 422, "VALIDATION_FAILED")
                            .body("errors[0].path", is(path));
                    problem(Sellers.put("ruled", "1", body), 422, "VALIDATION_FAILED");
                    if (!body.equals("{}")) {
                        problem(Sellers.patch(id, "\"0\"", body), 422, "VALIDATION_FAILED")
                                .body("errors[0].path", is(path));
                    }
                });
        problem(Sellers.create("{\"name\": \"x\", \"role\": \"boss\"}"), 400, "UNKNOWN_FIELD");
        problem(Sellers.create("{\"name\": \"x\", \"name\": \"y\"}"), 400, "DUPLICATE_FIELD");
        problem(Sellers.create("{\"name\": [\"x\"]}"), 400, "INVALID_TYPE");
        problem(Sellers.create("{\"name\": "), 400, "MALFORMED_JSON");
        problem(
                Sellers.create(Map.of("name", "x", "managerId", NOBODY)),
                422,
                "REFERENCE_NOT_FOUND");
    }

    @Test
    void refusesACycleOfManagers() {
        String top = Sellers.exists("Top");
        String low = Sellers.exists(Map.of("name", "Low", "managerId", top));

        problem(Sellers.patch(top, "\"0\"", Map.of("managerId", low)), 422, "VALIDATION_FAILED")
                .body("errors[0].path", is("managerId"));
        problem(Sellers.patch(top, "\"0\"", Map.of("managerId", top)), 422, "VALIDATION_FAILED");
    }

    @Test
    void refusesOneOfTwoMovesThatTogetherWouldCloseACycle() {
        List<String> ids = List.of(Sellers.exists("Left"), Sellers.exists("Right"));

        List<Integer> statuses =
                AtOnce.call(
                        2,
                        caller ->
                                Sellers.patch(
                                                ids.get(caller),
                                                "\"0\"",
                                                Map.of("managerId", ids.get(1 - caller)))
                                        .statusCode());

        assertEquals(List.of(200, 422), statuses.stream().sorted().toList());
    }

    @Test
    void addsOrReplacesByReference() {
        String source = Names.unique("hr");
        String id =
                Sellers.put(source, "7", Map.of("name", "Jo", "team", "North"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");

        Sellers.put(source, "7", Map.of("name", "Jo"))
                .then()
                .statusCode(200)
                .body(
                        "id",
                        is(id),
                        "team",
                        nullValue(),
                        "version",
                        is(1),
                        "refs.externalId",
                        is(List.of("7")));
        problem(
                Sellers.create(
                        Map.of(
                                "name",
                                "x",
                                "refs",
                                List.of(Map.of("source", source, "externalId", "7")))),
                409,
                "CONFLICT_DUPLICATE_EXTERNAL_ID");
    }

    @Test
    void makesOneSellerOfManyUpsertsAtOnce() {
        String source = Names.unique("race");

        List<Response> answers =
                AtOnce.call(
                        8, caller -> Sellers.put(source, "1", Map.of("name", "Racer " + caller)));

        assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(
                1, answers.stream().map(answer -> answer.path("id").toString()).distinct().count());
    }

    @Test
    void removesOnlySellersWhomNobodyReportsTo() {
        String boss = Sellers.exists("Boss");
        String low = Sellers.exists(Map.of("name", "Low", "managerId", boss));

        problem(Sellers.delete(boss, "*"), 409, "CONFLICT_STATE")
                .body("detail", containsString("report to them (1)"));
        Sellers.delete(low, "\"0\"").then().statusCode(204);
        Sellers.delete(boss, "\"0\"").then().statusCode(204);
        problem(Sellers.get(boss), 404, "NOT_FOUND");
        problem(Sellers.delete(boss, "*"), 404, "NOT_FOUND");
    }

    @Test
    void showsEachSellerOnceOverPagesWithTiesOnTheirBorders() {
        String team = Names.unique("team");
        List<String> made =
                Pages.make(7, () -> Sellers.exists(Map.of("name", "Same", "team", team)));
        made.addAll(Pages.make(2, () -> Sellers.exists(Map.of("name", "Älter", "team", team))));

        for (String sort :
                List.of(
                        "name",
                        "-name",
                        "createdAt",
                        "-createdAt",
                        "name,-createdAt",
                        "-name,createdAt")) {
            List<String> ids =
                    new Pages("/v1/sellers", Map.of("team", team, "sort", sort)).all("id", 2);

            assertEquals(made.stream().sorted().toList(), ids.stream().sorted().toList(), sort);
        }
        List<String> names =
                new Pages("/v1/sellers", Map.of("team", team, "sort", "-name")).all("name", 3);
        assertEquals("Älter", names.getFirst());
        List<String> newest = new Pages("/v1/sellers", Map.of("team", team)).all("id", 4);
        assertEquals(made.getLast(), newest.getFirst());
    }

    @Test
    void mixesDirectionsOfSortFields() {
        String team = Names.unique("team");
        String b1 = Sellers.exists(Map.of("name", "B", "team", team));
        String a1 = Sellers.exists(Map.of("name", "A", "team", team));
        String b2 = Sellers.exists(Map.of("name", "B", "team", team));
        String a2 = Sellers.exists(Map.of("name", "A", "team", team));

        assertEquals(
                List.of(a2, a1, b2, b1),
                new Pages("/v1/sellers", Map.of("team", team, "sort", "name,-createdAt"))
                        .all("id", 1));
        assertEquals(
                List.of(b1, b2, a1, a2),
                new Pages("/v1/sellers", Map.of("team", team, "sort", "-name,createdAt"))
                        .all("id", 1));
    }

    @Test
    void keepsAPageWholeWhileSellersAreAdded() {
        String team = Names.unique("team");
        List<String> made =
                new ArrayList<>(
                        Pages.make(5, () -> Sellers.exists(Map.of("name", "Old", "team", team))));
        Collections.reverse(made);

        List<String> seen =
                new Pages("/v1/sellers", Map.of("team", team))
                        .all("id", 2, () -> Sellers.exists(Map.of("name", "New", "team", team)));

        assertEquals(made, seen);
    }

    @Test
    void endsAFullLastPageWithoutAnother() {
        String team = Names.unique("team");
        Pages.make(4, () -> Sellers.exists(Map.of("name", "x", "team", team)));
        Pages list = new Pages("/v1/sellers", Map.of("team", team, "count", true));

        Response first = list.page(2, null);
        Response last = list.page(2, first.path("nextPageToken"));

        first.then().body("count.value", is(4), "count.kind", is("EXACT"));
        last.then().body("items.size()", is(2), "nextPageToken", nullValue());
        assertTrue(last.asString().contains("\"nextPageToken\":null"));
    }

    @Test
    void bindsATokenToItsFiltersAndSort() {
        String team = Names.unique("team");
        Pages.make(3, () -> Sellers.exists(Map.of("name", "x", "team", team)));
        String token =
                new Pages("/v1/sellers", Map.of("team", team)).page(1, null).path("nextPageToken");

        problem(
                new Pages("/v1/sellers", Map.of("team", "other")).page(1, token),
                400,
                "INVALID_CURSOR");
        problem(
                new Pages("/v1/sellers", Map.of("team", team, "sort", "name")).page(1, token),
                400,
                "INVALID_CURSOR");
        problem(new Pages("/v1/api-keys", Map.of()).page(1, token), 403, "FORBIDDEN");
        problem(Api.asAdmin().get("/v1/api-keys?pageToken=" + token), 400, "INVALID_CURSOR");
        problem(
                new Pages("/v1/sellers", Map.of("team", team)).page(1, token + "x"),
                400,
                "INVALID_CURSOR");
        problem(
                new Pages("/v1/sellers", Map.of("team", team)).page(1, token.substring(2)),
                400,
                "INVALID_CURSOR");
        new Pages("/v1/sellers", Map.of("team", team)).page(2, token).then().statusCode(200);
    }

    @Test
    void filters() {
        String team = Names.unique("team");
        String source = Names.unique("hr");
        String boss = Sellers.exists(Map.of("name", "Boss 100%_\\", "team", team));
        String low = Sellers.exists(Map.of("name", "Łucja", "team", team, "managerId", boss));
        Sellers.put(source, "1", Map.of("name", "Ref", "team", team)).then().statusCode(201);

        assertEquals(List.of("Boss 100%_\\"), names(Map.of("team", team, "q", "100%_\\")));
        assertEquals(List.of(), names(Map.of("team", team, "q", "1_0")));
        assertEquals(List.of("Łucja"), names(Map.of("team", team, "q", "łUC")));
        assertEquals(List.of("Łucja"), names(Map.of("managerId", boss)));
        assertEquals(List.of("Ref"), names(Map.of("source", source)));
        assertEquals(
                List.of("Ref"), names(Map.of("source", source, "externalId", List.of("1", "2"))));
        assertEquals(List.of(), names(Map.of("source", source, "externalId", "2")));
        assertEquals(3, names(Map.of("team", List.of(team, "other"))).size());
        assertEquals(List.of(), names(Map.of("managerId", low)));
        problem(
                new Pages("/v1/sellers", Map.of("externalId", "1")).page(1, null),
                400,
                "INVALID_FILTER");
        problem(
                new Pages("/v1/sellers", Map.of("sort", "email")).page(1, null),
                400,
                "UNKNOWN_SORT_FIELD");
        problem(
                new Pages("/v1/sellers", Map.of("sort", "")).page(1, null),
                400,
                "INVALID_PARAMETER");
        problem(
                new Pages("/v1/sellers", Map.of("sort", "name,name")).page(1, null),
                400,
                "INVALID_PARAMETER");
        problem(
                new Pages("/v1/sellers", Map.of("managerId", "boss")).page(1, null),
                400,
                "INVALID_PARAMETER");
        problem(
                new Pages("/v1/sellers", Map.of("manager", boss)).page(1, null),
                400,
                "UNKNOWN_PARAMETER");
    }

    @Test
    void asksForTheScopeOfEachOperation() {
        problem(Api.as("write").get("/v1/sellers"), 403, "FORBIDDEN");
        problem(
                Api.as("read").contentType(ContentType.JSON).body("{}").post("/v1/sellers"),
                403,
                "FORBIDDEN");
    }

    private static List<String> names(Map<String, ?> filters) {
        return new Pages("/v1/sellers", filters).all("name", 50);
    }
}
