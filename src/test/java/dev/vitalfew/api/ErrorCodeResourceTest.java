package dev.vitalfew.api;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import dev.vitalfew.imports.reading.RowCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The catalogue of codes, and the languages of everything that is said with them.
@QuarkusTest
class ErrorCodeResourceTest {
    private static final String PATH = "/v1/reference/error-codes";

    @Test
    void listsEveryCodeThatIsThrown() {
        String[] problems =
                Arrays.stream(ProblemCode.values()).map(Enum::name).toArray(String[]::new);
        String[] rows = Arrays.stream(RowCode.values()).map(Enum::name).toArray(String[]::new);

        catalogue("en")
                .body("items.findAll { it.kind == 'PROBLEM' }.code", containsInAnyOrder(problems))
                .body("items.findAll { it.kind == 'ROW' }.code", containsInAnyOrder(rows));
    }

    @Test
    void saysWhatACodeMeansAndWhetherToTryAgain() {
        String stale = "items.find { it.code == 'STALE_VERSION' }.";
        String away = "items.find { it.code == 'DATABASE_UNAVAILABLE' }.";
        String row = "items.find { it.code == 'ROW_CYCLE' }.";

        catalogue("en")
                .header("Content-Language", is("en"))
                .body(stale + "status", is(412))
                .body(stale + "type", is("/problems/stale-version"))
                .body(stale + "title", is("Stale version"))
                .body(stale + "retryable", is(false))
                .body(away + "retryable", is(true))
                .body(row + "status", nullValue())
                .body(row + "type", nullValue());
    }

    @Test
    void isWholeInBothLanguages() {
        List<String> english = catalogue("en").extract().path("items.description");
        List<String> chinese =
                catalogue("zh")
                        .header("Content-Language", is("zh"))
                        .extract()
                        .path("items.description");

        for (int i = 0; i < english.size(); i++) {
            assertTrue(english.get(i).length() > 20, english.get(i));
            assertTrue(
                    chinese.get(i).codePoints().anyMatch(Character::isIdeographic), chinese.get(i));
        }
    }

    @Test
    void isForWhoeverHasAKey() {
        for (String scope : List.of("read", "write", "import", "admin")) {
            Api.as(scope).get(PATH).then().statusCode(200);
        }
        problem(RestAssured.get(PATH), 401, "UNAUTHENTICATED");
    }

    @Test
    void saysBrokenRulesInTheLanguageOfTheReader() {
        String body = "{\"name\": \"\", \"country\": \"XX\", \"employees\": -1, \"tags\": [null]}";

        accounts("zh", body)
                .statusCode(422)
                .header("Content-Language", is("zh"))
                .body("title", is("违反规则"))
                .body("detail", is("country：应为 ISO 3166-1 alpha-2 代码，例如 DE"))
                .body("errors.find { it.path == 'name' }.message", is("需要 1 至 200 个字符，且不能全为空白"))
                .body("errors.find { it.path == 'employees' }.message", not(equalTo("")));
        accounts("en", body)
                .statusCode(422)
                .body(
                        "errors.find { it.path == 'country' }.message",
                        is("is an ISO 3166-1 alpha-2 code such as DE"))
                .body(
                        "errors.find { it.path == 'name' }.message",
                        is("needs 1 to 200 characters, not all of them white space"));
    }

    @Test
    void saysWhatIsWrongWithJsonInTheLanguageOfTheReader() {
        accounts("zh", "{\"name\": 1}").statusCode(400).body("detail", is("name 应为字符串"));
        accounts("zh", "{\"nom\": 1}").statusCode(400).body("title", is("未知字段"));
        accounts("zh", "{\"name\": \"a\\u0000\"}")
                .statusCode(400)
                .body("errors[0].message", is("name：位置 1 处有控制字符"));
    }

    private static ValidatableResponse accounts(String language, String body) {
        return Api.as("write")
                .header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/accounts")
                .then();
    }

    private static ValidatableResponse catalogue(String language) {
        return Api.as("read").header("Accept-Language", language).get(PATH).then().statusCode(200);
    }
}
