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
                        "plan", is("win the works council first"));
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
}
