package dev.vitalfew.deal;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import dev.vitalfew.Calls;
import dev.vitalfew.Pages;
import dev.vitalfew.account.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where deals stand, and how they came there.
@QuarkusTest
class MoveResourceTest {
    private static final String NOBODY = "0190a000-0000-7000-8000-000000000000";

    private String account = "";
    private String deal = "";

    @BeforeEach
    void openADeal() {
        account = Accounts.exists("Initech");
        deal = opened("2026-03-01");
    }

    private String opened(String on) {
        return Calls.made(
                "/v1/deals", Map.of("accountId", account, "name", "Pumps", "openedOn", on));
    }

    private static Map<String, Object> to(String stage, Map<String, ?> more) {
        Map<String, Object> move = new HashMap<>(Map.of("to", stage));
        move.putAll(more);
        return move;
    }

    private Response move(String stage, Map<String, ?> more) {
        return Calls.post("/v1/deals/%s/stage-changes".formatted(deal), to(stage, more));
    }

    private Response moveAt(String stage, String at) {
        return move(stage, Map.of("at", at));
    }

    private Response close(String outcome, String on) {
        return Calls.post(
                "/v1/deals/%s/close".formatted(deal), Map.of("outcome", outcome, "closedOn", on));
    }

    private Response history() {
        return Calls.get("/v1/deals/%s/stage-changes".formatted(deal));
    }

    @Test
    void movesForwardAndBackAndRemembersEveryStep() {
        Response moved =
                move("INVESTIGATED", Map.of("at", "2026-03-05T10:00:00Z", "reason", "they called"));
        moveAt("CONTACTED", "2026-04-01T00:00:00Z").then().statusCode(201);
        move("PROVEN", Map.of()).then().statusCode(201);

        moved.then()
                .statusCode(201)
                .header("Location", is("/v1/deals/%s/stage-changes/2".formatted(deal)))
                .header("ETag", is("\"1\""))
                .body("from", is("TARGETED"), "to", is("INVESTIGATED"))
                .body("at", is("2026-03-05T10:00:00Z"), "reason", is("they called"))
                .body("deal.stage", is("INVESTIGATED"), "deal.version", is(1));
        history()
                .then()
                .statusCode(200)
                .body("items.to", contains("TARGETED", "INVESTIGATED", "CONTACTED", "PROVEN"))
                .body("items[0]", not(hasKey("from")))
                .body("items[0].at", is("2026-03-01T00:00:00Z"))
                .body("items[1].from", is("TARGETED"), "items[2].from", is("INVESTIGATED"))
                .body("items[1].by", is(moved.<String>path("by")))
                .body("items[1]", not(hasKey("forced")), "nextPageToken", nullValue());
        Calls.get(String.valueOf(moved.header("Location")))
                .then()
                .statusCode(200)
                .body("number", is(2), "reason", is("they called"));
        Calls.get("/v1/deals/" + deal).then().body("stage", is("PROVEN"), "version", is(3));
    }

    @Test
    void listsItsHistoryOverPagesAndAsCsv() {
        for (String stage : List.of("CONTACTED", "TARGETED", "CONTACTED", "INVESTIGATED")) {
            moveAt(stage, "2026-03-05T10:00:00Z").then().statusCode(201);
        }
        Pages pages = new Pages("/v1/deals/%s/stage-changes".formatted(deal), Map.of());

        assertEquals(List.of(1, 2, 3, 4, 5), pages.all("number", 2));
        String csv =
                Api.as("read")
                        .accept("text/csv")
                        .get("/v1/deals/%s/stage-changes".formatted(deal))
                        .asString();
        assertEquals(6, csv.lines().count());
    }

    @Test
    void refusesMomentsOutOfOrder() {
        moveAt("CONTACTED", "2026-03-05T10:00:00Z").then().statusCode(201);
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1) + "T00:00:00Z";

