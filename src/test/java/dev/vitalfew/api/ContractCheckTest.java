package dev.vitalfew.api;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// No test mentions the check, and none gets around it.
@QuarkusTest
class ContractCheckTest {
    private static final String NO_DEALS = "{\"items\": [], \"nextPageToken\": null}";

    @Test
    void refusesAnAnswerThatIsOffTheContract() {
        assertRefused("items", () -> answering(200, "{}").get("/v1/deals"));
        assertRefused("no status 299", () -> answering(299, "{}").get("/v1/deals"));
    }

    @Test
    void refusesARequestThatWasAcceptedOffTheContract() {
        assertEquals(200, answering(200, NO_DEALS).get("/v1/deals").statusCode());
        assertRefused(
                "no parameter mood", () -> answering(200, NO_DEALS).get("/v1/deals?mood=good"));
        assertRefused(
                "integer found, string expected",
                () ->
                        answering(201, "{}")
                                .contentType(ContentType.JSON)
                                .body("{\"name\": 7, \"scopes\": [\"read\"]}")
                                .post("/v1/api-keys"));
    }

    @Test
    void noTestTakesTheCheckAway() {
        noClasses()
                .should()
                .callMethodWhere(
                        target(nameMatching("noFilters|noFiltersOfType|replaceFiltersWith|reset"))
                                .and(target(owner(nameMatching("io\\.restassured\\..*")))))
                .because("every answer that a test gets is held against the contract")
                .check(new ClassFileImporter().importPath(Path.of("target", "test-classes")));
    }

    /// In place of the application; the id keeps the audit, which saw nothing, out of it.
    private static RequestSpecification answering(int status, String body) {
        Filter application =
                (request, expected, context) ->
                        new ResponseBuilder()
                                .setStatusCode(status)
                                .setContentType(ContentType.JSON)
                                .setBody(body)
                                .build();
        return given().header("X-Request-Id", "made-up").filter(application);
    }

    private static void assertRefused(String what, Executable call) {
        String said = String.valueOf(assertThrows(AssertionError.class, call).getMessage());
        assertTrue(said.contains("against the contract") && said.contains(what), said);
    }
}
