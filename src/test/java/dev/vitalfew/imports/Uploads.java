package dev.vitalfew.imports;

import dev.vitalfew.Api;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// Sends files to the imports. Every user has a namespace of its own.
final class Uploads {
    private static final RestAssuredConfig AS_GIVEN =
            RestAssuredConfig.config()
                    .encoderConfig(
                            EncoderConfig.encoderConfig()
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                    .encodeContentTypeAs(
                                            "text/csv", io.restassured.http.ContentType.TEXT)
                                    .encodeContentTypeAs(
                                            "application/x-ndjson",
                                            io.restassured.http.ContentType.TEXT)
                                    .defaultContentCharset("UTF-8"));

    private final String source;

    Uploads() {
        source = "test-" + UUID.randomUUID();
    }

    String source() {
        return source;
    }

    static RequestSpecification request() {
        return Api.asAdmin().config(AS_GIVEN);
    }

    /// @param query such as `mode=INSERT_ONLY&dryRun=true`
    ValidatableResponse send(String type, String query, Object body) {
        return send(request().contentType("text/csv"), type, query, body);
    }

    ValidatableResponse send(RequestSpecification request, String type, String query, Object body) {
        RequestSpecification with =
                body instanceof byte[] bytes
                        ? request.body(bytes)
                        : request.body(String.valueOf(body));
        String more = query.isEmpty() ? "" : "&" + query;
        return with.urlEncodingEnabled(false)
                .post("/v1/imports/%s?source=%s&wait=25%s".formatted(type, source, more))
                .then();
    }

    /// The answer to a file that is expected to be taken.
    JsonPath sent(String type, String body) {
        return sent(type, "", body);
    }

    JsonPath sent(String type, String query, String body) {
        return send(type, query, body).statusCode(200).extract().jsonPath();
    }

    /// `SUCCEEDED 3 read 1 inserted 1 updated 0 unchanged 1 rejected`.
    static String counts(JsonPath job) {
        return "%s %d read %d inserted %d updated %d unchanged %d rejected"
                .formatted(
                        job.getString("state"),
                        job.getLong("rows.read"),
                        job.getLong("rows.inserted"),
                        job.getLong("rows.updated"),
                        job.getLong("rows.unchanged"),
                        job.getLong("rows.rejected"));
    }

    String outcome(String type, String query, String body) {
        return counts(sent(type, query, body));
    }

    /// `3 ROW_DATE_FORMAT ordered_on` for each rejected row.
    static String errors(JsonPath job) {
        JsonPath page = errorPage(job.getString("id"));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < page.getList("items").size(); i++) {
            String item = "items[%d].".formatted(i);
            text.append(text.isEmpty() ? "" : ", ")
                    .append(page.getLong(item + "line"))
                    .append(' ')
                    .append(page.getString(item + "code"))
                    .append(' ')
                    .append(page.getString(item + "column"));
        }
        return text.toString();
    }

    static JsonPath errorPage(String id) {
        return request()
                .get("/v1/imports/%s/errors".formatted(id))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String errorCsv(String id) {
        return request()
                .accept("text/csv")
                .get("/v1/imports/%s/errors".formatted(id))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
