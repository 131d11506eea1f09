package dev.vitalfew.team.briefings;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.team.Sellers;
import dev.vitalfew.team.Subresource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BriefingResourceTest {
    private String account;
    private Subresource briefings;

    @BeforeEach
    void prepare() {
        account = Accounts.exists("Initech");
        briefings = new Subresource("/v1/accounts/" + account + "/briefings");
    }

    private static Map<String, Object> news(String direction, String day) {
        return Map.of("direction", direction, "subject", "新闻", "occurredOn", day);
    }

    @Test
    void belongsToWhoAnsweredForTheAccountOnThatDay() {
        String first = Sellers.exists("Ann");
        String second = Sellers.exists("Bob");
        Subresource managers = new Subresource("/v1/accounts/" + account + "/managers");
        managers.made(Map.of("sellerId", first, "from", "2020-01-01", "to", "2021-01-01"));
        managers.made(Map.of("sellerId", second, "from", "2021-01-01"));

        briefings.get(briefings.made(news("IN", "2020-12-31"))).then().body("sellerId", is(first));
        briefings
                .get(briefings.made(news("OUT", "2021-01-01")))
                .then()
                .body("sellerId", is(second));
        briefings
                .get(briefings.made(news("IN", "2019-12-31")))
                .then()
                .body("sellerId", nullValue(), "subject", is("新闻"));
    }

    @Test
    void refusesWhatCannotBe() {
        problem(briefings.post(news("SIDEWAYS", "2026-01-01")), 400, "INVALID_TYPE");
        problem(briefings.post(news("IN", "2199-01-01")), 422, "VALIDATION_FAILED");
        problem(briefings.post(Map.of("direction", "IN")), 422, "VALIDATION_FAILED");
        problem(
                briefings.post(
                        Map.of(
                                "direction", "IN",
                                "subject", "x",
                                "occurredOn", "2026-01-01",
                                "sellerId", UUID.randomUUID().toString())),
                422,
                "REFERENCE_NOT_FOUND");
        problem(
                new Subresource("/v1/accounts/" + UUID.randomUUID() + "/briefings")
                        .post(news("IN", "2026-01-01")),
                404,
                "NOT_FOUND");
    }

    @Test
    void changesAndGuardsVersions() {
        String id = briefings.made(news("IN", "2026-01-01"));
        String recorded = briefings.get(id).path("recordedAt");

        briefings
                .patch(id, "\"0\"", Map.of("note", "more", "occurredOn", "2025-12-31"))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("note", is("more"), "recordedAt", is(recorded));
        problem(briefings.patch(id, "\"0\"", Map.of()), 412, "STALE_VERSION");
        problem(briefings.patch(id, "\"1\"", Map.of("subject", "")), 422, "VALIDATION_FAILED");
        problem(
                briefings.patch(id, "\"1\"", Map.of("occurredOn", "2199-01-01")),
                422,
                "VALIDATION_FAILED");
        problem(briefings.delete(id, "\"0\""), 412, "STALE_VERSION");
        assertEquals(204, briefings.delete(id, "\"1\"").statusCode());
    }

    @Test
    void listsTiesAcrossPagesAndFilters() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(briefings.made(news(i % 2 == 0 ? "IN" : "OUT", "2026-01-01")));
        }
        briefings.made(news("IN", "2026-02-01"));

        assertEquals(
                made.reversed(),
                new Pages(briefings.path(), Map.of("to", "2026-02-01")).all("id", 2));
        assertEquals(
                2, new Pages(briefings.path(), Map.of("direction", "OUT")).all("id", 2).size());
        assertEquals(
                1, new Pages(briefings.path(), Map.of("from", "2026-01-02")).all("id", 2).size());
        assertEquals(
                7,
                Api.as("read").accept("text/csv").get(briefings.path()).asString().lines().count());
    }
}
