package dev.vitalfew;

import static java.util.Objects.requireNonNull;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

/// Requests to any path, each with the scope that it needs.
public final class Calls {
    private Calls() {}

    public static Response get(String path) {
        return Api.as("read").get(path);
    }

    public static Response post(String path, Object body) {
        return Api.as("write").contentType(ContentType.JSON).body(body).post(path);
    }

    /// An action that takes no body.
    public static Response post(String path) {
        return Api.as("write").post(path);
    }

    /// Changes a resource by a merge patch.
    ///
    /// @param version as the ETag has it: `"0"`
    public static Response patch(String path, String version, Object body) {
        return Api.as("write")
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", version)
                .body(body)
                .patch(path);
    }

    public static Response delete(String path, String version) {
        return Api.as("write").header("If-Match", version).delete(path);
    }

    /// The id of what is made there.
    public static String made(String path, Object body) {
        return requireNonNull(post(path, body).then().statusCode(201).extract().path("id"));
    }
}
