package dev.vitalfew.team;

import static java.util.Objects.requireNonNull;

import dev.vitalfew.Api;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/// Something with versions below one path, asked as the callers ask it.
///
/// @param path of the collection
public record Subresource(String path) {
    public Response post(Object body) {
        return Api.as("write").contentType(ContentType.JSON).body(body).post(path);
    }

    /// The id of what is made.
    public String made(Object body) {
        return requireNonNull(post(body).then().statusCode(201).extract().path("id"));
    }

    public Response get(String id) {
        return Api.as("read").get(path + "/" + id);
    }

    public Response patch(String id, String version, Object body) {
        return Api.as("write")
                .contentType("application/merge-patch+json")
                .header("If-Match", version)
                .body(body)
                .patch(path + "/" + id);
    }

    public Response delete(String id, String version) {
        return Api.as("write").header("If-Match", version).delete(path + "/" + id);
    }

    /// Of the one document at the path itself.
    public Response put(Object body) {
        return Api.as("write").contentType(ContentType.JSON).body(body).put(path);
    }

    public Response put(String version, Object body) {
        return Api.as("write")
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(body)
                .put(path);
    }

    public Response get() {
        return Api.as("read").get(path);
    }
}
