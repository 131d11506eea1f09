package dev.vitalfew.stakeholder;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vitalfew.Api;
import dev.vitalfew.Calls;
import dev.vitalfew.Names;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {
    @Inject
    @DataSource("bulk")
    AgroalDataSource bulk;

    @Inject FarewellService farewells;

    /// Nor does a retry bring the person back.
    @Test
    void blanksWhatWasAnsweredAboutThePerson() {
        String name = Names.unique("Zacharias");
        String path = "/v1/accounts/%s/contacts".formatted(Accounts.exists("Initech"));
        String key = Names.unique("key");
        String erased = keyed(key, name, path).path("id");
        Calls.post("/v1/contacts/%s/erase".formatted(erased)).then().statusCode(200);

        problem(keyed(key, name, path), 409, "CONFLICT_STATE");

        Calls.get(path).then().body("items", hasSize(0));
        assertEquals(
                0,
                Jdbc.number(
                        bulk,
                        "select count(*) from kept_answer where position(? in body) > 0",
                        name));
    }

    private static Response keyed(String key, String name, String path) {
        return Api.as("write")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post(path);
    }

    @Test
    void leavesNothingOfThePersonAnywhere() throws SQLException {
        String name = Names.unique("Zacharias");
        String account = Accounts.exists("Initech");
        String deal = People.deal(account, "Pumps");
        String erased = everythingAbout(account, deal, name);
        String report = People.reporting(account, "Report", erased);
        String friend = People.contact(account, "Friend");
        People.tied(account, erased, friend, "KNOWS");
        People.tied(account, friend, erased, "KNOWS");

        Calls.get("/v1/contacts/%s/export".formatted(erased))
                .then()
                .statusCode(200)
                .body(
                        "contact.attributes", hasSize(1),
                        "ties", hasSize(2),
                        "roles", hasSize(2),
                        "coaching.note", contains(name + " told us"),
                        "interactions.summary", contains("his daughter is ill"));
        Calls.post("/v1/contacts/%s/erase".formatted(erased))
                .then()
                .statusCode(200)
                .body("id", is(erased))
                .body("forgotten.find { it.what == 'ties' }.number", is(2));

        problem(Calls.get("/v1/contacts/" + erased), 404, "NOT_FOUND");
        problem(Calls.post("/v1/contacts/%s/erase".formatted(erased)), 404, "NOT_FOUND");
        problem(Calls.get("/v1/contacts/%s/export".formatted(erased)), 404, "NOT_FOUND");
        Calls.get("/v1/contacts/" + report)
                .then()
                .header("ETag", is("\"1\""))
                .body("$", not(hasKey("reportsToId")));
        Calls.get("/v1/accounts/%s/contacts".formatted(account))
                .then()
                .body("items.id", not(hasItem(erased)));
        Calls.get("/v1/accounts/%s/ties".formatted(account)).then().body("items", hasSize(0));
        Calls.get("/v1/deals/%s/stakeholders".formatted(deal)).then().body("items", hasSize(0));
        assertFalse(anywhere(name), "the name stands nowhere in the database");
        assertFalse(anywhere(erased), "neither does the id");
    }

    private static String everythingAbout(String account, String deal, String name) {
        Map<String, Object> contact = new HashMap<>();
        contact.put("title", name + " the buyer");
        contact.put("email", name + "@example.com");
        contact.put("refs", List.of(Map.of("source", "crm", "externalId", name)));
        contact.put(
                "attributes",
                List.of(
                        Map.of(
                                "kind", "CAREER",
                                "value", name + " was at a bank",
                                "purpose", "a test",
                                "consentOn", "2026-01-01",
                                "retainUntil", "2100-01-01")));
        String id = People.contact(account, name, contact);
        People.role(
                deal,
                id,
                Map.of("winThemes", List.of(Map.of("kind", "OTHER", "text", name + " wins"))));
        People.defaultRole(account, id, Map.of("influences", List.of("COACH")));
        Calls.made(
                "/v1/contacts/%s/coaching".formatted(id),
                Map.of("kind", "INFORMATION", "doneOn", "2026-10-01", "note", name + " told us"));
        Calls.made(
                "/v1/accounts/%s/interactions".formatted(account),
                Map.of(
                        "kind", "CALL",
                        "at", "2026-05-04T08:00:00Z",
                        "contactIds", List.of(id),
                        "outcome", "ADVANCE",
                        "advance",
                                Map.of(
                                        "customerAction",
                                        name + " calls back",
                                        "dueOn",
                                        "2026-05-05"),
                        "summary", "his daughter is ill"));
        Api.asAdmin()
                .contentType("text/csv")
                .body("external_id,name,email\nx,Sam," + name)
                .post("/v1/imports/sellers?wait=20")
                .then()
                .body("rows.rejected", is(1));
        return id;
    }

    @Test
    void keepsWhatOthersDidAndStrikesTheNameOut() {
        String account = Accounts.exists("Initech");
        String erased = People.contact(account, "Li Ming");
        String other = People.contact(account, "Ann");
        String alone = interaction(account, "Told us of his holidays", erased);
        String together = interaction(account, "Li Ming and Ann saw the plant", erased, other);
        String withoutBoth = interaction(account, "Ask Li Ming", other);

        Calls.post("/v1/contacts/%s/erase".formatted(erased)).then().statusCode(200);

        Calls.get("/v1/interactions/" + alone)
                .then()
                .header("ETag", is("\"1\""))
                .body("kind", is("CALL"), "contactIds", hasSize(0))
                .body("$", not(hasKey("summary")));
        Calls.get("/v1/interactions/" + together)
                .then()
                .body(
                        "summary", is("[erased] and Ann saw the plant"),
                        "contactIds", contains(other));
        Calls.get("/v1/interactions/" + withoutBoth).then().body("summary", is("Ask [erased]"));
    }

    private static String interaction(String account, String summary, String... contacts) {
        return Calls.made(
                "/v1/accounts/%s/interactions".formatted(account),
                Map.of(
                        "kind",
                        "CALL",
                        "at",
                        "2026-05-04T08:00:00Z",
                        "contactIds",
                        List.of(contacts),
                        "summary",
                        summary));
    }

    @Test
    void leavesTheSameNameInOtherAccountsAlone() {
        String account = Accounts.exists("Initech");
        String elsewhere = Accounts.exists("Initrode");
        String erased = People.contact(account, "Li Ming");
        String note = interaction(elsewhere, "Li Ming again", People.contact(elsewhere, "Li Ming"));

        Calls.post("/v1/contacts/%s/erase".formatted(erased)).then().statusCode(200);

        Calls.get("/v1/interactions/" + note).then().body("summary", is("Li Ming again"));
    }

    @Test
    void showsNoAttributeThatIsPastItsDateAndRemovesIt() throws SQLException {
        String account = Accounts.exists("Initech");
        Map<String, String> attribute =
                Map.of(
                        "kind", "OTHER",
                        "value", Names.unique("secret"),
                        "purpose", "a test",
                        "consentOn", "2020-01-01",
                        "retainUntil", "2100-01-01");
        String id = People.contact(account, "Ann", Map.of("attributes", List.of(attribute)));
        age(id);

        Calls.get("/v1/contacts/" + id).then().body("attributes", hasSize(0));
        farewells.removeExpired();

        assertFalse(anywhere(String.valueOf(attribute.get("value"))));
        Api.as("read")
                .header("If-None-Match", "\"0\"")
                .get("/v1/contacts/" + id)
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""));
    }

    private void age(String contact) throws SQLException {
        try (Connection connection = bulk.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update contact_attribute set retain_until = '2020-01-02' where contact_id = ?::uuid")) {
            update.setString(1, contact);
            update.executeUpdate();
        }
    }

    /// Whether the text stands in any row of any table.
    private boolean anywhere(String text) throws SQLException {
        try (Connection connection = bulk.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (PreparedStatement search =
                        connection.prepareStatement(
                                "select 1 from %1$s t where strpos(t::text, ?) > 0 limit 1"
                                        .formatted(table))) {
                    search.setString(1, text);
                    try (ResultSet found = search.executeQuery()) {
                        if (found.next()) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like '%audit%'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
