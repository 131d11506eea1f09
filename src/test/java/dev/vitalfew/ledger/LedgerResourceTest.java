package dev.vitalfew.ledger;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerResourceTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";

    @Inject
    @DataSource("bulk")
    AgroalDataSource bulk;

    @Test
    void showsEveryMemberOfAPurchase() {
        String account = Accounts.exists("Buyer");
        String jo = Sellers.exists("Jo");
        String al = Sellers.exists("Al");

        Response created =
                purchase(
                        account,
                        """
                        {"orderNo": "A-1", "lineNo": 2, "orderedOn": "2026-02-28", "product": "Pump", "productLine": "Pumps",
                         "quantity": -2.50, "amount": {"amount": "-100.10", "currency": "USD"},
                         "cost": {"amount": "60", "currency": "USD"}, "commission": {"amount": "1.2345", "currency": "USD"},
                         "credits": [{"sellerId": "%s", "share": 0.3333333333333333}, {"sellerId": "%s", "share": 0.6666666666666667}]}
                        """
                                .formatted(jo, al));

        created.then()
                .statusCode(201)
                .header(
                        "Location",
                        is(
                                "/v1/accounts/%s/purchases/%s"
                                        .formatted(account, created.<String>path("id"))))
                .body(
                        "accountId",
                        is(account),
                        "source",
                        is("default"),
                        "orderNo",
                        is("A-1"),
                        "lineNo",
                        is(2))
                .body(
                        "orderedOn",
                        is("2026-02-28"),
                        "product",
                        is("Pump"),
                        "productLine",
                        is("Pumps"))
                .body(
                        "quantity",
                        is(-2.5f),
                        "amount.amount",
                        is("-100.10"),
                        "amount.currency",
                        is("USD"))
                .body("cost.amount", is("60.00"), "commission.amount", is("1.2345"))
                .body("credits.size()", is(2))
                .body("credits.find { it.sellerId == '%s' }.share".formatted(jo), is(0.33333334f));
        assertEquals(created.asString(), Api.as("read").get(created.header("Location")).asString());
        assertEquals(
                created.<Map<String, ?>>path("$"),
                new Pages(purchases(account), Map.of())
                        .<Map<String, ?>>all("findAll { true }", 5)
                        .getFirst());
    }

    @Test
    void keepsAWholeCreditWithoutASplit() {
        String account = Accounts.exists("Buyer");
        String jo = Sellers.exists("Jo");

        purchase(
                        account,
                        line(
                                "A-1",
                                "2026-01-01",
                                ", \"credits\": [{\"sellerId\": \"%s\", \"share\": 1.0}]"
                                        .formatted(jo)))
                .then()
                .statusCode(201)
                .body(
                        "lineNo",
                        is(1),
                        "credits.sellerId",
                        is(List.of(jo)),
                        "credits.share",
                        is(List.of(1)));
        purchase(account, line("A-2", "2026-01-01", ""))
                .then()
                .statusCode(201)
                .body("credits", is(List.of()));
        problem(Sellers.delete(jo, "*"), 409, "CONFLICT_STATE")
                .body("detail", containsString("credited purchases (1)"));
    }

    @Test
    void namesTheRuleThatAPurchaseBreaks() {
        String account = Accounts.exists("Buyer");
        String jo = Sellers.exists("Jo");
        Map<String, String> pathByRest = new LinkedHashMap<>();
        pathByRest.put(", \"lineNo\": -1", "lineNo");
        pathByRest.put(", \"product\": \"\"", "product");
        pathByRest.put(", \"quantity\": 1.23456", "quantity");
        pathByRest.put(", \"quantity\": 1e15", "quantity");
        pathByRest.put(", \"quantity\": 1e1000000000", "quantity");
        pathByRest.put(", \"cost\": {\"amount\": \"1\", \"currency\": \"USD\"}", "cost.currency");
        pathByRest.put(
                ", \"commission\": {\"amount\": \"1\", \"currency\": \"USD\"}",
                "commission.currency");
        pathByRest.put(credits(jo, "0.9"), "credits");
        pathByRest.put(credits(jo, "0.99999999"), "credits");
        pathByRest.put(credits(jo, "0"), "credits[0].share");
        pathByRest.put(credits(jo, "-1"), "credits[0].share");
        pathByRest.put(credits(jo, "1.1"), "credits[0].share");
        pathByRest.put(
                ", \"credits\": [{\"sellerId\": \"%1$s\", \"share\": 0.5}, {\"sellerId\": \"%1$s\", \"share\": 0.5}]"
                        .formatted(jo),
                "credits[1].sellerId");

        pathByRest.forEach(
                (rest, path) ->
                        problem(
                                        purchase(account, line("A-1", "2026-01-01", rest)),
                                        422,
                                        "VALIDATION_FAILED")
                                .body("errors[0].path", is(path)));
        problem(purchase(account, line("A-1", "1899-12-31", "")), 422, "VALIDATION_FAILED")
                .body("errors[0].path", is("orderedOn"));
        problem(purchase(account, line("A-1", "2201-01-01", "")), 422, "VALIDATION_FAILED");
        problem(purchase(account, line("", "2026-01-01", "")), 422, "VALIDATION_FAILED")
                .body("errors[0].path", is("orderNo"));
        problem(purchase(account, "{}"), 422, "VALIDATION_FAILED")
                .body("errors.path", is(List.of("amount", "orderNo", "orderedOn")));
        problem(
                        purchase(account, line("A-1", "2026-01-01", credits(NOBODY, "1"))),
                        422,
                        "REFERENCE_NOT_FOUND")
                .body("errors[0].path", is("credits[0].sellerId"));
        new Pages(purchases(account), Map.of()).page(1, null).then().body("items", is(List.of()));
    }

    @Test
    void readsStrictJsonOnly() {
        String account = Accounts.exists("Buyer");
        Map<String, String> codeByBody = new LinkedHashMap<>();
        codeByBody.put("", "MALFORMED_JSON");
        codeByBody.put(line("A", "2026-02-30", ""), "INVALID_TYPE");
        codeByBody.put(line("A", "2026-1-1", ""), "INVALID_TYPE");
        codeByBody.put(line("A", "2026-01-01T00:00:00Z", ""), "INVALID_TYPE");
        codeByBody.put(line("A", "+12026-01-01", ""), "INVALID_TYPE");
        codeByBody.put(line("A", "", ""), "INVALID_TYPE");
        codeByBody.put("{\"orderNo\": \"A\", \"orderedOn\": 20000}", "INVALID_TYPE");
        codeByBody.put("{\"orderNo\": \"A\", \"orderedOn\": [2026, 1, 1]}", "INVALID_TYPE");
        codeByBody.put("{\"orderNo\": 1}", "INVALID_TYPE");
        codeByBody.put(line("A", "2026-01-01", ", \"quantity\": \"1\""), "INVALID_TYPE");
        codeByBody.put(line("A", "2026-01-01", ", \"lineNo\": 1.0"), "INVALID_TYPE");
        codeByBody.put(line("A", "2026-01-01", credits("jo", "1")), "INVALID_TYPE");
        codeByBody.put(line("A", "2026-01-01", ", \"source\": \"erp\""), "UNKNOWN_FIELD");

        codeByBody.forEach((body, code) -> problem(purchase(account, body), 400, code));
    }

    @Test
    void refusesALineThatTheOrderHas() {
        String account = Accounts.exists("Buyer");
        String other = Accounts.exists("Other");

        List<Integer> statuses =
                AtOnce.call(
                        6, caller -> purchase(account, line("A-1", "2026-01-01", "")).statusCode());

        assertEquals(List.of(201, 409, 409, 409, 409, 409), statuses.stream().sorted().toList());
        problem(
                purchase(account, line("A-1", "2026-05-05", "")),
                409,
                "CONFLICT_DUPLICATE_EXTERNAL_ID");
        purchase(account, line("A-1", "2026-01-01", ", \"lineNo\": 0")).then().statusCode(201);
        purchase(other, line("A-1", "2026-01-01", "")).then().statusCode(201);
    }

    @Test
    void listsPurchasesNewestFirst() {
        String account = Accounts.exists("Buyer");
        List<String> days =
                List.of("2026-01-01", "2026-03-01", "2026-02-01", "2026-02-01", "2026-02-01");
        for (int i = 0; i < days.size(); i++) {
            purchase(
                            account,
                            line(
                                    "A-" + i,
                                    days.get(i),
                                    ", \"productLine\": \"P%d\"".formatted(i % 2)))
                    .then()
                    .statusCode(201);
        }

        assertEquals(List.of("A-1", "A-4", "A-3", "A-2", "A-0"), orders(account, Map.of()));
        assertEquals(
                List.of("A-4", "A-3", "A-2"),
                orders(account, Map.of("from", "2026-02-01", "to", "2026-03-01")));
        assertEquals(List.of("A-1", "A-3"), orders(account, Map.of("productLine", "P1")));
        assertEquals(
                List.of("A-1", "A-2"),
                orders(account, Map.of("orderNo", List.of("A-1", "A-2", "none"))));
        assertEquals(List.of(), orders(account, Map.of("source", "erp")));
        assertEquals(5, orders(account, Map.of("source", List.of("erp", "default"))).size());
        String token = new Pages(purchases(account), Map.of()).page(2, null).path("nextPageToken");
        problem(
                new Pages(purchases(Accounts.exists("Other")), Map.of()).page(2, token),
                400,
                "INVALID_CURSOR");
        problem(
                new Pages(purchases(account), Map.of("from", "2026-01-01")).page(2, token),
                400,
                "INVALID_CURSOR");
        problem(
                new Pages(purchases(account), Map.of("from", "+999999999-01-01")).page(2, null),
                400,
                "INVALID_PARAMETER");
        problem(new Pages(purchases(NOBODY), Map.of()).page(2, null), 404, "NOT_FOUND");
        problem(purchase(NOBODY, line("A", "2026-01-01", "")), 404, "NOT_FOUND");
        problem(Api.as("read").get(purchases(account) + "/" + NOBODY), 404, "NOT_FOUND");
        new Pages(purchases(account), Map.of("count", true))
                .page(2, null)
                .then()
                .body("count.value", is(5));
    }

    @Test
    void keepsCostsByTheirOwnKey() {
        String account = Accounts.exists("Costly");

        Response made =
                cost(
                        account,
                        "{\"kind\": \"SERVICE\", \"incurredOn\": \"2026-01-01\", \"amount\": {\"amount\": \"5\", \"currency\": \"JPY\"}}");
        made.then()
                .statusCode(201)
                .header(
                        "Location",
                        is("/v1/accounts/%s/costs/%s".formatted(account, made.<String>path("id"))))
                .body(
                        "ref",
                        is(made.<String>path("id")),
                        "kind",
                        is("SERVICE"),
                        "amount.amount",
                        is("5"),
                        "note",
                        nullValue());
        assertEquals(made.asString(), Api.as("read").get(made.header("Location")).asString());
        String named =
                "{\"kind\": \"OTHER\", \"incurredOn\": \"2026-02-01\", \"amount\": {\"amount\": \"1\", \"currency\": \"EUR\"}, \"ref\": \"C-1\", \"note\": \"fair\"}";
        cost(account, named).then().statusCode(201).body("ref", is("C-1"), "note", is("fair"));
        problem(cost(account, named), 409, "CONFLICT_DUPLICATE_EXTERNAL_ID");
        problem(cost(account, named.replace("OTHER", "BRIBE")), 400, "INVALID_TYPE");
        problem(cost(account, named.replace("2026", "1026")), 422, "VALIDATION_FAILED");
        problem(cost(account, named.replace("fair", "x".repeat(2001))), 422, "VALIDATION_FAILED");
        problem(cost(NOBODY, named), 404, "NOT_FOUND");

        Pages costs =
                new Pages(
                        "/v1/accounts/%s/costs".formatted(account),
                        Map.of("kind", List.of("OTHER", "SERVICE")));
        assertEquals(List.of("C-1", made.path("id")), costs.all("ref", 1));
        assertEquals(
                List.of("C-1"), new Pages(costs.path(), Map.of("kind", "OTHER")).all("ref", 1));
        assertEquals(
                List.of("C-1"),
                new Pages(costs.path(), Map.of("from", "2026-02-01")).all("ref", 1));
        problem(
                new Pages(costs.path(), Map.of("kind", "other")).page(1, null),
                400,
                "INVALID_PARAMETER");
    }

    @Test
    void keepsAnAccountWithFactsUnlessAnAdminCascades() {
        String account = Accounts.exists("Full");
        String jo = Sellers.exists("Jo");
        String al = Sellers.exists("Al");
        purchase(
                        account,
                        line(
                                "A-1",
                                "2026-01-01",
                                ", \"credits\": [{\"sellerId\": \"%s\", \"share\": 0.5}, {\"sellerId\": \"%s\", \"share\": 0.5}]"
                                        .formatted(jo, al)))
                .then()
                .statusCode(201);
        cost(
                        account,
                        "{\"kind\": \"OTHER\", \"incurredOn\": \"2026-02-01\", \"amount\": {\"amount\": \"1\", \"currency\": \"EUR\"}}")
                .then()
                .statusCode(201);

        problem(
                        Api.as("write")
                                .header("If-Match", "*")
                                .delete("/v1/accounts/{id}", account),
                        409,
                        "CONFLICT_STATE")
                .body("detail", containsString("purchases (1), costs (1)"));
        Api.asAdmin()
                .header("If-Match", "*")
                .delete("/v1/accounts/{id}?cascade=true", account)
                .then()
                .statusCode(204);

        problem(new Pages(purchases(account), Map.of()).page(1, null), 404, "NOT_FOUND");
        Sellers.delete(jo, "*").then().statusCode(204);
    }

    @Test
    void leavesNoFactBehindWhenAnAccountIsRemovedMeanwhile() throws SQLException {
        for (int round = 0; round < 8; round++) {
            String account = Accounts.exists("Vanishing");

            List<Integer> statuses =
                    AtOnce.call(
                            6,
                            caller ->
                                    caller == 3
                                            ? Api.as("write")
                                                    .header("If-Match", "*")
                                                    .delete("/v1/accounts/{id}", account)
                                                    .statusCode()
                                            : purchase(
                                                            account,
                                                            line("A-" + caller, "2026-01-01", ""))
                                                    .statusCode());

            boolean removed = statuses.get(3) == 204;
            long added = statuses.stream().filter(status -> status == 201).count();
            assertEquals(removed ? 0 : 5, added);
            assertEquals(added, stored(account));
        }
    }

    @Test
    void refusesToRemoveWhileAnImportIsMerged() throws SQLException {
        String account = Accounts.exists("Busy");
        String seller = Sellers.exists("Busy");

        try (Connection merge = bulk.getConnection();
                Statement statement = merge.createStatement()) {
            merge.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(%d, 3)".formatted(0x7666));
            problem(
                            Api.as("write")
                                    .header("If-Match", "*")
                                    .delete("/v1/accounts/{id}", account),
                            409,
                            "CONFLICT_STATE")
                    .body("detail", containsString("try again"));
            problem(Sellers.delete(seller, "*"), 409, "CONFLICT_STATE");
            merge.rollback();
            merge.setAutoCommit(true);
        }
        Api.as("write")
                .header("If-Match", "*")
                .delete("/v1/accounts/{id}", account)
                .then()
                .statusCode(204);
    }

    @Test
    void setsExchangeRates() {
        rate("XAU", "2026-01-01", "{\"rate\": 2500.5}")
                .then()
                .body("rate", is(2500.5f), "currency", is("XAU"), "date", is("2026-01-01"));
        rate("XAU", "2026-01-01", "{\"rate\": \"0.0000000001\"}").then().statusCode(200);
        Api.as("read")
                .get("/v1/exchange-rates/XAU/2026-01-01")
                .then()
                .statusCode(200)
                .body("currency", is("XAU"));
        rate("XAU", "2026-01-02", "{\"rate\": 3}")
                .then()
                .statusCode(201)
                .header("Location", is("/v1/exchange-rates/XAU/2026-01-02"));
        rate("XAG", "2026-01-02", "{\"rate\": 4}").then().statusCode(201);

        Pages rates = new Pages("/v1/exchange-rates", Map.of("currency", List.of("XAU", "XAG")));
        assertEquals(List.of("XAU", "XAG", "XAU"), rates.all("currency", 1));
        assertEquals(
                List.of("2026-01-01"),
                new Pages(rates.path(), Map.of("currency", "XAU", "to", "2026-01-02"))
                        .all("date", 1));
        problem(Api.as("read").get("/v1/exchange-rates/XAU/2026-01-03"), 404, "NOT_FOUND");
        problem(rate("EUR", "2026-01-01", "{\"rate\": 1}"), 422, "VALIDATION_FAILED");
        problem(rate("XYZ", "2026-01-01", "{\"rate\": 1}"), 422, "VALIDATION_FAILED");
        problem(rate("xau", "2026-01-01", "{\"rate\": 1}"), 422, "VALIDATION_FAILED");
        problem(rate("XAU", "1800-01-01", "{\"rate\": 1}"), 422, "VALIDATION_FAILED");
        for (String wrong :
                List.of("0", "-1", "1e10", "1e-11", "\"0.00000000001\"", "null", "1e1000000000")) {
            problem(
                            rate("XAU", "2026-01-01", "{\"rate\": %s}".formatted(wrong)),
                            422,
                            "VALIDATION_FAILED")
                    .body("errors[0].path", is("rate"));
        }
        for (String wrong : List.of("\"\"", "\"1,5\"", "\"1e5\"", "true", "[1]", "{}")) {
            problem(
                    rate("XAU", "2026-01-01", "{\"rate\": %s}".formatted(wrong)),
                    400,
                    "INVALID_TYPE");
        }
        problem(rate("XAU", "2026-13-01", "{\"rate\": 1}"), 400, "INVALID_PARAMETER");
        problem(rate("XAU", "2026-01-01", "{\"rate\": 1, \"on\": 1}"), 400, "UNKNOWN_FIELD");
        problem(
                Api.as("read")
                        .contentType(ContentType.JSON)
                        .body("{\"rate\": 1}")
                        .put("/v1/exchange-rates/XAU/2026-01-01"),
                403,
                "FORBIDDEN");
    }

    private static String purchases(String account) {
        return "/v1/accounts/%s/purchases".formatted(account);
    }

    private static List<String> orders(String account, Map<String, ?> filters) {
        return new Pages(purchases(account), filters).all("orderNo", 2);
    }

    private static String line(String orderNo, String orderedOn, String rest) {
        return "{\"orderNo\": \"%s\", \"orderedOn\": \"%s\", \"amount\": {\"amount\": \"10\", \"currency\": \"EUR\"}%s}"
                .formatted(orderNo, orderedOn, rest);
    }

    private static String credits(String seller, String share) {
        return ", \"credits\": [{\"sellerId\": \"%s\", \"share\": %s}]".formatted(seller, share);
    }

    private static Response purchase(String account, String body) {
        return Api.as("write").contentType(ContentType.JSON).body(body).post(purchases(account));
    }

    private static Response cost(String account, String body) {
        return Api.as("write")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/accounts/%s/costs".formatted(account));
    }

    private static Response rate(String currency, String date, String body) {
        return Api.as("write")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/exchange-rates/{currency}/{date}", currency, date);
    }

    private long stored(String account) throws SQLException {
        try (Connection connection = bulk.getConnection();
                Statement statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select count(*) from purchase where account_id = '%s'"
                                        .formatted(account))) {
            row.next();
            return row.getLong(1);
        }
    }
}
