package dev.vitalfew.deal;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.AtOnce;
import dev.vitalfew.Calls;
import dev.vitalfew.Names;
import dev.vitalfew.account.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DealBatchTest {
    private final String source = Names.unique("batch");
    private String account = "";

    @BeforeEach
    void anAccount() {
        account = Accounts.exists("Batched");
    }

    @Test
    void tellsWhatBecameOfEachItemInTheirOrder() {
        String old = Calls.post("/v1/deals", deal("Old", Map.of())).path("id");
        String gone = Calls.post("/v1/deals", deal("Gone", Map.of())).path("id");

        Response answer =
                batch(
                        false,
                        item("CREATE", null, null, deal("A", Map.of("stage", "PROVEN"))),
                        item("UPSERT", null, "1", deal("B", Map.of("openedOn", "2026-01-05"))),
                        item("UPSERT", null, "1", deal("B2", Map.of("plan", "chess"))),
                        item("UPDATE", old, null, Map.of("source", "Fair")),
                        item("UPDATE", null, "1", Map.of("name", "B3")),
                        item("DELETE", gone, null, null),
                        item("DELETE", gone, null, null));

        answer.then()
                .statusCode(207)
                .body("items.index", is(List.of(0, 1, 2, 3, 4, 5, 6)))
                .body("items.status", is(List.of(201, 201, 200, 200, 200, 204, 404)))
                .body("items[1].id", is(answer.<String>path("items[4].id")))
                .body("items[4].etag", is("\"2\""), "items[5].etag", nullValue())
                .body("items[6].error.code", is("NOT_FOUND"));
        String made = answer.path("items[0].id");
        Calls.get("/v1/deals/" + made).then().body("stage", is("PROVEN"), "name", is("A"));
        Calls.get("/v1/deals/" + made + "/stage-changes").then().body("items.size()", is(1));
        Calls.get("/v1/deals/" + answer.path("items[1].id"))
                .then()
                .body("name", is("B3"), "plan", is("chess"), "openedOn", is("2026-01-05"));
        Calls.get("/v1/deals/" + old).then().body("source", is("Fair"), "name", is("Old"));
    }

    @Test
    void namesWhatIsWrongWithAnItemAndDoesTheOthers() {
        String deal = Calls.post("/v1/deals", deal("There", Map.of())).path("id");
        String nobody = "0190a000-0000-7000-8000-000000000000";

        batch(
                        false,
                        null,
                        Map.of(),
                        item("CREATE", null, null, Map.of("accountId", account)),
                        item("CREATE", null, null, Map.of("name", "Nobody's")),
                        item("CREATE", null, null, deal("x", Map.of("sellerId", nobody))),
                        item("CREATE", null, null, deal("x", Map.of("accountId", nobody))),
                        item("CREATE", null, null, deal("x", Map.of("parentId", nobody))),
                        item("CREATE", null, null, deal("x", Map.of("openedOn", "2999-01-01"))),
                        item("UPDATE", deal, null, Map.of("stage", "CLOSING")),
                        item("UPDATE", deal, null, Map.of("probability", 2)),
                        item("UPDATE", null, "none", Map.of("name", "x")),
                        item("UPDATE", deal, "both", Map.of("name", "x")),
                        item("DELETE", deal, null, Map.of()),
                        item("CREATE", null, "1", deal("Fine", Map.of())),
                        item("CREATE", null, "1", deal("Late", Map.of())))
                .then()
                .statusCode(207)
                .body(
                        "items.status",
                        is(
                                List.of(
                                        422, 422, 422, 422, 422, 422, 422, 422, 409, 422, 404, 422,
                                        422, 201, 409)))
                .body("items[2].error.errors[0].path", is("deal.name"))
                .body("items[4].error.code", is("REFERENCE_NOT_FOUND"))
                .body("items[4].error.errors[0].path", is("deal.sellerId"))
                .body("items[6].error.errors[0].path", is("deal.parentId"))
                .body("items[8].error.errors[0].path", is("deal.stage"));
        Calls.get("/v1/deals/" + deal).then().body("version", is(0), "stage", is("TARGETED"));
        Calls.get("/v1/deals?accountId=" + account).then().body("items.size()", is(2));
    }

    @Test
    void doesAllOrNothingWhereItIsAtomic() {
        batch(
                        true,
                        item("UPSERT", null, "1", deal("A", Map.of())),
                        item("CREATE", null, null, Map.of("accountId", account)))
                .then()
                .statusCode(207)
                .body("items.status", is(List.of(424, 422)))
                .body("items[0].error.code", is("NOT_APPLIED"));
        Calls.get("/v1/deals?accountId=" + account).then().body("items.size()", is(0));
    }

    @Test
    void refusesWhatIsNoBatch() {
        problem(Calls.post("/v1/deals:batch", Map.of()), 422, "VALIDATION_FAILED");
        problem(
                batch(false, item("CREATE", null, null, deal("x", Map.of("outcome", "WON")))),
                400,
                "UNKNOWN_FIELD");
        problem(batch(false, item("MOVE", null, null, null)), 400, "INVALID_TYPE");
        problem(batch(false, new Map<?, ?>[1_001]), 422, "VALIDATION_FAILED");
    }

    @Test
    void makesOneDealOfEachReferenceInBatchesAtOnce() {
        List<Response> answers =
                AtOnce.call(
                        4,
                        caller -> {
                            List<Map<?, ?>> items = new ArrayList<>();
                            IntStream.range(0, 40)
                                    .map(i -> caller % 2 == 0 ? i : 39 - i)
                                    .forEach(
                                            i ->
                                                    items.add(
                                                            item(
                                                                    "UPSERT",
                                                                    null,
                                                                    "r" + i,
                                                                    deal(
                                                                            "D " + caller,
                                                                            Map.of()))));
                            return batch(false, items.toArray(Map<?, ?>[]::new));
                        });

        long made =
                answers.stream()
                        .flatMap(each -> each.<List<Integer>>path("items.status").stream())
                        .filter(status -> status == 201)
                        .count();
        assertEquals(40, made);
        Calls.get("/v1/deals?limit=200&accountId=" + account).then().body("items.size()", is(40));
    }

    @Test
    void linksAddOnsToTheirParent() {
        String parent = Calls.post("/v1/deals", deal("Machines", Map.of())).path("id");
        Response addOn = Calls.post("/v1/deals", deal("Service", Map.of("parentId", parent)));
        addOn.then().statusCode(201).body("parentId", is(parent));
        String foreign =
                Calls.post(
                                "/v1/deals",
                                Map.of("accountId", Accounts.exists("Other"), "name", "Foreign"))
                        .path("id");

        Calls.get("/v1/deals?parentId=" + parent)
                .then()
                .body("items.id", is(List.of(addOn.<String>path("id"))));
        problem(
                Calls.patch(
                        "/v1/deals/" + parent, "*", Map.of("parentId", addOn.<String>path("id"))),
                422,
                "VALIDATION_FAILED");
        problem(
                Calls.patch("/v1/deals/" + parent, "*", Map.of("parentId", parent)),
                422,
                "VALIDATION_FAILED");
        for (String nobodys : List.of(foreign, UUID.randomUUID().toString())) {
            problem(
                    Calls.patch("/v1/deals/" + parent, "*", Map.of("parentId", nobodys)),
                    422,
                    "REFERENCE_NOT_FOUND");
        }
        Calls.delete("/v1/deals/" + parent, "*").then().statusCode(204);
        Calls.get("/v1/deals/" + addOn.path("id")).then().body("parentId", nullValue());
    }

    @Test
    void letsNoTwoDealsComeToStandBelowEachOther() {
        for (int round = 0; round < 10; round++) {
            List<String> ids =
                    List.of(
                            Calls.post("/v1/deals", deal("Left", Map.of())).path("id"),
                            Calls.post("/v1/deals", deal("Right", Map.of())).path("id"));

            List<Integer> statuses =
                    AtOnce.call(
                            2,
                            caller ->
                                    Calls.patch(
                                                    "/v1/deals/" + ids.get(caller),
                                                    "*",
                                                    Map.of("parentId", ids.get(1 - caller)))
                                            .statusCode());

            assertEquals(List.of(200, 422), statuses.stream().sorted().toList());
        }
    }

    private Map<String, Object> deal(String name, Map<String, ?> more) {
        Map<String, Object> deal = new HashMap<>(Map.of("accountId", account, "name", name));
        deal.putAll(more);
        return deal;
    }

    private Map<String, Object> item(
            String op, @Nullable String id, @Nullable String ref, @Nullable Map<?, ?> deal) {
        Map<String, Object> item = new HashMap<>(Map.of("op", op));
        if (id != null) {
            item.put("id", id);
        }
        if (ref != null) {
            item.put("ref", Map.of("source", source, "externalId", ref));
        }
        if (deal != null) {
            item.put("deal", deal);
        }
        return item;
    }

    private static Response batch(boolean atomic, @Nullable Map<?, ?>... items) {
        List<@Nullable Map<?, ?>> list = new ArrayList<>();
        for (Map<?, ?> each : items) {
            list.add(each);
        }
        return Calls.post("/v1/deals:batch", Map.of("atomic", atomic, "items", list));
    }
}
