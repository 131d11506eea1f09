package dev.vitalfew.feed;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vitalfew.Api;
import dev.vitalfew.Names;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.api.Written;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What a line says, and which writes have none. That every other write of every test has exactly
/// one, [AuditCheck] counts.
@QuarkusTest
class AuditTest {
    private static final String SABOTAGED = "audit-sabotaged";

    /// Stands for whatever may go wrong while the audit is written.
    @Singleton
    static class Saboteur {
        void refuse(@Observes Written written) {
            if (written.deed().origin().requestId().startsWith(SABOTAGED)) {
                throw new IllegalStateException("no line can be written");
            }
        }
    }

    @Test
    void tellsWhoDidWhatWhenAndFromWhere() {
        String request = Names.unique("audit");
        String id =
                Api.as("write")
                        .header("X-Request-Id", request)
                        .contentType(ContentType.JSON)
                        .body(Map.of("name", "Audited"))
                        .post("/v1/accounts")
                        .path("id");

        lines("resourceType", "accounts", "resourceId", id)
                .body("items", hasSize(1))
                .body("items[0].operation", is("createAccount"), "items[0].status", is(201))
                .body("items[0].resource", is("/v1/accounts/" + id))
                .body("items[0].caller", startsWith("key:"), "items[0].at", notNullValue())
                .body("items[0].requestId", is(request))
                .body("items[0].remoteAddress", is("127.0.0.1"))
                .body("items[0].alsoChanged", nullValue());
        lines("requestId", request).body("items.resourceId", is(List.of(id)));
    }

    @Test
    void namesWhatAPathNamesWithoutKeysOfOtherSystems() {
        String source = Names.unique("audit");
        String id = Accounts.exists("Changed");
        rename(id, "*", "Other").then().statusCode(200);
        Api.as("write")
                .header("If-Match", "*")
                .delete("/v1/accounts/{id}", id)
                .then()
                .statusCode(204);
        String upserted =
                Api.as("write")
                        .contentType(ContentType.JSON)
                        .body(Map.of("name", "By key"))
                        .put("/v1/accounts/by-ref/{source}/jo@example.com", source)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");

        lines("resourceId", id)
                .body(
                        "items.operation",
                        is(List.of("deleteAccount", "updateAccount", "createAccount")));
        lines("resourceId", upserted)
                .body("items.operation", is(List.of("upsertAccount")))
                .body("items[0].resource", is("/v1/accounts/" + upserted));
    }

