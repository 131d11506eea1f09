package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.Names;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.team.Sellers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountListTest {
    private static final String LIST = "/v1/accounts";

    private final String tag = Names.unique("tag");

    @Inject
    @DataSource("bulk")
    AgroalDataSource bulk;

    @Test
    void showsEachAccountOnceOverPagesWithTiesOnTheirBorders() {
        List<String> made = new ArrayList<>(Pages.make(5, () -> account("Same")));
        made.add(account("Älter"));
        made.add(account("aaa"));

        for (String sort :
                List.of(
                        "name",
                        "-name",
                        "createdAt",
                        "-createdAt",
                        "revenue",
                        "-revenue",
                        "churnScore",
                        "-churnScore",
                        "-revenue,name",
                        "churnScore,-name")) {
            List<String> ids = list(Map.of("sort", sort)).all("id", 2);

            assertEquals(made.stream().sorted().toList(), ids.stream().sorted().toList(), sort);
        }
        Collections.reverse(made);
        assertEquals(made, list(Map.of()).all("id", 3));
        assertEquals(
                List.of("Same", "aaa", "Älter"),
                list(Map.of("sort", "name")).<String>all("name", 2).stream().distinct().toList());
    }

    @Test
    void showsTheSameAsTheAccountItself() {
        String id =
                Accounts.exists(
                        Map.of(
                                "name", "Whole",
                                "refs",
                                        List.of(
                                                Map.of("source", tag, "externalId", "2"),
                                                Map.of("source", tag, "externalId", "1")),
                                "classes", List.of("STRATEGIC", "GROUP"),
                                "tags", List.of(tag, "a"),
                                "country", "AT",
                                "annualRevenue", Map.of("amount", "12.3", "currency", "CHF")));

        Map<String, Object> alone = Api.as("read").get("/v1/accounts/{id}", id).path("$");
        Map<String, Object> listed = list(Map.of()).page(5, null).path("items[0]");

        assertEquals(alone, listed);
    }

    @Test
    void keepsAPageWholeWhileAccountsAreAdded() {
        List<String> made = new ArrayList<>(Pages.make(5, () -> account("Old")));
        Collections.reverse(made);

        List<String> seen = list(Map.of()).all("id", 2, () -> account("New"));

        assertEquals(made, seen);
    }

    @Test
    void endsAFullLastPageWithoutAnother() {
        Pages.make(4, () -> account("x"));

        Response first = list(Map.of("count", true)).page(2, null);
        Response last = list(Map.of("count", true)).page(2, first.path("nextPageToken"));

        first.then().body("count.value", is(4), "count.kind", is("EXACT"));
        last.then().body("items.size()", is(2), "nextPageToken", nullValue());
        list(Map.of("industry", "none"))
                .page(2, null)
                .then()
                .body("items", is(List.of()), "nextPageToken", nullValue());
    }

    @Test
    void bindsATokenToItsFiltersAndSort() {
        Pages.make(3, () -> account("x"));
        String token = list(Map.of()).page(1, null).path("nextPageToken");

        problem(list(Map.of("status", "ACTIVE")).page(1, token), 400, "INVALID_CURSOR");
        problem(list(Map.of("sort", "name")).page(1, token), 400, "INVALID_CURSOR");
        problem(new Pages(LIST, Map.of()).page(1, token), 400, "INVALID_CURSOR");
        problem(new Pages("/v1/sellers", Map.of()).page(1, token), 400, "INVALID_CURSOR");
        list(Map.of()).page(2, token).then().statusCode(200).body("items.size()", is(2));
    }

    @Test
    void filtersByWhatAnAccountIs() {
        String steel = Names.unique("steel");
        String parent = account("Parent");
        Accounts.exists(
                Map.of(
                        "name",
                        "Child",
                        "tags",
                        List.of(tag),
                        "parentId",
                        parent,
                        "industry",
                        steel,
                        "country",
                        "PT",
                        "classes",
                        List.of("GROUP", "ECONOMIC"),
                        "status",
                        "LOST",
                        "refs",
                        List.of(Map.of("source", tag, "externalId", "7"))));

        for (Map<String, ?> filter :
                List.<Map<String, ?>>of(
                        Map.of("q", "chil"),
                        Map.of("q", "HILD"),
                        Map.of("industry", steel),
                        Map.of("industry", List.of(steel, "other")),
                        Map.of("country", "PT"),
                        Map.of("class", "GROUP"),
                        Map.of("class", List.of("STRATEGIC", "ECONOMIC")),
                        Map.of("status", "LOST"),
                        Map.of("parentId", parent),
                        Map.of("source", tag),
                        Map.of("source", tag, "externalId", "7"),
                        Map.of("source", List.of(tag, "x"), "externalId", List.of("7", "8")))) {
            assertEquals(List.of("Child"), list(filter).all("name", 5), filter.toString());
        }
        for (Map<String, ?> filter :
                List.<Map<String, ?>>of(
                        Map.of("q", "ch%ld"),
                        Map.of("country", "pt"),
                        Map.of("tier", "KEY"),
                        Map.of("churnBand", "HIGH"),
                        Map.of("paretoClass", "A"),
                        Map.of("source", tag, "externalId", "8"),
                        Map.of("sellerId", parent),
                        Map.of("updatedSince", "2999-01-01T00:00:00Z"))) {
            assertEquals(List.of(), list(filter).all("name", 5), filter.toString());
        }
        assertEquals(
                2,
                list(Map.of(
                                "tier",
                                List.of("BASE", "KEY"),
                                "updatedSince",
                                "2020-01-01T00:00:00+02:00"))
                        .all("id", 5)
                        .size());
    }

    @Test
    void findsTheAccountsOfASeller() {
        String jo = Sellers.exists("Jo");
        String al = Sellers.exists("Al");
        String whole = account("Whole");
        String split = account("Split");
        account("Nobody's");
        buy(whole, "10", "EUR", credit(jo, "1"));
        buy(whole, "10", "EUR", credit(jo, "1"));
        buy(split, "10", "EUR", credit(jo, "0.5") + "," + credit(al, "0.5"));

        assertEquals(List.of("Split", "Whole"), list(Map.of("sellerId", jo)).all("name", 1));
        assertEquals(List.of("Split"), list(Map.of("sellerId", al)).all("name", 1));
        assertEquals(2, list(Map.of("sellerId", List.of(jo, al))).all("name", 5).size());
    }

    @Test
    void sortsByRevenueInTheReportingCurrency() {
        rate("XPT", "2020-01-01", "2");
        String mid = account("Mid");
        String big = account("Big");
        account("None");
        String back = account("Back");
        String lost = account("Unconverted");
        buy(mid, "100", "EUR", null);
        buy(mid, "5", "EUR", null);
        buy(big, "60", "XPT", null);
        buy(back, "-1", "EUR", null);
        buy(lost, "1000", "XPD", null);

        assertEquals(
                List.of("Big", "Mid", "Unconverted", "None", "Back"),
                list(Map.of("sort", "-revenue")).all("name", 1));
        assertEquals(
                List.of("Back", "None", "Unconverted", "Mid", "Big"),
                list(Map.of("sort", "revenue")).all("name", 2));
        list(Map.of("sort", "revenue", "count", true))
                .page(1, null)
                .then()
                .body("count.value", is(5));
    }

    @Test
    void filtersByTheClassThatParetoGives() {
        String giant = account("Giant");
        String dwarf = account("Dwarf");
        account("Nothing");
        String back = account("Back");
        buy(giant, "900000000000000", "EUR", null);
        buy(dwarf, "0.0001", "EUR", null);
        buy(back, "-1", "EUR", null);

        try {
            assertEquals(List.of("Giant"), list(Map.of("paretoClass", "A")).all("name", 5));
            assertEquals(
                    List.of("Dwarf"),
                    list(Map.of("paretoClass", List.of("B", "C"))).all("name", 5));
            Map<String, Map<String, Integer>> classes =
                    Api.as("read").get("/v1/portfolio/pareto?limit=1").path("classes");
            classes.forEach(
                    (name, total) ->
                            new Pages(LIST, Map.of("paretoClass", name, "count", true))
                                    .page(1, null)
                                    .then()
                                    .body("count.value", is(total.get("units"))));
        } finally {
            // Tests share the portfolio, and nobody else stands beside a giant.
            Api.asAdmin()
                    .header("If-Match", "*")
                    .delete("/v1/accounts/{id}?cascade=true", giant)
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void putsAccountsWithoutAScoreLast() throws SQLException {
        String low = account("Low");
        account("Unscored");
        String high = account("High");
        String zero = account("Zero");
        score(low, 10, "LOW");
        score(high, 100, "HIGH");
        score(zero, 0, "LOW");

        assertEquals(
                List.of("High", "Low", "Zero", "Unscored"),
                list(Map.of("sort", "-churnScore")).all("name", 1));
        assertEquals(
                List.of("Zero", "Low", "High", "Unscored"),
                list(Map.of("sort", "churnScore")).all("name", 1));
        assertEquals(List.of("Zero", "Low"), list(Map.of("churnBand", "LOW")).all("name", 5));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        problem(new Pages(LIST, Map.of("externalId", "1")).page(1, null), 400, "INVALID_FILTER");
        problem(new Pages(LIST, Map.of("sort", "tier")).page(1, null), 400, "UNKNOWN_SORT_FIELD");
        problem(new Pages(LIST, Map.of("sort", "name,")).page(1, null), 400, "UNKNOWN_SORT_FIELD");
        problem(new Pages(LIST, Map.of("sort", "")).page(1, null), 400, "INVALID_PARAMETER");
        problem(new Pages(LIST, Map.of("class", "BIG")).page(1, null), 400, "INVALID_PARAMETER");
        problem(
                new Pages(LIST, Map.of("paretoClass", "D")).page(1, null),
                400,
                "INVALID_PARAMETER");
        problem(
                new Pages(LIST, Map.of("churnBand", "low")).page(1, null),
                400,
                "INVALID_PARAMETER");
        problem(new Pages(LIST, Map.of("parentId", "1")).page(1, null), 400, "INVALID_PARAMETER");
        problem(
                new Pages(LIST, Map.of("updatedSince", "yesterday")).page(1, null),
                400,
                "INVALID_PARAMETER");
        problem(
                new Pages(LIST, Map.of("updatedSince", "+99999-01-01T00:00:00Z")).page(1, null),
                400,
                "INVALID_PARAMETER");
        problem(new Pages(LIST, Map.of("name", "x")).page(1, null), 400, "UNKNOWN_PARAMETER");
        problem(
                new Pages(LIST, Map.of("q", List.of("a", "b"))).page(1, null),
                400,
                "INVALID_PARAMETER");
        problem(Api.as("read").urlEncodingEnabled(false).get(LIST + "?q=%00"), 400, "INVALID_TEXT");
        problem(Api.as("read").urlEncodingEnabled(false).get(LIST + "?q=%ff"), 400, "INVALID_TEXT");
        problem(Api.as("read").get(LIST + "?limit=-1"), 400, "INVALID_PARAMETER");
        problem(Api.as("write").get(LIST), 403, "FORBIDDEN");
    }

    @Test
    void takesTextOfACallerLiterally() {
        account("Robert'); drop table account; --");

        assertEquals(1, list(Map.of("q", "'); drop table account; --")).all("id", 5).size());
        for (String text :
                List.of("' or '1'='1", "\\", "%", "_", "\"", "$1", "?", "::text", "a.id")) {
            list(Map.of("industry", text))
                    .page(1, null)
                    .then()
                    .statusCode(200)
                    .body("items", is(List.of()));
        }
    }

    @Test
    void givesTheListAsCsv() {
        Accounts.exists(
                Map.of(
                        "name",
                        "+cmd|x",
                        "tags",
                        List.of(tag),
                        "annualRevenue",
                        Map.of("amount", "-5", "currency", "EUR")));

        Api.as("read")
                .accept("text/csv")
                .queryParam("tag", tag)
                .get(LIST)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(
                        startsWith(
                                "id,version,name,refs,industry,country,employees,annualRevenue.amount,"))
                .body(containsString(",'+cmd|x,"))
                .body(containsString(",-5.00,EUR,"));
    }

    private Pages list(Map<String, ?> filters) {
        Map<String, Object> all = new HashMap<>(filters);
        all.put("tag", tag);
        return new Pages(LIST, all);
    }

    private String account(String name) {
        return Accounts.exists(Map.of("name", name, "tags", List.of(tag)));
    }

    private static String credit(String seller, String share) {
        return "{\"sellerId\": \"%s\", \"share\": %s}".formatted(seller, share);
    }

    private static void buy(
            String account, String amount, String currency, @Nullable String credits) {
        Api.as("write")
                .contentType(ContentType.JSON)
                .body(
                        "{\"orderNo\": \"%s\", \"orderedOn\": \"2024-05-01\", \"amount\": {\"amount\": \"%s\", \"currency\": \"%s\"}%s}"
                                .formatted(
                                        Names.unique("A"),
                                        amount,
                                        currency,
                                        credits == null ? "" : ", \"credits\": [" + credits + "]"))
                .post("/v1/accounts/{id}/purchases", account)
                .then()
                .statusCode(201);
    }

    private static void rate(String currency, String date, String rate) {
        Api.as("write")
                .contentType(ContentType.JSON)
                .body("{\"rate\": %s}".formatted(rate))
                .put("/v1/exchange-rates/{currency}/{date}", currency, date)
                .then()
                .statusCode(org.hamcrest.Matchers.anyOf(is(200), is(201)));
    }

    /// As a scoring run would.
    private void score(String account, int score, String band) throws SQLException {
        try (Connection connection = bulk.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update account set churn_score = %d, churn_band = '%s' where id = '%s'"
                            .formatted(score, band, account));
        }
    }
}
