package dev.vitalfew.api;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import dev.vitalfew.Pages;
import dev.vitalfew.TestClock;
import dev.vitalfew.account.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The conventions of lists, on every list that the contract names where that needs no data, else
/// on the list of accounts, which is made of the same parts as all others.
@QuarkusTest
class EveryListTest {
    @Inject TestClock clock;

    private final String tag = "t" + UUID.randomUUID();

    private static List<EveryOperation.Operation> lists() throws IOException {
        return EveryOperation.ofTheRunningApplication().all().stream()
                .filter(each -> each.method().equals("GET"))
                .filter(
                        each ->
                                each.parametersIn("query").stream()
                                        .anyMatch(one -> one.name().equals("pageToken")))
                .toList();
    }

    private static Response get(EveryOperation.Operation list, String query) {
        return Api.asAdmin().get(list.path() + query);
    }

    @Test
    void hasPagesOfOneToTwoHundred() throws IOException {
        assertTrue(lists().size() > 20, "the lists of the contract are found");
        for (EveryOperation.Operation list : lists()) {
            for (String wrong : List.of("0", "201", "-1", "ten", "1.5", "")) {
                problem(get(list, "?limit=" + wrong), 400, "INVALID_PARAMETER");
            }
        }
    }

    @Test
    void countsWhatItHolds() throws IOException {
        for (EveryOperation.Operation list : lists()) {
            boolean counts =
                    list.parametersIn("query").stream().anyMatch(one -> one.name().equals("count"));
            Response answer = get(list, counts ? "?count=true" : "");
            boolean holds = answer.statusCode() == 200;

            assertTrue(holds || answer.statusCode() == 404, list.name() + answer.asString());
            if (holds && counts) {
                answer.then().body("count.value", notNullValue(), "count.kind", notNullValue());
            }
        }
    }

    @Test
    void isAlsoATable() throws IOException {
        for (EveryOperation.Operation list : lists()) {
            assertTrue(
                    list.node().at("/responses/200/content").has("text/csv"),
                    list.name() + " answers as text/csv too");
        }
    }

    @Test
    void takesTwoValuesOfOneParameterForAMistake() throws IOException {
        for (EveryOperation.Operation list : lists()) {
            problem(get(list, "?limit=1&limit=2"), 400, "INVALID_PARAMETER");
        }
    }

    private void accounts(int number) {
        Pages.make(number, () -> Accounts.exists(Map.of("name", "A", "tags", List.of(tag))));
    }

    private Response page(String query) {
        return Api.as("read").get("/v1/accounts?tag=%s&%s".formatted(tag, query));
    }

    @Test
    void leadsOnByAHeaderToo() {
        accounts(3);

        Response first = page("limit=2");
        String token = first.path("nextPageToken");

        first.then()
                .header(
                        "Link",
                        equalTo(
                                "</v1/accounts?tag=%s&limit=2&pageToken=%s>; rel=\"next\""
                                        .formatted(tag, token)));
        page("limit=2&pageToken=" + token)
                .then()
                .header("Link", nullValue())
                .body("nextPageToken", nullValue());
    }

    @Test
    void isWholeAsATableUnlessAPageIsAskedFor() {
        accounts(61);

        Response whole = Api.as("read").accept("text/csv").get("/v1/accounts?tag=" + tag);
        Response part = Api.as("read").accept("text/csv").get("/v1/accounts?limit=7&tag=" + tag);

        assertEquals(62, whole.asString().lines().count());
        assertEquals(62, whole.asString().lines().distinct().count());
        whole.then().header("Link", nullValue());
        assertEquals(8, part.asString().lines().count());
        assertTrue(part.header("Link").contains("pageToken="));
    }

    @Test
    void keepsAnswersForTheOneWhoAskedAndWritesForNobody() {
        Response read = page("limit=1");
        Response written =
                Api.as("write")
                        .contentType("application/json")
                        .body(Map.of("name", "A"))
                        .post("/v1/accounts");
        Response refused = page("limit=0");

        read.then()
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Vary", containsString("Authorization, Accept, Accept-Language"));
        written.then().statusCode(201).header("Cache-Control", equalTo("no-store"));
        refused.then().statusCode(400).header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void letsTokensEndAfterADay() {
        accounts(2);
        String token = page("limit=1").path("nextPageToken");

        clock.later(
                Duration.ofHours(23),
                () -> page("limit=1&pageToken=" + token).then().statusCode(200));
        clock.later(
                Duration.ofHours(25),
                () -> problem(page("limit=1&pageToken=" + token), 410, "CURSOR_EXPIRED"));
    }

    @Test
    void refusesTokensOfOtherListsAndThoseThatWereTurned() {
        accounts(2);
        String token = page("limit=1").path("nextPageToken");
        String turned = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);

        problem(page("limit=1&pageToken=" + turned), 400, "INVALID_CURSOR");
        problem(page("limit=1&sort=name&pageToken=" + token), 400, "INVALID_CURSOR");
        problem(
                Api.as("read").get("/v1/sellers?limit=1&pageToken=" + token),
                400,
                "INVALID_CURSOR");
    }
}
