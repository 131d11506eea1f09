package dev.vitalfew.team;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.Names;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of our own side of an account when another is merged into it.
@QuarkusTest
class TeamOfAccountTest {
    private String account;
    private String duplicate;
    private String seller;

    @BeforeEach
    void prepare() {
        account = Accounts.exists("Initech");
        duplicate = Accounts.exists("Initech AG");
        seller = Sellers.exists("Ann");
    }

    private static Subresource of(String account, String path) {
        return new Subresource("/v1/accounts/" + account + path);
    }

    private Map<String, Object> time(String from, String to) {
        return Map.of("sellerId", seller, "from", from, "to", to, "allocation", 0.5);
    }

    private Map<String, Object> managed(String from, String to) {
        return Map.of("sellerId", seller, "from", from, "to", to);
    }

    private Response merge() {
        return Api.asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("duplicateId", duplicate))
                .post("/v1/accounts/{id}/merge", account);
    }

    @Test
    void isBroughtTogether() {
        of(account, "/managers").made(managed("2024-01-01", "2025-01-01"));
        of(duplicate, "/managers").made(managed("2024-01-01", "2025-01-01"));
        of(duplicate, "/managers").made(managed("2025-01-01", "2026-01-01"));
        of(duplicate, "/team").made(time("2024-01-01", "2025-01-01"));
        of(duplicate, "/briefings")
                .made(Map.of("direction", "IN", "subject", "x", "occurredOn", "2024-05-05"));
        of(duplicate, "/standing").put(Map.of("reputation", 4)).then().statusCode(201);
        of(duplicate, "/dedicated-team").put(Map.of("functions", List.of("IT")));

        String skill = Names.unique("Skill");
        Api.as("write")
                .contentType(ContentType.JSON)
                .body(Map.of("skills", List.of(skill), "accountId", duplicate))
                .post("/v1/experts/match")
                .then()
                .statusCode(200);

        merge().then().statusCode(200);

        assertEquals(
                List.of(skill),
                new Pages("/v1/experts/open-requests", Map.of("accountId", account))
                        .all("skill", 50));
        assertEquals(
                List.of("2025-01-01", "2024-01-01"), all("/managers", "from"), "the twin is one");
        assertEquals(List.of("2024-01-01"), all("/team", "from"));
        assertEquals(List.of("2024-05-05"), all("/briefings", "occurredOn"));
        of(account, "/standing").get().then().body("reputation", is(4));
        of(account, "/dedicated-team").get().then().body("required", is(1));
    }

    @Test
    void isRefusedWhereBothSayDifferentThings() {
        of(account, "/managers").made(managed("2024-01-01", "2025-01-01"));
        of(duplicate, "/managers").made(managed("2024-06-01", "2025-01-01"));
        of(account, "/standing").put(Map.of("reputation", 4)).then().statusCode(201);
        of(duplicate, "/standing").put(Map.of("reputation", 3)).then().statusCode(201);

        problem(merge(), 409, "CONFLICT_STATE");
        assertEquals(List.of("2024-01-01"), all("/managers", "from"));
    }

    private List<String> all(String path, String member) {
        return new Pages(of(account, path).path(), Map.of()).all(member, 50);
    }
}
