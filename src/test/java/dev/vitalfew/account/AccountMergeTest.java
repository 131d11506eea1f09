package dev.vitalfew.account;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import dev.vitalfew.Names;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.team.Sellers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountMergeTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";

    @Inject AgroalDataSource database;

    @Test
    void takesWhatTheDuplicateSaysBesides() {
        String source = Names.unique("erp");
        String parent = Accounts.exists("Holding");
        String id =
                Accounts.exists(
                        Map.of(
                                "name", "Initech",
                                "industry", "Software",
                                "classes", List.of("STRATEGIC"),
                                "tags", List.of("b"),
                                "refs", List.of(Map.of("source", source, "externalId", "1"))));
        String duplicate =
                Accounts.exists(
                        Map.of(
                                "name",
                                "INITECH INC",
                                "industry",
                                "IT",
                                "country",
                                "DE",
                                "annualRevenue",
                                Map.of("amount", "5", "currency", "USD"),
                                "classes",
                                List.of("GROUP", "STRATEGIC"),
                                "tags",
                                List.of("a", "b"),
                                "parentId",
                                parent,
                                "refs",
                                List.of(Map.of("source", source, "externalId", "2"))));

        Response merged = merge(id, duplicate);

        merged.then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("id", is(id), "version", is(1), "name", is("Initech"))
                .body("industry", is("Software"), "country", is("DE"), "parentId", is(parent))
                .body("annualRevenue.currency", is("USD"), "status", is("ACTIVE"))
                .body("classes", is(List.of("GROUP", "STRATEGIC")), "tags", is(List.of("a", "b")))
                .body("refs.externalId", is(List.of("1", "2")));
        problem(Accounts.get(duplicate), 404, "NOT_FOUND");
        Accounts.patch(id, "\"1\"", "{\"classes\": [\"STRATEGIC\", \"GROUP\"]}")
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""));
        Accounts.put(source, "2", Map.of("name", "Initech", "tags", List.of("c")))
                .then()
                .statusCode(200)
                .body("id", is(id));
    }

    @Test
    void movesAllFacts() {
        String id = Accounts.exists("Keeps");
        String duplicate = Accounts.exists("Goes");
        String child = Accounts.existsBelow(duplicate, "Child");
        String jo = Sellers.exists("Jo");
        String al = Sellers.exists("Al");
        purchase(id, "1", "10", "");
        purchase(duplicate, "2", "20", credits(jo, al));
        purchase(
                duplicate,
                "3",
                "30",
                ", \"credits\": [{\"sellerId\": \"%s\", \"share\": 1}]".formatted(jo));
        cost(duplicate, "c", "5");

        merge(id, duplicate).then().statusCode(200);

        Response purchases = Api.as("read").get("/v1/accounts/{id}/purchases", id);
        purchases
                .then()
                .body("items.orderNo", containsInAnyOrder("1", "2", "3"))
                .body("items.find { it.orderNo == '2' }.credits.size()", is(2))
                .body("items.find { it.orderNo == '3' }.credits[0].sellerId", is(jo));
        Api.as("read")
                .get("/v1/accounts/{id}/costs", id)
                .then()
                .body("items.ref", is(List.of("c")), "items[0].amount.amount", is("5.00"));
        Accounts.get(child).then().body("parentId", is(id), "version", is(1));
    }

    @Test
    void movesPeopleDealsAndWhatHappened() {
        String id = Accounts.exists("Keeps");
        String duplicate = Accounts.exists("Goes");
        String seller = Sellers.exists("Jo");
        String unit = made("/v1/accounts/%s/org-units".formatted(duplicate), "{\"name\": \"IT\"}");
        String boss = made("/v1/accounts/%s/contacts".formatted(duplicate), "{\"name\": \"Boss\"}");
        String contact =
                made(
                        "/v1/accounts/%s/contacts".formatted(duplicate),
                        "{\"name\": \"Ann\", \"reportsToId\": \"%s\", \"orgUnitId\": \"%s\"}"
                                .formatted(boss, unit));
        made(
                "/v1/accounts/%s/ties".formatted(duplicate),
                "{\"from\": \"%s\", \"to\": \"%s\", \"kind\": \"KNOWS\"}"
                        .formatted(contact, seller));
        String deal =
                made(
                        "/v1/deals",
                        "{\"accountId\": \"%s\", \"name\": \"Pumps\"}".formatted(duplicate));
        made(
                "/v1/deals/%s/stakeholders".formatted(deal),
                "{\"contactId\": \"%s\", \"influences\": [\"COACH\"]}".formatted(contact));
        made(
                "/v1/contacts/%s/coaching".formatted(contact),
                "{\"kind\": \"INFORMATION\", \"doneOn\": \"2026-01-02\", \"dealId\": \"%s\"}"
                        .formatted(deal));
        String interaction =
                made(
                        "/v1/accounts/%s/interactions".formatted(duplicate),
                        "{\"kind\": \"VISIT\", \"at\": \"2026-01-02T10:00:00Z\", \"contactIds\": [\"%s\"], \"dealId\": \"%s\"}"
                                .formatted(contact, deal));

        merge(id, duplicate).then().statusCode(200);

        read("/v1/contacts/" + contact)
                .body("accountId", is(id), "reportsToId", is(boss), "orgUnitId", is(unit))
                .body("version", is(1));
        read("/v1/deals/" + deal).body("accountId", is(id), "version", is(1));
        read("/v1/deals/%s/stakeholders".formatted(deal))
                .body("items.contactId", is(List.of(contact)));
        read("/v1/contacts/%s/coaching".formatted(contact)).body("items.dealId", is(List.of(deal)));
        read("/v1/accounts/%s/ties".formatted(id)).body("items.from", is(List.of(contact)));
        read("/v1/interactions/" + interaction)
                .body("accountId", is(id), "dealId", is(deal), "contactIds", is(List.of(contact)));
    }

    private static String made(String path, String body) {
        return post(path, body).then().statusCode(201).extract().path("id");
    }

    private static ValidatableResponse read(String path) {
        return Api.as("read").get(path).then().statusCode(200);
    }

    /// A new table of facts makes this fail, until its feature implements [AccountFacts] and one of
    /// the tests above shows that the facts move.
    @Test
    void knowsEveryTableThatHoldsFactsOfAccounts() {
        Set<String> known =
                Set.of(
                        "account_fit",
                        "account_manager",
                        "account_merge",
                        "account_plan",
                        "account_ref",
                        "account_standing",
                        "approval",
                        "briefing",
                        "closing_signal",
                        "coaching",
                        "competitor_share",
                        "complaint",
                        "contact",
                        "contract",
                        "cost",
                        "customer_request",
                        "deal",
                        "deal_terms",
                        "declared_cells",
                        "dedicated_team",
                        "expert_request",
                        "incident",
                        "installed_product",
                        "interaction",
                        "interaction_contact",
                        "lead",
                        "milestone",
                        "need",
                        "need_transition",
                        "objection",
                        "org_unit",
                        "post_mortem",
                        "potential",
                        "purchase",
                        "purchase_credit",
                        "relationship_stage",
                        "scorecard",
                        "service_delivery",
                        "shared_news",
                        "sponsor",
                        "stage_change",
                        "stakeholder_role",
                        "supplier_fit",
                        "survey_response",
                        "team_member",
                        "tender",
                        "tie",
                        "tier_change",
                        "tier_override");

        List<String> laid =
                Jdbc.rows(
                        database,
                        row -> row.getString(1),
                        """
                        select c.table_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                          and c.column_name = 'account_id'
                        """);

        assertEquals(known, Set.copyOf(laid));
    }

    @Test
    void answersTheSameWhenItIsMergedAlready() {
        String id = Accounts.exists("Once");
        String duplicate = Accounts.exists("Twice");

        Response first = merge(id, duplicate);
        Response again = merge(id, duplicate);

        again.then().statusCode(200).header("ETag", is(first.header("ETag")));
        assertEquals(first.asString(), again.asString());
    }

    @Test
    void remembersADuplicateOfADuplicate() {
        String last = Accounts.exists("Last");
        String middle = Accounts.exists("Middle");
        String first = Accounts.exists("First");
        merge(middle, first).then().statusCode(200);
        merge(last, middle).then().statusCode(200);

        merge(last, first).then().statusCode(200).body("id", is(last), "version", is(1));
        problem(merge(middle, first), 404, "NOT_FOUND");
    }

    @Test
    void letsEqualFactsUnderOneKeyBecomeOne() {
        String id = Accounts.exists("Equal");
        String duplicate = Accounts.exists("Equal too");
        String jo = Sellers.exists("Jo");
        String al = Sellers.exists("Al");
        for (String each : List.of(id, duplicate)) {
            purchase(each, "1", "10.0", credits(jo, al));
            cost(each, "c", "5");
        }

        merge(id, duplicate).then().statusCode(200);

        Api.as("read")
                .get("/v1/accounts/{id}/purchases", id)
                .then()
                .body("items.size()", is(1), "items[0].credits.size()", is(2));
        Api.as("read").get("/v1/accounts/{id}/costs", id).then().body("items.size()", is(1));
        assertEquals(0, rowsOf(duplicate));
    }

    @Test
    void refusesFactsUnderOneKeyThatDiffer() {
        String id = Accounts.exists("Differs");
        String duplicate = Accounts.exists("Differs too");
        String jo = Sellers.exists("Jo");
        String al = Sellers.exists("Al");
        purchase(id, "1", "10", "");
        purchase(duplicate, "1", "11", "");
        purchase(id, "2", "10", credits(jo, al));
        purchase(duplicate, "2", "10", credits(al, jo));
        purchase(id, "3", "10", "");
        purchase(duplicate, "3", "10", "");
        cost(id, "c", "1");
        cost(duplicate, "c", "2");

        problem(merge(id, duplicate), 409, "CONFLICT_STATE")
                .body("conflicts.what", is(List.of("purchases", "purchases", "costs")))
                .body("conflicts[0].source", is("default"), "conflicts[0].orderNo", is("1"))
                .body("conflicts[0].lineNo", is(1), "conflicts[1].orderNo", is("2"))
                .body("conflicts[2].ref", is("c"));

        Accounts.get(id).then().body("version", is(0));
        Accounts.get(duplicate).then().statusCode(200);
        assertEquals(4, rowsOf(duplicate) - 2); // three purchases and a cost, beside two credits
    }

    @Test
    void refusesWhatWouldCloseACycle() {
        String top = Accounts.existsBelow(null, "Top");
        String middle = Accounts.existsBelow(top, "Middle");
        String bottom = Accounts.existsBelow(middle, "Bottom");

        problem(merge(top, top), 422, "VALIDATION_FAILED")
                .body("errors[0].path", is("duplicateId"));
        problem(merge(bottom, top), 422, "VALIDATION_FAILED");
        problem(merge(bottom, middle), 422, "VALIDATION_FAILED");
        merge(top, middle).then().statusCode(200).body("parentId", nullValue());
        Accounts.get(bottom).then().body("parentId", is(top));
    }

    @Test
    void refusesAccountsThatDoNotExist() {
        String id = Accounts.exists("Alone");

        problem(merge(NOBODY, id), 404, "NOT_FOUND");
        problem(merge(id, NOBODY), 422, "REFERENCE_NOT_FOUND")
                .body("errors[0].path", is("duplicateId"));
        problem(
                Api.as("write")
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/v1/accounts/{id}/merge", id),
                422,
                "VALIDATION_FAILED");
        problem(
                Api.as("read")
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/v1/accounts/{id}/merge", id),
                403,
                "FORBIDDEN");
    }

    @Test
    void losesNoFactThatComesMeanwhile() {
        for (int round = 0; round < 5; round++) {
            String id = Accounts.exists("Survivor");
            String duplicate = Accounts.exists("Duplicate");

            List<Integer> statuses =
                    AtOnce.call(
                            9,
                            caller ->
                                    caller == 0
                                            ? merge(id, duplicate).statusCode()
                                            : tryPurchase(duplicate, "O-" + caller).statusCode());

            assertEquals(200, statuses.getFirst());
            long added = statuses.stream().filter(status -> status == 201).count();
            assertEquals(8 - added, statuses.stream().filter(status -> status == 404).count());
            assertEquals(added, rowsOf(id));
            assertEquals(0, rowsOf(duplicate));
        }
    }

    @Test
    void mergesOneOfTwoIntoEachOther() {
        for (int round = 0; round < 5; round++) {
            List<String> ids = new ArrayList<>();
            ids.add(Accounts.exists("One"));
            ids.add(Accounts.exists("Other"));

            List<Integer> statuses =
                    AtOnce.call(
                            2, caller -> merge(ids.get(caller), ids.get(1 - caller)).statusCode());

            assertEquals(List.of(200, 404), statuses.stream().sorted().toList());
        }
    }

    private static Response merge(String id, String duplicate) {
        return Api.as("write")
                .contentType(ContentType.JSON)
                .body(Map.of("duplicateId", duplicate))
                .post("/v1/accounts/{id}/merge", id);
    }

    private static String credits(String most, String rest) {
        return ", \"credits\": [{\"sellerId\": \"%s\", \"share\": 0.75}, {\"sellerId\": \"%s\", \"share\": 0.25}]"
                .formatted(most, rest);
    }

    private static void purchase(String account, String orderNo, String amount, String more) {
        post(
                        "/v1/accounts/%s/purchases".formatted(account),
                        "{\"orderNo\": \"%s\", \"orderedOn\": \"2026-01-02\", \"amount\": {\"amount\": \"%s\", \"currency\": \"EUR\"}%s}"
                                .formatted(orderNo, amount, more))
                .then()
                .statusCode(201);
    }

    private static Response tryPurchase(String account, String orderNo) {
        return post(
                "/v1/accounts/%s/purchases".formatted(account),
                "{\"orderNo\": \"%s\", \"orderedOn\": \"2026-01-02\", \"amount\": {\"amount\": \"1\", \"currency\": \"EUR\"}}"
                        .formatted(orderNo));
    }

    private static void cost(String account, String ref, String amount) {
        post(
                        "/v1/accounts/%s/costs".formatted(account),
                        "{\"ref\": \"%s\", \"kind\": \"SERVICE\", \"incurredOn\": \"2026-01-02\", \"amount\": {\"amount\": \"%s\", \"currency\": \"EUR\"}}"
                                .formatted(ref, amount))
                .then()
                .statusCode(201);
    }

    private static Response post(String path, String body) {
        return Api.as("write").contentType(ContentType.JSON).body(body).post(path);
    }

    /// In all tables of the ledger.
    private long rowsOf(String account) {
        long rows = 0;
        for (String table : List.of("purchase", "purchase_credit", "cost")) {
            rows +=
                    Jdbc.number(
                            database,
                            "select count(*) from %s where account_id = ?".formatted(table),
                            UUID.fromString(account));
        }
        return rows;
    }
}