        refused(moveAt("PROVEN", tomorrow), "at");
        refused(moveAt("PROVEN", "3026-01-01T00:00:00Z"), "at");
        refused(moveAt("PROVEN", "2026-03-05T09:59:59Z"), "at");
        refused(moveAt("PROVEN", "2026-02-28T00:00:00Z"), "at");
        moveAt("PROVEN", "2026-03-05T10:00:00Z").then().statusCode(201);
    }

    private static void refused(Response response, String path) {
        problem(response, 422, "VALIDATION_FAILED").body("errors.path", hasItem(path));
    }

    @Test
    void refusesWhatIsNoMove() {
        problem(move("WON", Map.of()), 400, "INVALID_TYPE");
        problem(move("NOWHERE", Map.of()), 400, "INVALID_TYPE");
        problem(move("TARGETED", Map.of()), 409, "CONFLICT_STATE");
        refused(Calls.post("/v1/deals/%s/stage-changes".formatted(deal), Map.of()), "to");
        problem(
                Calls.post("/v1/deals/%s/stage-changes".formatted(NOBODY), to("PROVEN", Map.of())),
                404,
                "NOT_FOUND");
        problem(Calls.get("/v1/deals/%s/stage-changes/2".formatted(deal)), 404, "NOT_FOUND");
        problem(Calls.get("/v1/deals/%s/stage-changes/one".formatted(deal)), 404, "NOT_FOUND");
    }

    @Test
    void closesOnceAndForGood() {
        moveAt("CLOSING", "2026-03-05T10:00:00Z").then().statusCode(201);

        Response closed =
                Calls.post(
                        "/v1/deals/%s/close".formatted(deal),
                        Map.of("outcome", "WON", "closedOn", "2026-03-05", "reason", "best plan"));

        closed.then()
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("outcome", is("WON"), "closedOn", is("2026-03-05"))
                .body("closeReason", is("best plan"), "stage", is("CLOSING"));
        problem(close("LOST", "2026-03-06"), 409, "CONFLICT_STATE")
                .body("detail", containsString("WON on 2026-03-05"));
        problem(close("WON", "2026-03-05"), 409, "CONFLICT_STATE");
        problem(move("PROVEN", Map.of()), 409, "CONFLICT_STATE");
        history().then().body("items.to", contains("TARGETED", "CLOSING"));
        assertEquals(
                closed.path("version"), Calls.get("/v1/deals/" + deal).<Integer>path("version"));
    }

    @Test
    void refusesClosingsThatCannotBe() {
        moveAt("PROVEN", "2026-03-05T10:00:00Z").then().statusCode(201);

        refused(close("OPEN", "2026-04-01"), "outcome");
        refused(close("WON", "2026-02-28"), "closedOn");
        refused(close("WON", "2026-03-04"), "closedOn");
        refused(close("WON", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString()), "closedOn");
        refused(
                Calls.post("/v1/deals/%s/close".formatted(deal), Map.of("outcome", "WON")),
                "closedOn");
        problem(close("SOLD", "2026-04-01"), 400, "INVALID_TYPE");
        problem(
                Calls.post(
                        "/v1/deals/%s/close".formatted(NOBODY),
                        Map.of("outcome", "WON", "closedOn", "2026-04-01")),
                404,
                "NOT_FOUND");
        Calls.get("/v1/deals/" + deal).then().body("outcome", is("OPEN"), "version", is(1));
    }

    @Test
    void letsOneOfTwoMovesFromTheSameVersionPass() {
        List<String> stages = List.of("CONTACTED", "INVESTIGATED", "PROVEN", "CLOSING");

        List<Integer> statuses =
                AtOnce.call(
                        4,
                        caller ->
                                Api.as("write")
                                        .header("If-Match", "\"0\"")
                                        .contentType("application/json")
                                        .body(to(stages.get(caller), Map.of()))
                                        .post("/v1/deals/%s/stage-changes".formatted(deal))
                                        .statusCode());

        assertEquals(List.of(201, 412, 412, 412), statuses.stream().sorted().toList());
        assertEquals(2, history().<List<?>>path("items").size());
    }

    @Test
    void letsOneOfTwoEqualMovesPass() {
        List<Integer> statuses = AtOnce.call(4, _ -> move("CONTACTED", Map.of()).statusCode());

        assertEquals(List.of(201, 409, 409, 409), statuses.stream().sorted().toList());
    }

    @Test
    void letsOneOfTwoClosingsPass() {
        List<Integer> statuses =
                AtOnce.call(
                        4,
                        caller ->
                                close(caller % 2 == 0 ? "WON" : "LOST", "2026-04-01").statusCode());

        assertEquals(List.of(200, 409, 409, 409), statuses.stream().sorted().toList());
    }

    @Test
    void refusesAStaleClosing() {
        problem(
                Api.as("write")
                        .header("If-Match", "\"3\"")
                        .contentType("application/json")
                        .body(Map.of("outcome", "WON", "closedOn", "2026-04-01"))
                        .post("/v1/deals/%s/close".formatted(deal)),
                412,
                "STALE_VERSION");
    }

    @Test
    void takesABackdatedMoveAfterAnEdit() {
        Calls.patch("/v1/deals/" + deal, "\"0\"", Map.of("probability", 0.5))
                .then()
                .statusCode(200);

        moveAt("CONTACTED", "2026-03-02T00:00:00Z").then().statusCode(201);
    }
}
