package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The published examples through the API (D 2.1, 2.2, 2.6).
@QuarkusTest
class WhatIfTest {
    private static Response ask(String what, Object body) {
        return Api.as("read")
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post("/v1/what-if/" + what);
    }

    private static Response economics(double grossMargin, Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of(
                                "acquisition",
                                5,
                                "yearlyService",
                                .5,
                                "yearlyRevenue",
                                10,
                                "grossMargin",
                                grossMargin,
                                "years",
                                5));
        body.putAll(more);
        return ask("economics", body);
    }

    @Test
    void givesThePublishedRatiosToTheDigit() {
        JsonPath answer = Answers.of(economics(.3, Map.of()));

        assertEquals(List.of(.5, .275, .2, .1625, .14), answer.getList("costRatio"));
        assertEquals(2, answer.getInt("breakEvenYears"));
        assertEquals(9, Answers.of(economics(.1, Map.of())).getInt("breakEvenYears"));
        assertEquals(
                18, Answers.of(economics(.1, Map.of("discount", .1))).getInt("breakEvenYears"));
        economics(.05, Map.of()).then().statusCode(200).body("breakEvenYears", is("NEVER"));
    }

    @Test
    void showsThePublishedRangeBesideTheUplift() {
        Map<String, Double> told = Map.of("retention", .8, "discount", .1, "points", .05);

        JsonPath answer = Answers.of(ask("retention", told));

        assertEquals(.2, answer.getDouble("uplift"), 1e-15);
        assertEquals(List.of(.25, .85), answer.getList("publishedRange"));
        ask("retention", told).then().body("caveat", startsWith("the uplift holds"));
    }

    @Test
    void refusesWhatHasNoAnswer() {
        problem(
                ask("retention", Map.of("retention", .95, "discount", .1, "points", .15)),
                422,
                "VALIDATION_FAILED");
        problem(ask("retention", Map.of("retention", 1.1)), 422, "VALIDATION_FAILED");
        problem(economics(1.5, Map.of()), 422, "VALIDATION_FAILED");
        BigDecimal endless = new BigDecimal("1e-1000000000");
        problem(
                ask("retention", Map.of("retention", .7, "discount", endless, "points", .2)),
                422,
                "VALIDATION_FAILED");
        problem(economics(.3, Map.of("discount", endless)), 422, "VALIDATION_FAILED");
        problem(economics(.3, Map.of("yearlyRevenue", 0)), 422, "VALIDATION_FAILED");
        problem(economics(.3, Map.of("years", 0)), 422, "VALIDATION_FAILED");
        problem(economics(.3, Map.of("years", 101)), 422, "VALIDATION_FAILED");
        problem(economics(.3, Map.of("acquisition", "5")), 400, "INVALID_TYPE");
    }
}
