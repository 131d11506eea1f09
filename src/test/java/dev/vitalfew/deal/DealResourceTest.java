package dev.vitalfew.deal;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.Calls;
import dev.vitalfew.Names;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.team.Sellers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DealResourceTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";

    @Inject AgroalDataSource database;

    private String account = "";

    @BeforeEach
    void makeAnAccount() {
        account = Accounts.exists("Initech");
    }

    private Map<String, Object> deal(Map<String, ?> more) {
        Map<String, Object> deal = new HashMap<>(Map.of("accountId", account, "name", "Pumps"));
        deal.putAll(more);
        return deal;
    }

    private Response create(Map<String, ?> more) {
        return Calls.post("/v1/deals", deal(more));
    }

    @Test
    void needsAnAccountAndANameAlone() {
        Response created = create(Map.of());

        created.then()
                .statusCode(201)
                .header("Location", is("/v1/deals/" + created.path("id")))
                .header("ETag", is("\"0\""))
                .body(
                        "stage", is("TARGETED"),
                        "outcome", is("OPEN"),
                        "openedOn", is(LocalDate.now(ZoneOffset.UTC).toString()),
                        "traits", is(List.of()),
                        "rivals", is(List.of()))
                .body("$", not(hasKey("closedOn")))
                .body("$", not(hasKey("probability")));
        assertEquals(created.asString(), Calls.get("/v1/deals/" + created.path("id")).asString());
        Api.as("read")
                .header("If-None-Match", "\"0\"")
                .get("/v1/deals/" + created.path("id"))
                .then()
                .statusCode(304);
    }

    @Test
    void keepsWhatItIsGiven() {
        String seller = Sellers.exists("Sam");
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("stage", "PROVEN");
        wanted.put("amount", Map.of("amount", "125000.50", "currency", "USD"));
        wanted.put("probability", 0.6);
        wanted.put("openedOn", "2026-03-01");
        wanted.put("expectedCloseOn", "2026-12-31");
        wanted.put("sellerId", seller);
        wanted.put("productLine", "Pumps");
        wanted.put("source", "exhibition");
        wanted.put("traits", List.of("WEIGHTY", "LONG"));
        wanted.put("rivals", List.of("Rival & Söhne", "东方泵业"));
        wanted.put("plan", "win the works council first");
        wanted.put("insight", "downtime costs them a shift a week");
        wanted.put("entryTiming", "BEFORE_NEED");
        wanted.put("salesMode", "CHANNEL");

        create(wanted)
                .then()
                .statusCode(201)
                .body(
                        "stage", is("PROVEN"),
                        "amount.amount", is("125000.50"),
                        "amount.currency", is("USD"),
                        "probability", is(0.6f),
                        "openedOn", is("2026-03-01"),
                        "expectedCloseOn", is("2026-12-31"),
                        "sellerId", is(seller),
                        "source", is("exhibition"),
                        "traits", contains("LONG", "WEIGHTY"),
                        "rivals", contains("Rival & Söhne", "东方泵业"),
                        "plan", is("win the works council first"),
                        "insight", is("downtime costs them a shift a week"),
                        "entryTiming", is("BEFORE_NEED"),
                        "salesMode", is("CHANNEL"));
    }

    @Test
    void beginsItsHistoryAtMidnightOfTheDayItWasOpened() throws SQLException {
        String id = create(Map.of("stage", "CONTACTED", "openedOn", "2026-03-01")).path("id");

        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                """
                                select format('%s %s %s %s %s', number, coalesce(from_stage, '-'), to_stage,
                                              at at time zone 'UTC', forced)
                                from stage_change where deal_id = ?
                                """)) {
            query.setObject(1, UUID.fromString(id));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                assertEquals("1 - CONTACTED 2026-03-01 00:00:00 f", rows.getString(1));
                assertEquals(false, rows.next());
            }
        }
    }

    @Test
    void namesTheRuleThatIsBroken() {
        refused(Map.of("accountId", NOBODY), "accountId");
        refused(Map.of("sellerId", NOBODY), "sellerId");
        refused(Map.of("name", ""), "name");
        refused(Map.of("probability", 1.01), "probability");
        refused(Map.of("probability", -0.1), "probability");
        refused(Map.of("probability", 0.12345), "probability");
        refused(
                Map.of("openedOn", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString()),
                "openedOn");
        refused(Map.of("expectedCloseOn", "3026-01-01"), "expectedCloseOn");
        problem(create(Map.of("stage", "WON")), 400, "INVALID_TYPE");
        problem(create(Map.of("outcome", "WON")), 400, "UNKNOWN_FIELD");
        problem(create(Map.of("amount", Map.of("amount", "5"))), 400, "INVALID_TYPE");
    }

    private void refused(Map<String, ?> more, String path) {
        create(more).then().statusCode(422).body("errors.path", hasItem(path));
    }

    @Test
    void givesAReferenceToOneDealAlone() {
        Map<String, String> ref = Map.of("source", "crm", "externalId", Names.unique("D"));
        create(Map.of("refs", List.of(ref))).then().statusCode(201);

        problem(create(Map.of("refs", List.of(ref))), 409, "CONFLICT_DUPLICATE_EXTERNAL_ID");

        Api.as("read")
                .queryParam("refSource", "crm")
                .queryParam("externalId", ref.get("externalId"))
                .get("/v1/deals")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void filtersAndSorts() {
        create(Map.of("name", "Beta", "stage", "PROVEN"));
        create(Map.of("name", "Alpha", "openedOn", "2026-01-01", "productLine", "Valves"));

        list(Map.of("sort", "name")).then().body("items.name", contains("Alpha", "Beta"));
        list(Map.of("sort", "-openedOn")).then().body("items.name", contains("Beta", "Alpha"));
        list(Map.of("stage", "PROVEN")).then().body("items.name", contains("Beta"));
        list(Map.of("outcome", "WON")).then().body("items", hasSize(0));
        list(Map.of("productLine", "Valves")).then().body("items.name", contains("Alpha"));
        list(Map.of("q", "ALPH")).then().body("items.name", contains("Alpha"));
        list(Map.of("count", true)).then().body("count.value", is(2));
        list(Map.of("openedTo", "2026-01-02")).then().body("items.name", contains("Alpha"));
        list(Map.of("openedFrom", "2026-01-02")).then().body("items.name", contains("Beta"));
        list(Map.of("closedFrom", "2026-01-02")).then().body("items", hasSize(0));
        problem(list(Map.of("sort", "plan")), 400, "UNKNOWN_SORT_FIELD");
        problem(list(Map.of("externalId", "x")), 400, "INVALID_FILTER");
    }

    private Response list(Map<String, ?> query) {
        return Api.as("read").queryParam("accountId", account).queryParams(query).get("/v1/deals");
    }

    @Test
    void showsEachDealOnceOverPages() {
        List<String> made = Pages.make(5, () -> create(Map.of()).path("id"));
        Pages pages = new Pages("/v1/deals", Map.of("accountId", account, "sort", "name"));

        List<String> seen = pages.all("id", 2);

        assertEquals(made.stream().sorted().toList(), seen.stream().sorted().toList());
    }

    @Test
    void filtersByWhatADealIsLike() {
        create(Map.of("name", "A", "traits", List.of("LONG", "WEIGHTY"), "salesMode", "AGENCY"));
        create(Map.of("name", "B", "traits", List.of("CONTESTED"), "entryTiming", "AFTER_TENDER"));
        create(Map.of("name", "C", "amount", money("5", "USD"), "expectedCloseOn", "2026-05-01"));

        list(Map.of("trait", "WEIGHTY")).then().body("items.name", contains("A"));
        list(Map.of("salesMode", "AGENCY")).then().body("items.name", contains("A"));
        list(Map.of("entryTiming", "AFTER_TENDER")).then().body("items.name", contains("B"));
        list(Map.of("currency", "USD")).then().body("items.name", contains("C"));
        list(Map.of("expectedFrom", "2026-05-01", "expectedTo", "2026-05-02"))
                .then()
                .body("items.name", contains("C"));
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    /// Ties across the border of a page, and deals without an amount, last in both directions.
    @Test
    void sortsByAmountOverPages() {
        for (String amount : List.of("10", "5", "10", "-3", "10")) {
            create(Map.of("name", amount, "amount", money(amount, "EUR")));
        }
        create(Map.of("name", "none"));
        create(Map.of("name", "none"));

        assertEquals(List.of("10", "10", "10", "5", "-3", "none", "none"), names("-amount"));
        assertEquals(List.of("-3", "5", "10", "10", "10", "none", "none"), names("amount"));
        assertEquals(7, names("expectedCloseOn").size());
        assertEquals(7, names("-closedOn").size());
    }

    private List<String> names(String sort) {
        return new Pages("/v1/deals", Map.of("accountId", account, "sort", sort)).all("name", 2);
    }

    @Test
    void comesAsCsv() {
        create(Map.of("amount", Map.of("amount", "10", "currency", "EUR")));

        String csv =
                Api.as("read")
                        .accept("text/csv")
                        .queryParam("accountId", account)
                        .get("/v1/deals")
                        .asString();

        org.hamcrest.MatcherAssert.assertThat(csv, containsString("10.00,EUR"));
    }

    @Test
    void keepsItsSellerFromBeingRemoved() {
        String seller = Sellers.exists("Sam");
        create(Map.of("sellerId", seller)).then().statusCode(201);

        problem(Sellers.delete(seller, "\"0\""), 409, "CONFLICT_STATE")
                .body("detail", containsString("deals (1)"));
    }

    @Test
    void keepsItsHistoryThroughEdits() throws SQLException {
        String seller = Sellers.exists("Sam");
        String id =
                create(Map.of("openedOn", "2026-03-01", "amount", money("10", "EUR"))).path("id");
        String before = Calls.get("/v1/deals/%s/stage-changes".formatted(id)).asString();

        Calls.patch(
                        "/v1/deals/" + id,
                        "\"0\"",
                        Map.of(
                                "name",
                                "Big pumps",
                                "amount",
                                money("20", "USD"),
                                "sellerId",
                                seller,
                                "traits",
                                List.of("WEIGHTY", "LONG"),
                                "openedOn",
                                "2026-03-01"))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("name", is("Big pumps"), "amount.currency", is("USD"))
                .body("sellerId", is(seller), "traits", contains("LONG", "WEIGHTY"));

        assertEquals(before, Calls.get("/v1/deals/%s/stage-changes".formatted(id)).asString());
        assertEquals("1 10.0000 EUR,2 20.0000 USD", terms(id));
        Calls.patch("/v1/deals/" + id, "\"1\"", Map.of("plan", "by the works council"))
                .then()
                .statusCode(200);
        assertEquals("1 10.0000 EUR,2 20.0000 USD", terms(id));
        Calls.patch("/v1/deals/" + id, "\"2\"", Map.of("sellerId", seller))
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""));
        Calls.patch("/v1/deals/" + id, "\"2\"", "{\"sellerId\": null}").then().statusCode(200);
        problem(Sellers.delete(seller, "\"0\""), 409, "CONFLICT_STATE");
    }

    private String terms(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                """
                                select string_agg(format('%s %s %s', number, amount, currency), ',' order by number)
                                from deal_terms where deal_id = ?
                                """)) {
            query.setObject(1, UUID.fromString(id));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    @Test
    void refusesEditsThatRewriteWhereItStands() {
        String id = create(Map.of("openedOn", "2026-03-01")).path("id");

        for (String member : List.of("stage", "outcome", "closedOn", "accountId", "closeReason")) {
            problem(edit(id, "{\"%s\": \"WON\"}".formatted(member)), 400, "UNKNOWN_FIELD");
        }
        problem(edit(id, "{\"openedOn\": \"2026-03-02\"}"), 422, "VALIDATION_FAILED")
                .body("errors.path", hasItem("openedOn"));
        problem(edit(id, "{\"openedOn\": null}"), 422, "VALIDATION_FAILED");
        problem(edit(id, "{\"name\": null}"), 422, "VALIDATION_FAILED");
        problem(edit(id, "{\"probability\": 2}"), 422, "VALIDATION_FAILED");
        problem(edit(id, "{\"amount\": {\"amount\": \"5\"}}"), 400, "INVALID_TYPE");
        problem(edit(id, "{\"sellerId\": \"%s\"}".formatted(NOBODY)), 422, "REFERENCE_NOT_FOUND");
        problem(Calls.patch("/v1/deals/" + id, "\"7\"", "{}"), 412, "STALE_VERSION");
        problem(
                Api.as("write").contentType("application/json").body("{}").patch("/v1/deals/" + id),
                428,
                "VERSION_REQUIRED");
    }

    private static Response edit(String id, String body) {
        return Calls.patch("/v1/deals/" + id, "\"0\"", body);
    }

    @Test
    void goesWithItsHistory() {
        String id = create(Map.of()).path("id");

        problem(Calls.delete("/v1/deals/" + id, "\"1\""), 412, "STALE_VERSION");
        Calls.delete("/v1/deals/" + id, "\"0\"").then().statusCode(204);

        problem(Calls.get("/v1/deals/" + id), 404, "NOT_FOUND");
        problem(Calls.get("/v1/deals/%s/stage-changes".formatted(id)), 404, "NOT_FOUND");
        problem(Calls.delete("/v1/deals/" + id, "\"0\""), 404, "NOT_FOUND");
    }
}
