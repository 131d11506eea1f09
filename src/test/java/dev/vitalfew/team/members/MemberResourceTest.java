package dev.vitalfew.team.members;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.team.Sellers;
import dev.vitalfew.team.Subresource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MemberResourceTest {
    private String account;
    private String seller;
    private Subresource team;

    @BeforeEach
    void prepare() {
        account = Accounts.exists("Initech");
        seller = Sellers.exists("Ann");
        team = new Subresource("/v1/accounts/" + account + "/team");
    }

    private Map<String, Object> member(double allocation, String from, Object... more) {
        Map<String, Object> member =
                new HashMap<>(Map.of("sellerId", seller, "allocation", allocation, "from", from));
        for (int i = 0; i < more.length; i += 2) {
            member.put(more[i].toString(), more[i + 1]);
        }
        return member;
    }

    @Test
    void keepsWhatAMemberIsFor() {
        String id =
                team.made(
                        member(
                                0.4,
                                "2026-01-01",
                                "to",
                                "2026-07-01",
                                "role",
                                "架构师",
                                "skill",
                                "Mainframes",
                                "yearlyCost",
                                Map.of("amount", "90000", "currency", "EUR")));

        team.get(id)
                .then()
                .statusCode(200)
                .header("ETag", is("\"0\""))
                .body(
                        "role", is("架构师"),
                        "skill", is("Mainframes"),
                        "allocation", is(0.4f),
                        "to", is("2026-07-01"),
                        "dedicated", is(false),
                        "yearlyCost.amount", is("90000.00"),
                        "warnings", empty());
    }

    @Test
    void warnsOfDaysOnWhichASellerIsPromisedTwice() {
        Subresource elsewhere =
                new Subresource("/v1/accounts/" + Accounts.exists("Other") + "/team");
        elsewhere.made(member(0.7, "2026-01-01", "to", "2026-04-01"));
        elsewhere.made(member(0.2, "2026-03-15", "to", "2026-05-01"));

        String id = team.made(member(0.5, "2026-03-01", "to", "2026-06-01"));

        team.get(id)
                .then()
                .body(
                        "warnings.from", contains("2026-03-01", "2026-03-15"),
                        "warnings.to", contains("2026-03-15", "2026-04-01"),
                        "warnings.allocation", contains(1.2f, 1.4f),
                        "warnings.code", contains("OVER_ALLOCATED", "OVER_ALLOCATED"),
                        "warnings[0].message",
                                is("promised for 120 % of the time from 2026-03-01 to 2026-03-15"));
        team.get(team.made(member(0.1, "2026-05-01"))).then().body("warnings", empty());
        assertEquals(
                List.of(0, 2),
                new Pages(team.path(), Map.of())
                        .all("warnings", 1).stream()
                                .map(warnings -> ((List<?>) warnings).size())
                                .toList());
    }

    @Test
    void warnsWithoutEndWhereBothGoOn() {
        team.made(member(1, "2026-01-01"));

        team.get(team.made(member(0.0001, "2026-02-01")))
                .then()
                .body("warnings.from", contains("2026-02-01"), "warnings[0].to", nullValue());
    }

    @Test
    void isFullButNotOverAtAWhole() {
        team.made(member(0.6, "2026-01-01"));

        team.get(team.made(member(0.4, "2026-01-01"))).then().body("warnings", empty());
    }

    @Test
    void refusesWhatCannotBe() {
        for (Map<String, Object> wrong :
                List.of(
                        member(1.0001, "2026-01-01"),
                        member(0, "2026-01-01"),
                        member(-0.5, "2026-01-01"),
                        member(0.12345, "2026-01-01"),
                        member(0.5, "2026-02-01", "to", "2026-01-01"),
                        member(0.5, "2026-02-01", "to", "2026-02-01"),
                        member(0.5, "0026-02-01"),
                        member(0.5, "2026-01-01", "role", " "),
                        member(0.5, "2026-01-01", "skill", "x".repeat(201)),
                        Map.<String, Object>of("sellerId", seller, "from", "2026-01-01"))) {
            problem(team.post(wrong), 422, "VALIDATION_FAILED");
        }
        problem(team.post(member(0.5, "2026-01-01", "more", 1)), 400, "UNKNOWN_FIELD");
        problem(
                team.post(member(0.5, "2026-01-01", "sellerId", UUID.randomUUID().toString())),
                422,
                "REFERENCE_NOT_FOUND");
        problem(
                new Subresource("/v1/accounts/" + UUID.randomUUID() + "/team")
                        .post(member(0.5, "2026-01-01")),
                404,
                "NOT_FOUND");
    }

    @Test
    void changesAndGuardsVersions() {
        String id = team.made(member(0.5, "2026-01-01", "role", "Lead"));

        team.patch(id, "\"0\"", "{\"role\": null, \"allocation\": 0.25, \"to\": \"2026-02-01\"}")
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("role", nullValue(), "allocation", is(0.25f));
        problem(team.patch(id, "\"0\"", Map.of()), 412, "STALE_VERSION");
        problem(team.patch(id, "\"1\"", Map.of("allocation", 1.5)), 422, "VALIDATION_FAILED");
        problem(team.patch(id, "\"1\"", "{\"allocation\": null}"), 422, "VALIDATION_FAILED");
        problem(team.patch(id, "\"1\"", Map.of("to", "2025-01-01")), 422, "VALIDATION_FAILED");
        team.patch(id, "\"1\"", Map.of("allocation", 0.250)).then().header("ETag", is("\"1\""));
        problem(team.delete(id, "\"0\""), 412, "STALE_VERSION");
        assertEquals(204, team.delete(id, "\"1\"").statusCode());
        problem(team.get(id), 404, "NOT_FOUND");
    }

    @Test
    void listsTiesAcrossPagesAndFilters() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(team.made(member(0.01, "2026-01-01", "skill", "S" + i % 2)));
        }

        assertEquals(made.reversed(), new Pages(team.path(), Map.of()).all("id", 2));
        assertEquals(3, new Pages(team.path(), Map.of("skill", "S0")).all("id", 2).size());
        assertEquals(5, new Pages(team.path(), Map.of("on", "2026-01-01")).all("id", 50).size());
        assertEquals(0, new Pages(team.path(), Map.of("on", "2025-12-31")).all("id", 50).size());
        assertEquals(0, new Pages(team.path(), Map.of("dedicated", true)).all("id", 50).size());
        assertEquals(
                6, Api.as("read").accept("text/csv").get(team.path()).asString().lines().count());
    }

    @Test
    void holdsADedicatedTeamAgainstItsFunctions() {
        Subresource dedicated = new Subresource("/v1/accounts/" + account + "/dedicated-team");
        problem(dedicated.get(), 404, "NOT_FOUND");
        dedicated
                .put(Map.of("functions", List.of("Logistics", "IT", "Finance"), "site", "Gate 4"))
                .then()
                .statusCode(201)
                .header("ETag", is("\"0\""));
        Map<String, String> cost = Map.of("amount", "80000", "currency", "EUR");
        team.made(
                member(
                        1,
                        "2020-01-01",
                        "dedicated",
                        true,
                        "role",
                        "logistics",
                        "yearlyCost",
                        cost));
        team.made(member(1, "2020-01-01", "dedicated", true, "role", "Law", "yearlyCost", cost));
        team.made(member(1, "2020-01-01", "role", "IT"));
        team.made(
                member(1, "2020-01-01", "to", "2020-02-01", "dedicated", true, "role", "Finance"));

        dedicated
                .get()
                .then()
                .statusCode(200)
                .body(
                        "required", is(3),
                        "present", is(1),
                        "missing", contains("IT", "Finance"),
                        "functions[0].sellerIds", contains(seller),
                        "site", is("Gate 4"),
                        "yearlyCost.amount", contains("160000.00"));
        Api.as("read")
                .get(dedicated.path() + "?on=2020-01-15")
                .then()
                .body("missing", contains("IT"));
        problem(dedicated.put(Map.of("functions", List.of("IT"))), 428, "VERSION_REQUIRED");
        problem(dedicated.put("\"3\"", Map.of("functions", List.of("IT"))), 412, "STALE_VERSION");
        problem(dedicated.put("\"0\"", Map.of("functions", List.of())), 422, "VALIDATION_FAILED");
        dedicated
                .put("\"0\"", Map.of("functions", List.of("IT", "IT")))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("required", is(1));
    }

    @Test
    void reckonsWhatADedicatedTeamCostInAPeriod() {
        Map<String, String> cost = Map.of("amount", "36500", "currency", "EUR");
        Map<String, String> dollars = Map.of("amount", "100", "currency", "USD");
        team.made(
                member(1, "2020-01-01", "to", "2026-01-11", "dedicated", true, "yearlyCost", cost));
        team.made(member(1, "2026-02-01", "dedicated", true, "yearlyCost", dollars));
        team.made(member(1, "2020-01-01", "dedicated", true));
        team.made(member(1, "2020-01-01", "yearlyCost", cost));
        team.made(
                member(1, "2020-01-01", "to", "2026-01-01", "dedicated", true, "yearlyCost", cost));

        cost("from=2026-01-01&to=2027-01-01")
                .then()
                .statusCode(200)
                .body(
                        "members.days", contains(10, 334),
                        "cost.amount", contains("1000.00", "91.5068"),
                        "cost.currency", contains("EUR", "USD"),
                        "withoutCost", is(1));
        cost("from=2019-01-01&to=2020-01-01")
                .then()
                .body("members.size()", is(0), "cost.size()", is(0), "withoutCost", is(0));
        cost("to=2026-12-31")
                .then()
                .statusCode(200)
                .body("from", is("2025-12-31"), "withoutCost", is(1));
        problem(cost("from=2026-01-01&to=2026-01-01"), 422, "VALIDATION_FAILED");
        problem(cost("from=2026-02-30"), 400, "INVALID_PARAMETER");
        problem(
                Api.as("read")
                        .get(
                                "/v1/accounts/0190a000-0000-7000-8000-000000000000/dedicated-team/cost"),
                404,
                "NOT_FOUND");
    }

    private Response cost(String query) {
        return Api.as("read")
                .get("/v1/accounts/%s/dedicated-team/cost?%s".formatted(account, query));
    }
}
