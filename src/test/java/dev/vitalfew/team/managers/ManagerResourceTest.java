package dev.vitalfew.team.managers;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import dev.vitalfew.Pages;
import dev.vitalfew.TestClock;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.team.Sellers;
import dev.vitalfew.team.Subresource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManagerResourceTest {
    @Inject
    @DataSource("bulk")
    AgroalDataSource bulk;

    @Inject TestClock clock;
    @Inject ManagerService service;

    private String account;
    private String seller;
    private Subresource managers;

    @BeforeEach
    void prepare() {
        account = Accounts.exists("Initech");
        seller = Sellers.exists("Ann");
        managers = new Subresource("/v1/accounts/" + account + "/managers");
    }

    private Map<String, String> from(String day) {
        return Map.of("sellerId", seller, "from", day);
    }

    private Map<String, String> time(String from, String to) {
        return Map.of("sellerId", seller, "from", from, "to", to);
    }

    private static Response account(String id) {
        return Api.as("read").get("/v1/accounts/{id}", id);
    }

    @Test
    void makesANewVersionOfTheAccountWhenTheDateChangesItsManager() {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        managers.post(from(tomorrow.toString())).then().statusCode(201);
        service.noteTheDate();
        account(account).then().header("ETag", is("\"1\""));

        clock.later(Duration.ofDays(2), service::noteTheDate);
        clock.later(Duration.ofDays(3), service::noteTheDate);

        Api.as("read")
                .header("If-None-Match", "\"1\"")
                .get("/v1/accounts/{id}", account)
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""));
    }

    @Test
    void showsTheManagerOfTodayInTheAccount() {
        account(account).then().body("keyAccountManagerId", nullValue(), "version", is(0));

        Response made = managers.post(from("2020-01-01"));

        made.then()
                .statusCode(201)
                .header("ETag", is("\"0\""))
                .header("Location", is(managers.path() + "/" + made.path("id")))
                .body("sellerId", is(seller), "sellerName", is("Ann"), "to", nullValue());
        account(account)
                .then()
                .body("keyAccountManagerId", is(seller), "version", is(1))
                .header("ETag", is("\"1\""));
        assertEquals(
                List.of(seller),
                new Pages("/v1/accounts", Map.of("q", "Initech", "sort", "-createdAt"))
                        .page(200, null)
                        .path(
                                "items.findAll{it.id == '%s'}.keyAccountManagerId"
                                        .formatted(account)));
    }

    @Test
    void showsNobodyBeforeAndAfterATime() {
        managers.made(time("2020-01-01", "2021-01-01"));
        managers.made(from("2200-01-01"));

        account(account).then().body("keyAccountManagerId", nullValue());
    }

    @Test
    void refusesASecondManagerOnAnyDay() {
        managers.made(time("2024-01-01", "2025-01-01"));

        problem(managers.post(time("2024-12-31", "2026-01-01")), 409, "CONFLICT_STATE");
        problem(managers.post(from("2020-01-01")), 409, "CONFLICT_STATE");
        problem(managers.post(time("2024-03-01", "2024-03-02")), 409, "CONFLICT_STATE");
        managers.post(time("2023-01-01", "2024-01-01")).then().statusCode(201);
        managers.post(from("2025-01-01")).then().statusCode(201);
        assertEquals(
                List.of("2025-01-01", "2024-01-01", "2023-01-01"),
                new Pages(managers.path(), Map.of()).all("from", 1));
    }

    @Test
    void letsOneOfTwoAtOnceWin() {
        List<Integer> statuses =
                AtOnce.call(
                        8, number -> managers.post(from("2024-01-0" + (number + 1))).statusCode());

        assertEquals(
                List.of(201, 409, 409, 409, 409, 409, 409, 409),
                statuses.stream().sorted().toList());
    }

    @Test
    void isExcludedByTheDatabaseItself() throws SQLException {
        managers.made(from("2024-01-01"));
        try (Connection connection = bulk.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into account_manager (account_id, id, seller_id, valid_from, created_at, updated_at)
                                values (?, gen_random_uuid(), ?, '2025-01-01', now(), now())""")) {
            insert.setObject(1, UUID.fromString(account));
            insert.setObject(2, UUID.fromString(seller));

            SQLException refused = assertThrows(SQLException.class, insert::executeUpdate);

            assertEquals("23P01", refused.getSQLState());
        }
    }

    @Test
    void endsATimeAndHandsOver() {
        String id = managers.made(from("2020-01-01"));
        String next = Sellers.exists("Bob");

        managers.patch(id, "\"0\"", Map.of("to", "2021-01-01"))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("to", is("2021-01-01"));
        managers.made(Map.of("sellerId", next, "from", "2021-01-01"));

        account(account).then().body("keyAccountManagerId", is(next));
        assertEquals(
                List.of(seller),
                new Pages(managers.path(), Map.of("on", "2020-12-31")).all("sellerId", 50));
        assertEquals(
                List.of(next),
                new Pages(managers.path(), Map.of("on", "2021-01-01")).all("sellerId", 50));
        problem(managers.patch(id, "\"1\"", "{\"to\": null}"), 409, "CONFLICT_STATE");
    }

    @Test
    void refusesPeriodsThatNobodyMeans() {
        problem(managers.post(time("2024-01-02", "2024-01-01")), 422, "VALIDATION_FAILED");
        problem(managers.post(time("2024-01-01", "2024-01-01")), 422, "VALIDATION_FAILED");
        problem(managers.post(from("1024-01-01")), 422, "VALIDATION_FAILED");
        problem(managers.post(from("2024-13-01")), 400, "INVALID_TYPE");
        problem(managers.post(Map.of("sellerId", seller)), 422, "VALIDATION_FAILED");
        String id = managers.made(from("2024-01-01"));
        problem(managers.patch(id, "\"0\"", Map.of("to", "2023-01-01")), 422, "VALIDATION_FAILED");
        problem(managers.patch(id, "\"0\"", Map.of("to", "9999-01-01")), 422, "VALIDATION_FAILED");
        problem(managers.patch(id, "\"0\"", "{\"from\": null}"), 422, "VALIDATION_FAILED");
    }

    @Test
    void refusesStrangers() {
        String nobody = UUID.randomUUID().toString();
        problem(
                managers.post(Map.of("sellerId", nobody, "from", "2024-01-01")),
                422,
                "REFERENCE_NOT_FOUND");
        problem(
                new Subresource("/v1/accounts/" + nobody + "/managers").post(from("2024-01-01")),
                404,
                "NOT_FOUND");
        problem(managers.get(nobody), 404, "NOT_FOUND");
        problem(managers.patch(nobody, "\"0\"", Map.of()), 404, "NOT_FOUND");
        problem(managers.delete(nobody, "\"0\""), 404, "NOT_FOUND");
        String id = managers.made(from("2024-01-01"));
        problem(
                new Subresource("/v1/accounts/" + Accounts.exists("Other") + "/managers").get(id),
                404,
                "NOT_FOUND");
    }

    @Test
    void guardsVersions() {
        String id = managers.made(from("2024-01-01"));
        managers.patch(id, "\"0\"", Map.of("from", "2024-02-01")).then().statusCode(200);

        problem(managers.patch(id, "\"0\"", Map.of("from", "2024-03-01")), 412, "STALE_VERSION");
        problem(managers.delete(id, "\"0\""), 412, "STALE_VERSION");
        problem(Api.as("write").delete(managers.path() + "/" + id), 428, "VERSION_REQUIRED");
        Api.as("read")
                .header("If-None-Match", "\"1\"")
                .get(managers.path() + "/" + id)
                .then()
                .statusCode(304);
        managers.patch(id, "\"1\"", Map.of()).then().header("ETag", is("\"1\""));
        assertEquals(204, managers.delete(id, "\"1\"").statusCode());
        problem(managers.get(id), 404, "NOT_FOUND");
    }

    @Test
    void keepsPagesWholeAcrossEqualDays() {
        List<String> made =
                Stream.of("2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01")
                        .map(day -> managers.made(time(day, day.replace("-01-01", "-06-01"))))
                        .toList()
                        .reversed();

        assertEquals(made, new Pages(managers.path(), Map.of()).all("id", 2));
        assertEquals(made, new Pages(managers.path(), Map.of("sellerId", seller)).all("id", 5));
        Response first = new Pages(managers.path(), Map.of("count", true)).page(2, null);
        first.then().body("count.value", is(5), "nextPageToken", notNullValue());
        problem(
                new Pages(managers.path(), Map.of("on", "2020-02-01"))
                        .page(2, first.path("nextPageToken")),
                400,
                "INVALID_CURSOR");
        assertEquals(
                6,
                Api.as("read").accept("text/csv").get(managers.path()).asString().lines().count());
    }

    @Test
    void hangsOnItsAccountAndItsSeller() {
        managers.made(from("2024-01-01"));

        problem(
                Api.as("write").header("If-Match", "*").delete("/v1/accounts/{id}", account),
                409,
                "CONFLICT_STATE");
        problem(Sellers.delete(seller, "*"), 409, "CONFLICT_STATE");
        Api.asAdmin()
                .header("If-Match", "*")
                .delete("/v1/accounts/{id}?cascade=true", account)
                .then()
                .statusCode(204);
        Sellers.delete(seller, "*").then().statusCode(204);
    }
}
