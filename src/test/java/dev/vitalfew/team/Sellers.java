package dev.vitalfew.team;

import static java.util.Objects.requireNonNull;

import dev.vitalfew.Api;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;

/// Sellers made over the API, for the tests of all rooms.
public final class Sellers {
    private Sellers() {}

    /// The id of a new seller who has a name alone.
    public static String exists(String name) {
        return exists(Map.of("name", name));
    }

    public static String exists(Map<String, ?> seller) {
        return requireNonNull(create(seller).then().statusCode(201).extract().path("id"));
    }

    static Response create(Object body) {
        return Api.as("write").contentType(ContentType.JSON).body(body).post("/v1/sellers");
    }

    static Response get(String id) {
        return Api.as("read").get("/v1/sellers/{id}", id);
    }

    static Response patch(String id, String version, Object body) {
        return Api.as("write")
                .contentType("application/merge-patch+json")
                .header("If-Match", version)
                .body(body)
                .patch("/v1/sellers/{id}", id);
    }

    static Response put(String source, String externalId, Object body) {
        return Api.as("write")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/sellers/by-ref/{source}/{externalId}", source, externalId);
    }

    public static Response delete(String id, String version) {
        return Api.as("write").header("If-Match", version).delete("/v1/sellers/{id}", id);
    }
}
