package dev.vitalfew.account;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.AtOnce;
import dev.vitalfew.Names;
import dev.vitalfew.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Writers that meet, often enough that a check made before its write would be found out.
@QuarkusTest
class AccountRaceTest {
    private static final int PAIRS = 1_000;

    @Test
    void letsOneOfTwoChangesOfOneVersionWinAndOneOfTwoRemovals() {
        for (int pair = 0; pair < PAIRS; pair++) {
            String account = "/v1/accounts/" + Accounts.exists("Raced");

            List<HttpResponse<String>> changes =
                    AtOnce.call(2, caller -> change(account, "\"0\"", "Changed " + caller));
            List<Integer> removals = AtOnce.call(2, _ -> remove(account, "\"1\""));

            assertEquals(Map.of(200, 1L, 412, 1L), byStatus(changes));
            String kept = won(changes).body();
            assertTrue(kept.contains("\"version\":1"), kept);
            assertEquals(List.of(204, 404), removals.stream().sorted().toList());
        }
    }

    @Test
    void makesOneAccountOfThousandUpsertsByThirtyTwo() {
        String account = "/v1/accounts/by-ref/%s/1".formatted(Names.unique("race"));

        List<HttpResponse<String>> answers =
                AtOnce.call(
                        32,
                        1_000,
                        caller ->
                                Wire.send(
                                        "PUT",
                                        account,
                                        Map.of(),
                                        "{\"name\": \"Racer %d\"}".formatted(caller)));

        assertEquals(Map.of(201, 1L, 200, 999L), byStatus(answers));
        assertEquals(
                1,
                answers.stream()
                        .map(each -> each.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"))
                        .distinct()
                        .count());
        // Each of them wrote, one after the other.
        assertEquals(
                1_000,
                answers.stream()
                        .map(each -> each.headers().firstValue("ETag").orElseThrow())
                        .distinct()
                        .count());
    }

    private static HttpResponse<String> change(String account, String version, String name) {
        return Wire.send(
                "PATCH",
                account,
                Map.of("If-Match", version),
                "{\"name\": \"%s\"}".formatted(name));
    }

    private static int remove(String account, String version) {
        return Wire.send("DELETE", account, Map.of("If-Match", version), "").statusCode();
    }

    private static Map<Integer, Long> byStatus(List<HttpResponse<String>> answers) {
        return answers.stream().collect(groupingBy(HttpResponse::statusCode, counting()));
    }

    private static HttpResponse<String> won(List<HttpResponse<String>> answers) {
        return answers.stream().filter(each -> each.statusCode() == 200).findAny().orElseThrow();
    }
}
