package dev.vitalfew.security;

import static dev.vitalfew.Api.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.vitalfew.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiKeyResourceTest {
    @Test
    void showsTheSecretInTheAnswerThatCreatesTheKeyOnly() {
        Response created = create("once", "read");
        String id = created.path("id");

        created.then()
                .statusCode(201)
                .header("Location", is("/v1/api-keys/" + id))
                .header("ETag", is("\"0\""))
                .body(
                        "secret",
                        startsWith("vfk_"),
                        "name",
                        is("once"),
                        "scopes",
                        is(List.of("read")));
        Api.asAdmin()
                .get("/v1/api-keys/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", is("\"0\""))
                .body("secret", nullValue(), "prefix", is(created.<String>path("prefix")));
    }

    @Test
    void answersNotModifiedToACallerWhoHasTheVersion() {
        String id = create("known", "read").path("id");

        Api.asAdmin()
                .header("If-None-Match", "\"0\"")
                .get("/v1/api-keys/{id}", id)
                .then()
                .statusCode(304)
                .header("ETag", is("\"0\""));
        Api.asAdmin()
                .header("If-None-Match", "\"7\"")
                .get("/v1/api-keys/{id}", id)
                .then()
                .statusCode(200);
    }

    @Test
    void listsEveryKeyOnceOverSeveralPages() {
        create("one", "read");
        create("two", "read");

        Response first = Api.asAdmin().queryParam("limit", 1).get("/v1/api-keys");
        String token = first.path("nextPageToken");

        first.then().statusCode(200).body("items.size()", is(1), "count", nullValue());
        Api.asAdmin()
                .queryParam("limit", 1)
                .queryParam("pageToken", token)
                .queryParam("count", true)
                .get("/v1/api-keys")
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("items.id", not(hasItem(first.<String>path("items[0].id"))))
                .body("count.kind", is("EXACT"));
    }

    @Test
    void refusesARevokedKey() {
        Response created = create("gone", "admin");
        String secret = created.path("secret");
        String id = created.path("id");
        Api.with(secret).get("/v1/api-keys").then().statusCode(200);

        Api.asAdmin()
                .header("If-Match", "\"0\"")
                .delete("/v1/api-keys/{id}", id)
                .then()
                .statusCode(204);

        problem(Api.with(secret).get("/v1/api-keys"), 401, "UNAUTHENTICATED");
    }

    @Test
    void revokesOnlyTheVersionThatTheCallerKnows() {
        String id = create("versions", "read").path("id");

        problem(Api.asAdmin().delete("/v1/api-keys/{id}", id), 428, "VERSION_REQUIRED");
        problem(
                Api.asAdmin().header("If-Match", "\"9\"").delete("/v1/api-keys/{id}", id),
                412,
                "STALE_VERSION");
        problem(
                Api.asAdmin().header("If-Match", "9").delete("/v1/api-keys/{id}", id),
                400,
                "INVALID_HEADER");
    }

    @Test
    void answersCallersWithoutCredentialsTheSameEverywhere() {
        for (String path : List.of("/v1/api-keys", "/v1/nothing", "/", "/v1/api-keys/not-a-uuid")) {
            problem(given().get(path), 401, "UNAUTHENTICATED")
                    .header("WWW-Authenticate", is("Bearer"));
            problem(Api.with("vfk_wrong").get(path), 401, "UNAUTHENTICATED");
            problem(
                    given().header("Authorization", "Basic eDp5").get(path),
                    401,
                    "UNAUTHENTICATED");
        }
    }

    @Test
    void refusesKeysWithoutTheScope() {
        for (String scope : List.of("read", "write", "import")) {
            problem(Api.as(scope).get("/v1/api-keys"), 403, "FORBIDDEN");
        }
    }

    @Test
    void namesWhatIsWrongWithARequest() {
        problem(Api.asAdmin().get("/v1/nothing"), 404, "NOT_FOUND");
        problem(
                Api.asAdmin().get("/v1/api-keys/{id}", "4f6c1c1e-0000-7000-8000-000000000000"),
                404,
                "NOT_FOUND");
        problem(Api.asAdmin().get("/v1/api-keys/not-a-uuid"), 400, "INVALID_PARAMETER");
        problem(Api.asAdmin().put("/v1/api-keys"), 405, "METHOD_NOT_ALLOWED");
        problem(Api.asAdmin().accept("application/xml").get("/v1/api-keys"), 406, "NOT_ACCEPTABLE");
        problem(
                Api.asAdmin().contentType("text/plain").body("x").post("/v1/api-keys"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        problem(Api.asAdmin().get("/v1/api-keys?limit=0"), 400, "INVALID_PARAMETER");
        problem(Api.asAdmin().get("/v1/api-keys?limit=201"), 400, "INVALID_PARAMETER");
        problem(Api.asAdmin().get("/v1/api-keys?limit=abc"), 400, "INVALID_PARAMETER");
        problem(
                Api.asAdmin().get("/v1/api-keys?limit=99999999999999999999"),
                400,
                "INVALID_PARAMETER");
        problem(Api.asAdmin().get("/v1/api-keys?limit=2&limit=3"), 400, "INVALID_PARAMETER");
        problem(Api.asAdmin().get("/v1/api-keys?count=maybe"), 400, "INVALID_PARAMETER");
        problem(Api.asAdmin().get("/v1/api-keys?typo=1"), 400, "UNKNOWN_PARAMETER");
        problem(Api.asAdmin().get("/v1/api-keys?pageToken=made-up"), 400, "INVALID_CURSOR");
    }

    @Test
    void readsStrictJsonOnly() {
        Map<String, String> codeByBody = new LinkedHashMap<>();
        codeByBody.put("", "MALFORMED_JSON");
        codeByBody.put("{", "MALFORMED_JSON");
        codeByBody.put("[]", "INVALID_TYPE");
        codeByBody.put("null", "MALFORMED_JSON");
        codeByBody.put("{'name':'x','scopes':['read']}", "MALFORMED_JSON");
        codeByBody.put("{\"name\":\"x\",\"scopes\":[\"read\"],}", "MALFORMED_JSON");
        codeByBody.put("{\"name\":\"x\",\"scopes\":[\"read\"]} x", "MALFORMED_JSON");
        codeByBody.put("{\"name\":\"x\",\"scopes\":[\"read\"]}{}", "MALFORMED_JSON");
        codeByBody.put("{\"name\":\"x\",\"name\":\"x\",\"scopes\":[\"read\"]}", "DUPLICATE_FIELD");
        codeByBody.put("{\"name\":\"x\",\"scopes\":[\"read\"],\"extra\":1}", "UNKNOWN_FIELD");
        codeByBody.put("{\"name\":123,\"scopes\":[\"read\"]}", "INVALID_TYPE");
        codeByBody.put("{\"name\":true,\"scopes\":[\"read\"]}", "INVALID_TYPE");
        codeByBody.put("{\"name\":{},\"scopes\":[\"read\"]}", "INVALID_TYPE");
        codeByBody.put("{\"name\":\"x\",\"scopes\":\"read\"}", "INVALID_TYPE");
        codeByBody.put("{\"name\":\"x\",\"scopes\":[\"rule\"]}", "INVALID_TYPE");
        codeByBody.put(
                "{\"name\":\"x\",\"scopes\":[\"read\"],\"expiresAt\":\"soon\"}", "INVALID_TYPE");
        codeByBody.put("{\"name\":\"x\",\"scopes\":[\"read\"],\"expiresAt\":12}", "INVALID_TYPE");
        codeByBody.put("{\"name\":\"a\\u0000b\",\"scopes\":[\"read\"]}", "INVALID_TEXT");
        codeByBody.put("{\"name\":\"a\\ud800b\",\"scopes\":[\"read\"]}", "INVALID_TEXT");

        codeByBody.forEach(
                (body, code) ->
                        problem(
                                Api.asAdmin()
                                        .contentType(ContentType.JSON)
                                        .body(body)
                                        .post("/v1/api-keys"),
                                400,
                                code));
    }

    @Test
    void namesEveryBrokenRuleByItsPath() {
        problem(post("{\"scopes\":[null]}"), 422, "VALIDATION_FAILED")
                .body("errors.path", is(List.of("name", "scopes[0]")))
                .body("errors.code", everyItem(is("NOT_NULL")));
        problem(post("{\"name\":\" \",\"scopes\":[]}"), 422, "VALIDATION_FAILED")
                .body("errors.path", is(List.of("name", "scopes")));
        problem(
                post("{\"name\":\"" + "x".repeat(201) + "\",\"scopes\":[\"read\"]}"),
                422,
                "VALIDATION_FAILED");
        post("{\"name\":\"" + "𠮷".repeat(200) + "\",\"scopes\":[\"read\"]}")
                .then()
                .statusCode(201);
    }

    @Test
    void speaksChineseToThoseWhoAskForIt() {
        problem(
                        Api.asAdmin()
                                .header("Accept-Language", "zh-CN,zh;q=0.9")
                                .get("/v1/nothing"),
                        404,
                        "NOT_FOUND")
                .body("title", is("未找到"));
    }

    @Test
    void givesTheListAsCsv() {
        create("=cmd", "read");

        Api.asAdmin()
                .accept("text/csv")
                .get("/v1/api-keys")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(
                        startsWith(
                                "id,name,prefix,scopes,createdAt,expiresAt,revokedAt,lastUsedAt,replacesId,secret\r\n"))
                .body(containsString(",'=cmd,"));
    }

    private static Response create(String name, String... scopes) {
        return Api.asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "scopes", scopes))
                .post("/v1/api-keys");
    }

    private static Response post(String body) {
        return Api.asAdmin().contentType(ContentType.JSON).body(body).post("/v1/api-keys");
    }
}