    @Test
    void findsAWriteUnderEachResourceThatItChanged() {
        String id = Accounts.exists("Kept");
        String duplicate = Accounts.exists("Duplicate");
        Api.as("write")
                .contentType(ContentType.JSON)
                .body(Map.of("duplicateId", duplicate))
                .post("/v1/accounts/{id}/merge", id)
                .then()
                .statusCode(200);
        Response batch =
                Api.as("write")
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "items",
                                        List.of(
                                                Map.of(
                                                        "op",
                                                        "CREATE",
                                                        "account",
                                                        Map.of("name", "Batched")),
                                                Map.of("op", "DELETE", "id", duplicate),
                                                Map.of(
                                                        "op",
                                                        "UPDATE",
                                                        "id",
                                                        id,
                                                        "account",
                                                        Map.of("name", "Kept on")))))
                        .post("/v1/accounts:batch");
        String batched = batch.path("items[0].id");

        lines("resourceId", duplicate).body("items[0].operation", is("mergeAccounts"));
        lines("resourceId", batched)
                .body("items.operation", is(List.of("batchAccounts")))
                .body("items[0].alsoChanged", containsInAnyOrder(batched, id))
                .body("items[0].resourceType", is("accounts"))
                .body("items[0].resourceId", nullValue());
        lines("resourceId", id)
                .body(
                        "items.operation",
                        is(List.of("batchAccounts", "mergeAccounts", "createAccount")));
    }

    @Test
    void hasNoLineOfWhatWasRefusedOrOnlyReplayed() {
        String key = Names.unique("key");
        String id = Accounts.exists("Refused");

        problem(rename(id, "\"9\"", "Stale"), 412, "STALE_VERSION");
        Response first = seller(key);
        seller(key).then().header("Idempotent-Replayed", is("true"));

        lines("resourceId", id).body("items.operation", is(List.of("createAccount")));
        lines("resourceId", first.path("id")).body("items", hasSize(1));
    }

    @Test
    void standsOrFallsWithItsWrite() {
        String name = Names.unique("Sabotaged");

        Api.as("write")
                .header("X-Request-Id", SABOTAGED)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/v1/accounts")
                .then()
                .statusCode(500);

        Api.as("read").queryParam("q", name).get("/v1/accounts").then().body("items", hasSize(0));
        lines("requestId", SABOTAGED).body("items", hasSize(0));
    }

    @Test
    void hasOneLineOfAnImportThatLands() {
        Response landed = imported("", "1,One\n2,Two\n", "audit-import");
        Response dry = imported("&dryRun=true", "1,One\n", "audit-import");
        Response aborted = imported("&onError=ABORT", "1,One\n2,\n", "audit-import");

        lines("resourceType", "imports", "resourceId", landed.path("id"))
                .body("items", hasSize(1), "items[0].operation", is("startImport"))
                .body("items[0].caller", is("operator"))
                .body("items[0].requestId", is("audit-import"))
                .body("items[0].remoteAddress", is("127.0.0.1"))
                .body("items[0].resource", is("/v1/imports/" + landed.path("id")));
        dry.then().body("state", is("SUCCEEDED"));
        lines("resourceId", dry.path("id")).body("items", hasSize(0));
        aborted.then().body("state", is("FAILED"));
        lines("resourceId", aborted.path("id")).body("items", hasSize(0));
    }

    @Test
    void undoesAnImportThatCannotHaveItsLine() {
        String name = Names.unique("Sabotaged");

        Response failed = imported("", "1," + name + "\n", SABOTAGED + "-import");

        failed.then().body("state", is("FAILED"));
        Api.as("read").queryParam("q", name).get("/v1/accounts").then().body("items", hasSize(0));
    }

    @Test
    void keepsNoSecret() {
        Response made =
                Api.asAdmin()
                        .contentType(ContentType.JSON)
                        .body(Map.of("name", "audited", "scopes", List.of("read")))
                        .post("/v1/api-keys");
        String secret = Objects.requireNonNull(made.path("secret"));
        Response rotated =
                Api.asAdmin()
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/v1/api-keys/{id}/rotate", made.<String>path("id"));
        String next = Objects.requireNonNull(rotated.path("secret"));

        String lines =
                Api.asAdmin().queryParam("resourceType", "api-keys").get("/v1/audit").asString();

        assertFalse(lines.contains(secret), lines);
        assertFalse(lines.contains(next), lines);
        lines("resourceId", made.path("id"), "operation", "createApiKey").body("items", hasSize(1));
    }

    @Test
    void isForAdminsAndComesInPages() {
        Accounts.exists("One");
        Accounts.exists("Two");
        problem(Api.as("read").get("/v1/audit"), 403, "FORBIDDEN");
        problem(Api.asAdmin().get("/v1/audit?from=yesterday"), 400, "INVALID_PARAMETER");

        Response page = Api.asAdmin().get("/v1/audit?limit=1&operation=createAccount");
        page.then().statusCode(200).body("items", hasSize(1), "nextPageToken", notNullValue());
        Response next =
                Api.asAdmin()
                        .queryParam("limit", 1)
                        .queryParam("operation", "createAccount")
                        .queryParam("pageToken", page.<String>path("nextPageToken"))
                        .get("/v1/audit");

        next.then().statusCode(200).body("items", hasSize(1));
        assertFalse(page.path("items[0].id").equals(next.path("items[0].id")));
        lines("operation", "createAccount", "caller", "operator")
                .body("items.caller", everyItem(is("operator")));
        lines("to", "2020-01-01T00:00:00Z").body("items", hasSize(0), "nextPageToken", nullValue());
        lines("from", "2200-01-01T00:00:00Z").body("items", hasSize(0));
        Api.asAdmin()
                .accept("text/csv")
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body(startsWith("id,at,caller,operation,resourceType,resourceId,alsoChanged,"));
    }

    private static Response rename(String id, String version, String name) {
        return Api.as("write")
                .header("If-Match", version)
                .contentType("application/merge-patch+json")
                .body(Map.of("name", name))
                .patch("/v1/accounts/{id}", id);
    }

    private static Response imported(String parameters, String rows, String request) {
        return Api.asAdmin()
                .header("X-Request-Id", request)
                .contentType("text/csv")
                .body("external_id,name\n" + rows)
                .post("/v1/imports/accounts?wait=25&source=" + Names.unique("audit") + parameters);
    }

    private static Response seller(String key) {
        return Api.as("write")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Jo"))
                .post("/v1/sellers");
    }

    private static ValidatableResponse lines(String... filters) {
        RequestSpecification request = Api.asAdmin();
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam(filters[i], filters[i + 1]);
        }
        return request.get("/v1/audit").then().statusCode(200);
    }
}
