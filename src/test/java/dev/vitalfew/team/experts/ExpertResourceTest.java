package dev.vitalfew.team.experts;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import dev.vitalfew.Names;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.team.Sellers;
import dev.vitalfew.team.Subresource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpertResourceTest {
    private final Subresource experts = new Subresource("/v1/experts");
    private final String skill = Names.unique("Skill");
    private final String other = Names.unique("Other");

    private String expert(String seller, String... skills) {
        return experts.made(Map.of("sellerId", seller, "skills", List.of(skills)));
    }

    private static Response match(Object wish) {
        return Api.as("write").contentType(ContentType.JSON).body(wish).post("/v1/experts/match");
    }

    private static void busy(String seller, double allocation, String from, String to) {
        new Subresource("/v1/accounts/" + Accounts.exists("Busy") + "/team")
                .made(
                        Map.of(
                                "sellerId", seller,
                                "allocation", allocation,
                                "from", from,
                                "to", to));
    }

    @Test
    void findsWhoHasMostOfTheSkillsHoweverTheyAreWritten() {
        String one = expert(Sellers.exists("One"), skill);
        String both = expert(Sellers.exists("Both"), skill, other);

        match(Map.of("skills", List.of("  " + skill.toUpperCase(java.util.Locale.ROOT), other)))
                .then()
                .statusCode(200)
                .body(
                        "matches.expertId", contains(both, one),
                        "matches.share", contains(1f, 0.5f),
                        "matches.available", contains(true, true),
                        "matches[0].name", is("Both"),
                        "unmatched", empty());
    }

    @Test
    void breaksTiesById() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            made.add(expert(Sellers.exists("Tie"), skill));
        }

        match(Map.of("skills", List.of(skill)))
                .then()
                .body("matches.expertId", is(made.stream().sorted().toList()));
    }

    @Test
    void reportsWhatWasAskedForInVainUntilSomebodyHasIt() {
        String account = Accounts.exists("Initech");

        match(Map.of("skills", List.of(skill), "accountId", account))
                .then()
                .body(
                        "matches", empty(),
                        "unmatched.skill", contains(skill),
                        "unmatched.reason", contains("NOBODY"));
        Pages open = new Pages("/v1/experts/open-requests", Map.of("accountId", account));
        assertEquals(List.of(skill), open.all("skill", 1));

        expert(Sellers.exists("Late"), skill);

        assertEquals(List.of(), open.all("skill", 1));
    }

    @Test
    void countsOnlyThoseWithTime() {
        String seller = Sellers.exists("Ann");
        expert(seller, skill);
        busy(seller, 0.5, "2030-02-01", "2030-03-01");
        busy(seller, 0.4, "2030-02-10", "2030-02-20");

        match(
                        Map.of(
                                "skills",
                                List.of(skill),
                                "from",
                                "2030-01-01",
                                "to",
                                "2030-04-01",
                                "allocation",
                                0.2))
                .then()
                .body(
                        "matches.free", contains(0.1f),
                        "matches.available", contains(false),
                        "unmatched.reason", contains("NOBODY_FREE"));
        match(
                        Map.of(
                                "skills",
                                List.of(skill),
                                "from",
                                "2030-02-20",
                                "to",
                                "2030-04-01",
                                "allocation",
                                0.5))
                .then()
                .body("matches.free", contains(0.5f), "matches.available", contains(true));
        match(Map.of("skills", List.of(skill), "from", "2030-03-01"))
                .then()
                .body("matches.free", contains(1), "unmatched", empty());
    }

    @Test
    void takesASellerIntoTheDirectoryOnce() {
        String seller = Sellers.exists("Ann");

        List<Integer> statuses =
                AtOnce.call(
                        4,
                        _ ->
                                experts.post(Map.of("sellerId", seller, "skills", List.of(skill)))
                                        .statusCode());

        assertEquals(List.of(201, 409, 409, 409), statuses.stream().sorted().toList());
    }

    @Test
    void changesAndGuardsVersions() {
        String id = expert(Sellers.exists("Ann"), skill, skill + " ");

        experts.get(id).then().body("skills", contains(skill), "name", is("Ann"));
        experts.patch(id, "\"0\"", Map.of("skills", List.of(other), "note", "on leave in May"))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("skills", contains(other));
        problem(experts.patch(id, "\"0\"", Map.of()), 412, "STALE_VERSION");
        problem(experts.patch(id, "\"1\"", Map.of("skills", List.of())), 422, "VALIDATION_FAILED");
        problem(experts.patch(id, "\"1\"", "{\"skills\": null}"), 422, "VALIDATION_FAILED");
        problem(Api.as("write").delete("/v1/experts/" + id), 428, "VERSION_REQUIRED");
        assertEquals(204, experts.delete(id, "\"1\"").statusCode());
        problem(experts.get(id), 404, "NOT_FOUND");
    }

    @Test
    void listsAndFilters() {
        String seller = Sellers.exists("Łucja " + skill);
        String a = expert(seller, skill, other);
        String b = expert(Sellers.exists("B"), skill);
        String c = expert(Sellers.exists("C"), skill);
        String key = skill.toLowerCase(java.util.Locale.ROOT);

        assertEquals(List.of(c, b, a), new Pages("/v1/experts", Map.of("skill", key)).all("id", 1));
        assertEquals(
                List.of(b, c, a),
                new Pages("/v1/experts", Map.of("skill", key, "sort", "name")).all("id", 2));
        assertEquals(List.of(a), new Pages("/v1/experts", Map.of("sellerId", seller)).all("id", 2));
        assertEquals(List.of(a), new Pages("/v1/experts", Map.of("q", skill)).all("id", 2));
        assertTrue(
                Api.as("read")
                        .accept("text/csv")
                        .get("/v1/experts?skill=" + key)
                        .asString()
                        .contains(skill + "|" + other));
        problem(Api.as("read").get("/v1/experts?sort=skills"), 400, "UNKNOWN_SORT_FIELD");
    }

    @Test
    void refusesWhatCannotBe() {
        String seller = Sellers.exists("Ann");
        problem(
                experts.post(Map.of("sellerId", seller, "skills", List.of())),
                422,
                "VALIDATION_FAILED");
        problem(
                experts.post(Map.of("sellerId", seller, "skills", List.of(" "))),
                422,
                "VALIDATION_FAILED");
        problem(experts.post(Map.of("skills", List.of(skill))), 422, "VALIDATION_FAILED");
        problem(
                experts.post(
                        Map.of("sellerId", UUID.randomUUID().toString(), "skills", List.of(skill))),
                422,
                "REFERENCE_NOT_FOUND");
        problem(match(Map.of("skills", List.of())), 422, "VALIDATION_FAILED");
        problem(
                match(Map.of("skills", List.of(skill), "allocation", 1.1)),
                422,
                "VALIDATION_FAILED");
        problem(
                match(Map.of("skills", List.of(skill), "from", "2026-02-01", "to", "2026-01-01")),
                422,
                "VALIDATION_FAILED");
        problem(
                match(Map.of("skills", List.of(skill), "accountId", UUID.randomUUID().toString())),
                422,
                "REFERENCE_NOT_FOUND");
    }
}
