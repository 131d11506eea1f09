package dev.vitalfew.stakeholder;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.vitalfew.Api;
import dev.vitalfew.account.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeclaredCellsResourceTest {
    private static final Map<String, Object> BOARD = cell(1, "Board");
    private static final Map<String, Object> BUYERS = cell(3, "采购部");

    private String account = "";

    @BeforeEach
    void makeAccount() {
        account = Accounts.exists("Initech");
    }

    private static Map<String, Object> cell(int level, String department) {
        return Map.of("level", level, "department", department);
    }

    private Response put(String version, Object... cells) {
        var request = Api.as("write").contentType(ContentType.JSON);
        if (!version.isEmpty()) {
            request.header("If-Match", version);
        }
        return request.body(Map.of("cells", List.of(cells)))
                .put("/v1/accounts/{id}/declared-cells", account);
    }

    private Response get() {
        return Api.as("read").get("/v1/accounts/{id}/declared-cells", account);
    }

    @Test
    void keepsEachCellOnceFromTheTop() {
        problem(get(), 404, "NOT_FOUND");
        put("", BUYERS, BOARD, BUYERS)
                .then()
                .statusCode(201)
                .header("ETag", is("\"0\""))
                .body("cells.level", contains(1, 3), "cells.department", contains("Board", "采购部"));

        get().then().statusCode(200).header("ETag", is("\"0\"")).body("cells.size()", is(2));
        put("\"0\"", BOARD, BUYERS).then().statusCode(200).header("ETag", is("\"0\""));
        put("\"0\"").then().statusCode(200).header("ETag", is("\"1\"")).body("cells.size()", is(0));
        problem(put("", BOARD), 428, "VERSION_REQUIRED");
        problem(put("\"0\"", BOARD), 412, "STALE_VERSION");
    }

    @Test
    void refusesCellsThatNoOrganisationHas() {
        problem(put("", cell(0, "Board")), 422, "VALIDATION_FAILED");
        problem(put("", cell(6, "Board")), 422, "VALIDATION_FAILED");
        problem(put("", cell(1, "")), 422, "VALIDATION_FAILED");
        problem(put("", Map.of("level", 1)), 422, "VALIDATION_FAILED");
        problem(put("", Map.of("level", "1", "department", "Board")), 400, "INVALID_TYPE");
        problem(get(), 404, "NOT_FOUND");
        account = "0190a000-0000-7000-8000-000000000000";
        problem(put("", BOARD), 404, "NOT_FOUND");
    }

    @Test
    void countsInTheStakeholderMap() {
        People.contact(account, "Ann", Map.of("level", 2, "department", "IT"));
        put("", BOARD, cell(2, "IT"));

        Api.as("read")
                .get("/v1/accounts/{id}/stakeholder-map", account)
                .then()
                .statusCode(200)
                .body(
                        "pervasiveness.relevant",
                        is(2),
                        "pervasiveness.cells.department",
                        contains("Board", "IT"),
                        "pervasiveness.cells.contacts",
                        contains(0, 1),
                        "gaps.findAll { it.code == 'CELL_NOT_COVERED' }.department",
                        contains("Board", "IT"));
    }

    @Test
    void goesToTheAccountThatADuplicateIsMergedInto() {
        put("", BOARD);
        String duplicate = account;
        account = Accounts.exists("Initech");
        put("", BUYERS, BOARD);

        merge(duplicate).then().statusCode(200);

        get().then().body("version", is(1), "cells.department", contains("Board", "采购部"));
        merge(Accounts.exists("Nothing declared")).then().statusCode(200);
        get().then().body("version", is(1));
        duplicate = account;
        account = Accounts.exists("Initech");
        merge(duplicate).then().statusCode(200);
        get().then().body("version", is(0), "cells.size()", is(2));
    }

    private Response merge(String duplicate) {
        return Api.as("write")
                .contentType(ContentType.JSON)
                .body(Map.of("duplicateId", duplicate))
                .post("/v1/accounts/{id}/merge", account);
    }

    @Test
    void goesWithTheAccount() {
        put("", BOARD);

        Api.as("write")
                .header("If-Match", "\"0\"")
                .delete("/v1/accounts/{id}", account)
                .then()
                .statusCode(204);

        problem(get(), 404, "NOT_FOUND");
    }
}
