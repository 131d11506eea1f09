package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import dev.vitalfew.Names;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.team.Sellers;
import dev.vitalfew.team.Subresource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Parity, competence, briefings and the one interface, from stored facts to the answer. The rules
/// themselves are tested where they are.
@QuarkusTest
class OwnSideTest {
    @Inject
    @DataSource("bulk")
    AgroalDataSource bulk;

    private final String industry = Names.unique("Banking");
    private String account;
    private String seller;

    @BeforeEach
    void prepare() {
        account =
                Accounts.exists(
                        Map.of("name", "Initech", "industry", industry, "employees", 20_000));
        seller = Sellers.exists("Ann");
    }

    private Subresource of(String path) {
        return new Subresource("/v1/accounts/" + account + path);
    }

    private void visit(String seller, String at, String kind) {
        of("/interactions").made(Map.of("kind", kind, "at", at, "sellerId", seller));
    }

    @Test
    void comparesLevelsOfThoseWhoKnowOrMetEachOther() {
        competence(seller, Map.of("level", 1));
        String other = Sellers.exists("Bob");
        competence(other, Map.of("level", 4));
        String top = of("/contacts").made(Map.of("name", "Top", "level", 2));
        String low = of("/contacts").made(Map.of("name", "Low", "level", 4));
        of("/contacts").made(Map.of("name", "Unknown to us", "level", 1));
        of("/ties").made(Map.of("from", seller, "to", top, "kind", "KNOWS"));
        of("/ties").made(Map.of("from", top, "to", seller, "kind", "INFLUENCES"));
        of("/interactions")
                .made(
                        Map.of(
                                "kind",
                                "VISIT",
                                "at",
                                "2025-01-10T10:00:00Z",
                                "sellerId",
                                other,
                                "contactIds",
                                List.of(low)));

        parity("2025-06-30")
                .then()
                .body(
                        "policyVersion", is(Policies.inEffect()),
                        "asOf", is("2025-06-30"),
                        "contributions.find{it.rule=='CONTACT_LEVEL'}.observed", is(0.75f),
                        "contributions.find{it.rule=='CONTACT_LEVEL'}.reason",
                                is("the mean over 2 pairs of people"));
        parity("2027-06-30")
                .then()
                .body("contributions.find{it.rule=='CONTACT_LEVEL'}.observed", is(0.5f));
    }

    @Test
    void holdsOurSizeAndReputationAgainstTheirs() {
        Subresource company = new Subresource("/v1/company");
        company.put("*", Map.of("employees", 5, "reputation", 1)).then().statusCode(isMade());
        parity("2026-01-01")
                .then()
                .body(
                        "ratio", is((float) (1 / 6.0)),
                        "state", is("MISMATCH"),
                        "mismatchBelow", is(0.2f));
        of("/standing").put(Map.of("reputation", 2)).then().statusCode(201);

        parity("2026-01-01")
                .then()
                .body("state", is("EQUAL"), "contributions[2].observed", is(0.5f));
        problem(company.put(Map.of()), 428, "VERSION_REQUIRED");
        problem(
                Api.as("read").get("/v1/accounts/{id}/parity", UUID.randomUUID()),
                404,
                "NOT_FOUND");
    }

    private static org.hamcrest.Matcher<Integer> isMade() {
        return org.hamcrest.Matchers.oneOf(200, 201);
    }

    private Response parity(String day) {
        Response answer = Api.as("read").get("/v1/accounts/{id}/parity?asOf=" + day, account);
        answer.then().statusCode(200);
        return answer;
    }

    private static void competence(String seller, Map<String, ?> grades) {
        new Subresource("/v1/sellers/" + seller + "/competence").put(grades).then().statusCode(201);
    }

    @Test
    void ranksThoseWhoComeFromTheIndustryAndTellsWhoManages() {
        competence(seller, Map.of("product", 5, "backgrounds", List.of(industry)));
        String outsider = Sellers.exists("Bob");
        competence(outsider, Map.of("product", 5, "backgrounds", List.of("Retail")));
        of("/managers").made(Map.of("sellerId", outsider, "from", "2020-01-01"));

        Pages sellers = new Pages("/v1/accounts/" + account + "/competence-match", Map.of());
        List<String> all = sellers.all("sellerId", 7);
        assertTrue(all.indexOf(seller) < all.indexOf(outsider), all::toString);
        assertEquals(all.size(), all.stream().distinct().count());
        Response whole = sellers.page(200, null);
        whole.then()
                .body(
                        "industry",
                        is(industry),
                        "items.find{it.sellerId=='%s'}.score".formatted(seller),
                        is(100),
                        "items.find{it.sellerId=='%s'}.score".formatted(outsider),
                        is(57),
                        "items.find{it.sellerId=='%s'}.manager".formatted(outsider),
                        is(true),
                        "items.find{it.sellerId=='%s'}.coverage".formatted(outsider),
                        is(0.35f));
        assertTrue(
                Api.as("read")
                        .accept("text/csv")
                        .get("/v1/accounts/{id}/competence-match", account)
                        .asString()
                        .startsWith("sellerId,name,manager,score,coverage,contributions"));
    }

