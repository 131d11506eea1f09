package dev.vitalfew.engagement.contracts;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.vitalfew.Calls;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.stakeholder.People;
import dev.vitalfew.team.Subresource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Contracts, their lines and what was given way by (D 7.4).
@QuarkusTest
class ContractResourceTest {
    private String account = "";
    private Subresource contracts = new Subresource("");

    @BeforeEach
    void makeAccount() {
        account = Accounts.exists("Initech");
        contracts = new Subresource("/v1/accounts/%s/contracts".formatted(account));
    }

    private static Map<String, Object> worth(String total, Object lines) {
        return Map.of(
                "startsOn",
                "2026-01-01",
                "total",
                Map.of("amount", total, "currency", "EUR"),
                "lines",
                lines);
    }

    private static Map<String, Object> line(String quantity, String price, String discount) {
        return Map.of(
                "quantity",
                Double.valueOf(quantity),
                "unitPrice",
                Double.valueOf(price),
                "discount",
                Double.valueOf(discount));
    }

    @Test
    void theLinesSumToTheTotalWithinACent() {
        List<Object> lines = List.of(line("12", "250.5", "0.05"), line("3", "10", "0")); // 2885.70

        contracts.post(worth("2885.70", lines)).then().statusCode(201);
        contracts.post(worth("2885.71", lines)).then().statusCode(201);
        contracts.post(worth("2885.69", lines)).then().statusCode(201);
        problem(contracts.post(worth("2885.711", lines)), 422, "VALIDATION_FAILED")
                .body(
                        "errors[0].path",
                        is("total"),
                        "detail",
                        is("total: the lines sum to 2885.7"));
        problem(contracts.post(worth("2885.689", lines)), 422, "VALIDATION_FAILED");
    }

    @Test
    void linesNeedATotal() {
        problem(
                contracts.post(
                        Map.of("startsOn", "2026-01-01", "lines", List.of(line("1", "1", "0")))),
                422,
                "VALIDATION_FAILED");
    }

    @Test
    void aPatchHoldsTheLinesAgainstTheTotalToo() {
        Response made = contracts.post(worth("10", List.of(line("1", "10", "0"))));

        problem(
                Calls.patch(
                        made.header("Location"),
                        "\"0\"",
                        Map.of("total", Map.of("amount", "11", "currency", "EUR"))),
                422,
                "VALIDATION_FAILED");
        Calls.patch(made.header("Location"), "\"0\"", "{\"lines\": null}")
                .then()
                .statusCode(200)
                .body("lines", empty());
    }

    @Test
    void tellsHowEachTermWasGivenWayOn() {
        contracts
                .post(
                        Map.of(
                                "startsOn",
                                "2026-01-01",
                                "terms",
                                List.of(
                                        Map.of(
                                                "kind", "DISCOUNT",
                                                "ask", "15 %",
                                                "offer", "5 %",
                                                "agreed", "8 %",
                                                "concessions", List.of(2, 1)),
                                        Map.of("kind", "FREIGHT", "concessions", List.of(1, 2)))))
                .then()
                .statusCode(201)
                .body("terms[0].agreed", is("8 %"))
                .body("concessions.kind", contains("DISCOUNT", "FREIGHT"))
                .body("concessions.pattern", contains("SHRINKING", "GROWING"))
                .body("concessions.warning", contains(false, true))
                .body("concessions[0].total", is(3));
    }

    @Test
    void negotiatesEachThingOnce() {
        Map<String, Object> term = Map.of("kind", "FREIGHT");
        Map<String, Object> other = Map.of("kind", "OTHER");

        problem(
                contracts.post(Map.of("startsOn", "2026-01-01", "terms", List.of(term, term))),
                422,
                "VALIDATION_FAILED");
        contracts
                .post(Map.of("startsOn", "2026-01-01", "terms", List.of(other, other)))
                .then()
                .statusCode(201);
    }

    @Test
    void endsAfterItStartsAndIsRenewedByADealOfTheAccount() {
        String foreign = People.deal(Accounts.exists("Other"), "Pumps");

        problem(
                contracts.post(Map.of("startsOn", "2026-01-02", "endsOn", "2026-01-01")),
                422,
                "VALIDATION_FAILED");
        problem(
                contracts.post(Map.of("startsOn", "2026-01-02", "renewalDealId", foreign)),
                422,
                "REFERENCE_NOT_FOUND");
        contracts
                .post(
                        Map.of(
                                "startsOn",
                                "2026-01-02",
                                "renewalDealId",
                                People.deal(account, "Pumps")))
                .then()
                .statusCode(201);
    }
}
