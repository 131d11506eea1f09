package dev.vitalfew.engagement.rivals;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.vitalfew.Calls;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.team.Subresource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The shares of rivals (D 7.5), and how customers choose between them and us (D 7.1).
@QuarkusTest
class RivalsResourceTest {
    private String account = "";

    @BeforeEach
    void makeAccount() {
        account = Accounts.exists("Initech");
    }

    private Response share(String rival, double share, String day) {
        return new Subresource("/v1/accounts/%s/competitor-shares".formatted(account))
                .post(
                        Map.of(
                                "productLine", "Pumps",
                                "rival", rival,
                                "share", share,
                                "observedOn", day));
    }

    @Test
    void rivalsShareNoMoreThanTheWhole() {
        share("Duff", .6, "2026-01-01").then().statusCode(201);
        share("Acme", .4, "2026-02-01").then().statusCode(201);

        problem(share("Hooli", .0001, "2026-02-02"), 422, "VALIDATION_FAILED")
                .body("errors[0].path", is("share"));
        share("Hooli", .4, "2026-01-31").then().statusCode(422); // too much from February on
        share("Duff", .5, "2026-03-01").then().statusCode(201); // the latest counts
        share("Hooli", .1, "2026-03-01").then().statusCode(201);
        problem(share("Hooli", 1.1, "2026-03-01"), 422, "VALIDATION_FAILED");
        problem(share("Hooli", .1, "2199-03-01"), 422, "VALIDATION_FAILED");
    }

    @Test
    void aChangedShareReplacesItself() {
        Response made = share("Duff", 1, "2026-01-01");

        Calls.patch(made.header("Location"), "\"0\"", Map.of("share", .9)).then().statusCode(200);
    }

    private static Map<String, Object> rating(String supplier, int... marks) {
        return Map.of(
                "supplier", supplier,
                "brand", marks[0],
                "pricePerformance", marks[1],
                "wordOfMouth", marks[2],
                "serviceLevel", marks[3],
                "strategicAlliance", marks[4]);
    }

    private static Map<String, Object> weights(double alliance) {
        return Map.of(
                "brand", .2,
                "pricePerformance", .3,
                "wordOfMouth", .1,
                "serviceLevel", .3,
                "strategicAlliance", alliance);
    }

    @Test
    void saysWhereWeStandAgainstTheBestRival() {
        Subresource fit = new Subresource("/v1/accounts/%s/supplier-fit".formatted(account));

        fit.put(
                        Map.of(
                                "weights",
                                weights(.1),
                                "suppliers",
                                List.of(
                                        rating("US", 4, 3, 4, 5, 2),
                                        rating("Duff", 5, 5, 3, 4, 3),
                                        rating("Acme", 1, 1, 1, 1, 1))))
                .then()
                .statusCode(201)
                .header("ETag", is("\"0\""))
                .body("score", is(3.8f), "gap", is(-.5f)) // .8+.9+.4+1.5+.2 and 4.3
                .body("scores.supplier", contains("Duff", "US", "Acme"))
                .body("weakestFactor", is("STRATEGIC_ALLIANCE"))
                .body("bestStep", is("PRICE_PERFORMANCE"));
        problem(fit.put("\"7\"", alone()), 412, "STALE_VERSION");
        fit.put("\"0\"", alone())
                .then()
                .statusCode(200)
                .body("gap", nullValue(), "bestStep", nullValue(), "score", is(5));
    }

    private static Map<String, Object> alone() {
        return Map.of("weights", weights(.1), "suppliers", List.of(rating("US", 5, 5, 5, 5, 5)));
    }

    @Test
    void weightsSumToOneAndWeAreAmongTheSuppliers() {
        Subresource fit = new Subresource("/v1/accounts/%s/supplier-fit".formatted(account));

        problem(
                fit.put(
                        Map.of(
                                "weights", weights(.1001),
                                "suppliers", List.of(rating("US", 5, 5, 5, 5, 5)))),
                422,
                "VALIDATION_FAILED");
        problem(
                fit.put(
                        Map.of(
                                "weights", weights(.1),
                                "suppliers", List.of(rating("Duff", 5, 5, 5, 5, 5)))),
                422,
                "VALIDATION_FAILED");
    }
}
