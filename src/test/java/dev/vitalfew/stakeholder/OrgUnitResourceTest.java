package dev.vitalfew.stakeholder;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import dev.vitalfew.Calls;
import dev.vitalfew.account.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrgUnitResourceTest {
    private static String unitsOf(String account) {
        return "/v1/accounts/%s/org-units".formatted(account);
    }

    private static String path(String account, String unit) {
        return unitsOf(account) + "/" + unit;
    }

    @Test
    void showsTheOrganisationAsATree() {
        String account = Accounts.exists("Initech");
        String board = People.unit(account, "Board");
        String works = People.unit(account, "Works", board);
        People.unit(account, "Assembly", works);
        People.unit(account, "Purchasing", board);
        People.unit(account, "Advisers");
        People.contact(account, "Ann", Map.of("orgUnitId", works));

        Calls.get(unitsOf(account))
                .then()
                .statusCode(200)
                .body(
                        "items.name", contains("Advisers", "Board"),
                        "items[1].children.name", contains("Purchasing", "Works"),
                        "items[1].children[1].contacts", is(1),
                        "items[1].children[1].children.name", contains("Assembly"));
        String csv = Api.as("read").accept("text/csv").get(unitsOf(account)).asString();
        assertEquals(
                List.of("0 Advisers", "0 Board", "1 Purchasing", "1 Works", "2 Assembly"),
                csv.lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .map(cells -> cells[0] + " " + cells[2])
                        .toList());
    }

    @Test
    void isEmptyWithoutUnits() {
        Calls.get(unitsOf(Accounts.exists("Initech")))
                .then()
                .statusCode(200)
                .body("items", is(List.of()));
    }

    @Test
    void holdsATreeDeeperThanAStack() {
        String account = Accounts.exists("Initech");
        String unit = People.unit(account, "0");
        for (int depth = 1; depth <= 60; depth++) {
            unit = People.unit(account, String.valueOf(depth), unit);
        }

        String csv = Api.as("read").accept("text/csv").get(unitsOf(account)).asString();

        assertEquals(62, csv.lines().count());
    }

    @Test
    void renamesAndMoves() {
        String account = Accounts.exists("Initech");
        String board = People.unit(account, "Board");
        String works = People.unit(account, "Works");

        Calls.patch(path(account, works), "\"0\"", Map.of("parentId", board))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("parentId", is(board), "name", is("Works"));
        Calls.patch(path(account, works), "\"1\"", "{\"name\": \"工厂\", \"parentId\": null}")
                .then()
                .statusCode(200)
                .body("name", is("工厂"));
        problem(Calls.patch(path(account, works), "\"1\"", "{}"), 412, "STALE_VERSION");
        problem(
                Calls.patch(path(account, works), "\"2\"", "{\"name\": null}"),
                422,
                "VALIDATION_FAILED");
    }

    @Test
    void refusesACircle() {
        String account = Accounts.exists("Initech");
        String top = People.unit(account, "Top");
        String low = People.unit(account, "Low", People.unit(account, "Middle", top));

        for (String parent : List.of(top, low)) {
            Calls.patch(path(account, top), "\"0\"", Map.of("parentId", parent))
                    .then()
                    .statusCode(422)
                    .body("errors[0].path", is("parentId"));
        }
    }

    @Test
    void refusesOneOfTwoMovesThatTogetherWouldCloseACircle() {
        String account = Accounts.exists("Initech");
        String one = People.unit(account, "One");
        String other = People.unit(account, "Other");

        List<Integer> statuses =
                AtOnce.call(
                        2,
                        caller ->
                                Calls.patch(
                                                path(account, caller == 0 ? one : other),
                                                "\"0\"",
                                                Map.of("parentId", caller == 0 ? other : one))
                                        .statusCode());

        assertEquals(List.of(200, 422), statuses.stream().sorted().toList());
    }

    @Test
    void staysInItsAccount() {
        String account = Accounts.exists("Initech");
        String elsewhere = Accounts.exists("Initrode");
        String unit = People.unit(account, "Board");

        Calls.post(unitsOf(elsewhere), Map.of("name", "Works", "parentId", unit))
                .then()
                .statusCode(422)
                .body("errors[0].path", is("parentId"));
        problem(Calls.get(path(elsewhere, unit)), 404, "NOT_FOUND");
        problem(Calls.patch(path(elsewhere, unit), "\"0\"", "{}"), 404, "NOT_FOUND");
        problem(Calls.delete(path(elsewhere, unit), "\"0\""), 404, "NOT_FOUND");
    }

    @Test
    void removesOnlyAnEmptyUnit() {
        String account = Accounts.exists("Initech");
        String board = People.unit(account, "Board");
        String works = People.unit(account, "Works", board);
        String ann = People.contact(account, "Ann", Map.of("orgUnitId", works));

        problem(Calls.delete(path(account, board), "\"0\""), 409, "CONFLICT_STATE");
        problem(Calls.delete(path(account, works), "\"0\""), 409, "CONFLICT_STATE")
                .body("detail", containsString("1 contacts"));
        Calls.patch("/v1/contacts/" + ann, "\"0\"", "{\"orgUnitId\": null}").then().statusCode(200);
        Calls.delete(path(account, works), "\"0\"").then().statusCode(204);
        Calls.delete(path(account, board), "\"0\"").then().statusCode(204);
    }
}