    @Test
    void balancesBriefingsAsOfADay() {
        Subresource briefings = of("/briefings");
        for (String day : List.of("2026-01-01", "2026-01-05", "2026-03-01")) {
            briefings.made(
                    Map.of(
                            "direction",
                            "IN",
                            "subject",
                            "x",
                            "occurredOn",
                            day,
                            "sellerId",
                            seller));
        }
        briefings.made(Map.of("direction", "OUT", "subject", "x", "occurredOn", "2026-01-04"));

        Api.as("read")
                .get("/v1/accounts/{id}/briefing-balance?asOf=2026-02-01", account)
                .then()
                .statusCode(200)
                .body(
                        "in.briefings", is(2),
                        "in.lastOn", is("2026-01-05"),
                        "in.daysSince", is(27),
                        "out.briefings", is(1),
                        "balance", is(0.5f),
                        "percentile", is(0.9f),
                        "managers.sellerId", contains(seller),
                        "managers.briefings", contains(2));
        Api.as("read")
                .get("/v1/accounts/{id}/briefing-balance?asOf=2020-01-01", account)
                .then()
                .body("balance", nullValue(), "out.daysSince", nullValue());
    }

    @Test
    void listsVisitsOfTwoSellersWithinSevenDays() {
        String other = Sellers.exists("Bob");
        visit(seller, "2026-01-01T22:00:00Z", "VISIT");
        visit(other, "2026-01-08T01:00:00Z", "VISIT"); // 7 days by the calendar
        visit(seller, "2026-01-16T10:00:00Z", "VISIT"); // 8 days
        visit(other, "2026-01-16T10:00:00Z", "VISIT"); // together
        visit(other, "2026-03-01T10:00:00Z", "EVENT");
        visit(seller, "2026-03-02T10:00:00Z", "VISIT");
        visit(seller, "2026-03-03T10:00:00Z", "VISIT");
        visit(other, "2026-03-04T10:00:00Z", "CALL");
        Pages collisions = new Pages("/v1/portfolio/collisions", Map.of("accountId", account));

        collisions
                .page(50, null)
                .then()
                .body(
                        "items.code", contains("CONTACT_COLLISION"),
                        "items[0].sellerIds", contains(seller, other),
                        "items[0].days", is(7),
                        "items[0].accountName", is("Initech"));
        visit(other, "2026-03-03T10:00:00Z", "VISIT");
        visit(other, "2026-03-05T10:00:00Z", "VISIT");
        assertEquals(collisions.all("interactionIds", 50), collisions.all("interactionIds", 1));
        assertEquals(4, collisions.all("days", 2).size());
        assertEquals(
                List.of(7),
                new Pages(
                                "/v1/portfolio/collisions",
                                Map.of(
                                        "accountId", account,
                                        "from", "2026-01-08",
                                        "to", "2026-01-09"))
                        .all("days", 1));
    }

    @Test
    void listsKeyAccountsForWhichNobodyAnswers() throws SQLException {
        String name = Names.unique("Key");
        String key = Accounts.exists(name);
        String base = Accounts.exists(Names.unique("Base"));
        tier(key, "KEY");
        assertTrue(unmanaged("2026-01-01").contains(key));
        assertTrue(!unmanaged("2026-01-01").contains(base));

        new Subresource("/v1/accounts/" + key + "/managers")
                .made(Map.of("sellerId", seller, "from", "2026-01-01", "to", "2026-02-01"));

        assertTrue(unmanaged("2025-12-31").contains(key));
        assertTrue(!unmanaged("2026-01-31").contains(key));
        Api.as("read")
                .get("/v1/portfolio/unmanaged?limit=200&asOf=2026-02-01")
                .then()
                .body(
                        "items.find{it.id=='%s'}.since".formatted(key),
                        is("2026-02-01"),
                        "items.find{it.id=='%s'}.tier".formatted(key),
                        is("KEY"),
                        "items.id",
                        hasItem(key),
                        "items.id",
                        not(hasItem(base)));
    }

    private static List<String> unmanaged(String day) {
        return new Pages("/v1/portfolio/unmanaged", Map.of("asOf", day)).all("id", 3);
    }

    private void tier(String id, String tier) throws SQLException {
        try (Connection connection = bulk.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update account set tier = ? where id = ?")) {
            update.setString(1, tier);
            update.setObject(2, UUID.fromString(id));
            assertEquals(1, update.executeUpdate());
        }
    }
}
