package dev.vitalfew.intelligence;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;

/// Answers read with the precision they were given in; by default numbers come as floats.
final class Answers {
    private Answers() {}

    static JsonPath of(Response response) {
        return JsonPath.from(response.then().statusCode(200).extract().asString())
                .using(
                        JsonPathConfig.jsonPathConfig()
                                .numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
    }
}
