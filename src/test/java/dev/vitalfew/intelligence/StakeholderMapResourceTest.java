package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import dev.vitalfew.Calls;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.stakeholder.People;
import dev.vitalfew.team.Sellers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StakeholderMapResourceTest {
    private String account = "";
    private String us = "";
    private String gate = "";
    private String boss = "";

    /// One of us knows the gatekeeper, who knows the one who decides.
    @BeforeEach
    void makeAMap() {
        account = Accounts.exists("Initech");
        us = Sellers.exists("Sam");
        gate = People.contact(account, "Gate", Map.of("level", 3, "department", "Purchasing"));
        boss = People.contact(account, "Boss", Map.of("level", 1, "department", "Board"));
        People.tied(account, us, gate, "KNOWS");
        People.tied(account, gate, boss, "INFLUENCES");
        People.defaultRole(
                account, boss, Map.of("influences", List.of("ECONOMIC"), "influence", 5));
        People.defaultRole(
                account,
                gate,
                Map.of("influences", List.of("TECHNICAL"), "stance", 1, "veto", true));
    }

    private Response map() {
        return Calls.get("/v1/accounts/%s/stakeholder-map".formatted(account));
    }

    private Response without(String... people) {
        return whatIf(Map.of("remove", List.of(people)));
    }

    private Response whatIf(Map<String, ?> removal) {
        return Api.as("read")
                .contentType("application/json")
                .body(removal)
                .post("/v1/accounts/{id}/stakeholder-map/what-if", account);
    }

    private void met(String seller, String contact, int daysAgo, String outcome) {
        Map<String, Object> interaction = new HashMap<>();
        interaction.put("kind", "VISIT");
        interaction.put("at", LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo) + "T09:00:00Z");
        interaction.put("sellerId", seller);
        interaction.put("contactIds", List.of(contact));
        interaction.put("outcome", outcome);
        Calls.made("/v1/accounts/%s/interactions".formatted(account), interaction);
    }

    private static JsonPath person(Response map, String id) {
        JsonPath answer = map.then().statusCode(200).extract().jsonPath();
        return answer.setRootPath("nodes.find { it.id == '%s' }".formatted(id));
    }

    @Test
    void showsEverybodyAndWhatHangsOnThem() {
        String aside = People.contact(account, "Aside");
        People.reporting(account, "Clerk", gate);

        Response answer = map();

        answer.then()
                .statusCode(200)
                .body(
                        "accountId", is(account),
                        "account", is("Initech"),
                        "policyVersion", is(Policies.inEffect()),
                        "asOf", is(LocalDate.now(ZoneOffset.UTC).toString()),
                        "nodes", hasSize(5),
                        "edges.kind", containsInAnyOrder("KNOWS", "INFLUENCES", "REPORTS_TO"),
                        "coverage.coverage", is(0.0f),
                        "coverage.bases.ECONOMIC.state", is("NAMED"),
                        "pervasiveness.fraction", is(0.0f), // ties alone cover nothing
                        "pervasiveness.unplaced", is(2),
                        "dependence.sellers.share", nullValue(),
                        "busFactor.sellers", nullValue(),
                        "gaps.code",
                                hasItems(
                                        "BASE_MISSING",
                                        "BASE_NOT_COVERED",
                                        "HANGS_ON_ONE_PERSON",
                                        "CELL_NOT_COVERED"))
                .body("$", not(hasKey("dealId")));
        JsonPath between = person(answer, gate);
        assertEquals("CONTACT", between.getString("kind"));
        assertEquals(3, between.getDouble("betweenness")); // all three pairs of the others
        assertEquals(1, between.getDouble("betweennessNormalised"));
        assertEquals(true, between.getBoolean("articulation"));
        assertEquals(true, between.getBoolean("cutsOffEconomicBuyer"));
        assertEquals(List.of("TECHNICAL"), between.getList("influences"));
        assertEquals(true, between.getBoolean("veto"));
        assertEquals(true, person(answer, boss).getBoolean("reached"));
        assertEquals(false, person(answer, aside).getBoolean("reached"));
        assertEquals("SELLER", person(answer, us).getString("kind"));
        double sum =
                answer.jsonPath().getList("nodes.pageRank", Double.class).stream()
                        .mapToDouble(rank -> rank)
                        .sum();
        assertEquals(1, sum, 1e-6);
    }

    @Test
    void judgesTheStrengthOfTiesBetweenBothSides() {
        for (int day = 0; day < 12; day++) {
            met(us, gate, day, "ORDER");
        }

        map().then()
                .statusCode(200)
                .body(
                        "edges.find { it.from == '%s' }.strength.score".formatted(us),
                        is(90),
                        "edges.find { it.from == '%s' }.strength.strong".formatted(us),
                        is(true),
                        "edges.find { it.from == '%s' }".formatted(gate),
                        not(hasKey("strength")),
                        "dependence.sellers.topName",
                        is("Sam"),
                        "dependence.sellers.share",
                        is(1.0f),
                        "dependence.contacts.topId",
                        is(gate),
                        "busFactor.sellers",
                        is(1),
                        "busFactor.strongTies",
                        is(1),
                        "coverage.bases.TECHNICAL.state",
                        is("COVERED"),
                        "pervasiveness.fraction",
                        is(0.5f),
                        "gaps.code",
                        hasItem("SINGLE_THREADED"));
    }

    @Test
    void letsPeoplePlayThePartsThatTheyHaveInADeal() {
        String deal = People.deal(account, "Pumps");
        String other = People.contact(account, "Other");
        People.role(deal, other, Map.of("influences", List.of("USER")));
        People.role(deal, boss, Map.of("influences", List.of("COACH")));

        Calls.get("/v1/accounts/%s/stakeholder-map?dealId=%s".formatted(account, deal))
                .then()
                .statusCode(200)
                .body(
                        "dealId", is(deal),
                        "coverage.bases.ECONOMIC.state", is("MISSING"),
                        "coverage.bases.COACH.contactIds", contains(boss),
                        "coverage.bases.USER.contactIds", contains(other));
        problem(
                Calls.get(
                        "/v1/accounts/%s/stakeholder-map?dealId=%s"
                                .formatted(Accounts.exists("Other"), deal)),
                422,
                "REFERENCE_NOT_FOUND");
    }

    private Response as(String type) {
        return Api.as("read").accept(type).get("/v1/accounts/{id}/stakeholder-map", account);
    }

    @Test
    void drawsAPicture() {
        String picture =
                as("image/svg+xml")
                        .then()
                        .statusCode(200)
                        .header("Content-Type", "image/svg+xml;charset=UTF-8")
                        .extract()
                        .asString();

        assertTrue(picture.contains("Stakeholder map of Initech"));
        assertTrue(picture.contains(">Boss<") && picture.contains(">Sam<"));
        assertEquals(picture, as("image/svg+xml").asString());
    }

    @Test
    void writesMermaid() {
        String text =
                as("text/vnd.mermaid")
                        .then()
                        .statusCode(200)
                        .header("Content-Type", "text/vnd.mermaid;charset=UTF-8")
                        .extract()
                        .asString();

        assertTrue(text.startsWith("flowchart TB\n"));
        assertTrue(text.contains("|\"influences\"|"));
        problem(as("text/html"), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void speaksChinese() {
        Api.asAdmin()
                .header("Accept-Language", "zh")
                .get("/v1/accounts/%s/stakeholder-map".formatted(account))
                .then()
                .statusCode(200)
                .header("Content-Language", is("zh"))
                .body("gaps.message", hasItem("没有Gate，我方无人能接触到经济决策者"));
    }

    @Test
    void hasNothingToSayOfAnAccountWithoutPeople() {
        Calls.get("/v1/accounts/%s/stakeholder-map".formatted(Accounts.exists("Empty")))
                .then()
                .statusCode(200)
                .body(
                        "nodes", hasSize(0),
                        "edges", hasSize(0),
                        "pervasiveness.fraction", nullValue(),
                        "gaps.code", hasItem("BASE_MISSING"));
    }

    @Test
    void forgetsWhoWasErased() {
        Calls.post("/v1/contacts/%s/erase".formatted(gate)).then().statusCode(200);

        map().then().statusCode(200).body("nodes.name", contains("Boss"), "edges", hasSize(0));
    }

    @Test
    void leadsToAPersonByTheShortestWay() {
        String path = "/v1/accounts/%s/stakeholder-map/path?to=".formatted(account);
        String aside = People.contact(account, "Aside");

        Calls.get(path + boss)
                .then()
                .statusCode(200)
                .body(
                        "reachable", is(true),
                        "steps", is(2),
                        "people.name", contains("Sam", "Gate", "Boss"),
                        "people.kind", contains("SELLER", "CONTACT", "CONTACT"));
        Calls.get(path + aside)
                .then()
                .statusCode(200)
                .body("reachable", is(false), "steps", is(0), "people", hasSize(0));
        problem(Calls.get(path + UUID.randomUUID()), 422, "REFERENCE_NOT_FOUND");
        problem(
                Calls.get("/v1/accounts/%s/stakeholder-map/path".formatted(account)),
                400,
                "INVALID_PARAMETER");
        problem(
                Calls.get(
                        "/v1/accounts/%s/stakeholder-map/path?to=%s"
                                .formatted(UUID.randomUUID(), boss)),
                404,
                "NOT_FOUND");
    }

    @Test
    void tellsWhatIsLeftWhenPeopleLeave() {
        met(us, gate, 5, "ORDER");
        Calls.made(
                "/v1/accounts/%s/purchases".formatted(account),
                Map.of(
                        "orderNo", "1",
                        "orderedOn", LocalDate.now(ZoneOffset.UTC).toString(),
                        "amount", Map.of("amount", "100.50", "currency", "EUR")));

        without(gate)
                .then()
                .statusCode(200)
                .body(
                        "removed", contains(gate),
                        "currency", is("EUR"),
                        "revenue", is(100.5f),
                        "before.coverage.bases.TECHNICAL.state", is("COVERED"),
                        "after.coverage.bases.TECHNICAL.state", is("MISSING"),
                        "before.reach.contacts", is(2),
                        "before.reach.reached", is(2),
                        "after.reach.contacts", is(1),
                        "after.reach.fraction", is(0.0f),
                        "before.revenueAtRisk", is(0),
                        "after.revenueAtRisk", is(100.5f));
        without(us)
                .then()
                .statusCode(200)
                .body(
                        "after.coverage.bases.TECHNICAL.state", is("NAMED"),
                        "after.reach.reached", is(0));
    }

    @Test
    void survivesTheRemovalOfEverybody() {
        without(us, gate, boss, us)
                .then()
                .statusCode(200)
                .body(
                        "removed", hasSize(3),
                        "after.reach.contacts", is(0),
                        "after.reach.fraction", nullValue(),
                        "after.tieStrength", is(0),
                        "after.coverage.coverage", is(0.0f));
    }

    @Test
    void refusesToRemoveWhomItDoesNotKnow() {
        problem(without(UUID.randomUUID().toString()), 422, "REFERENCE_NOT_FOUND");
        problem(without(), 422, "VALIDATION_FAILED");
        problem(whatIf(Map.of()), 422, "VALIDATION_FAILED");
    }

    @Test
    void seesNoTieThatCameLater() {
        String late = Sellers.exists("Late");
        Map<String, Object> tie = new HashMap<>(People.tie(late, boss, "KNOWS"));
        tie.put("since", "2024-05-01");
        Calls.made("/v1/accounts/%s/ties".formatted(account), tie);

        Calls.get("/v1/accounts/%s/stakeholder-map?asOf=2024-04-30".formatted(account))
                .then()
                .statusCode(200)
                .body("nodes.name", not(hasItem("Late")));
        Calls.get("/v1/accounts/%s/stakeholder-map?asOf=2024-05-01".formatted(account))
                .then()
                .statusCode(200)
                .body(
                        "nodes.name", hasItem("Late"),
                        "nodes.find { it.name == 'Late' }.betweennessNormalised.toDouble()",
                                closeTo(0, 1e-9));
    }
}
