package dev.vitalfew.account;

import static java.util.Objects.requireNonNull;

import dev.vitalfew.Api;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Accounts made over the API, for the tests of all rooms.
public final class Accounts {
    private Accounts() {}

    /// The id of a new account that has a name alone.
    public static String exists(String name) {
        return exists(Map.of("name", name));
    }

    public static String exists(Map<String, ?> account) {
        return requireNonNull(create(account).then().statusCode(201).extract().path("id"));
    }

    static String existsBelow(@Nullable String parent, String name) {
        Map<String, Object> account = new HashMap<>(Map.of("name", name));
        if (parent != null) {
            account.put("parentId", parent);
        }
        return exists(account);
    }

    static Response create(Object body) {
        return Api.as("write").contentType(ContentType.JSON).body(body).post("/v1/accounts");
    }

    static Response get(String id) {
        return Api.as("read").get("/v1/accounts/{id}", id);
    }

    static Response patch(String id, String version, Object body) {
        return Api.as("write")
                .contentType("application/merge-patch+json")
                .header("If-Match", version)
                .body(body)
                .patch("/v1/accounts/{id}", id);
    }

    static Response put(String source, String externalId, Object body) {
        return Api.as("write")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/accounts/by-ref/{source}/{externalId}", source, externalId);
    }

    static Response delete(String id, String version) {
        return Api.as("write").header("If-Match", version).delete("/v1/accounts/{id}", id);
    }
}
