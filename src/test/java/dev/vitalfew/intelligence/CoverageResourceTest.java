package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.Calls;
import dev.vitalfew.account.Accounts;
import dev.vitalfew.stakeholder.People;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoverageResourceTest {
    private static final Map<String, Object> PROFIT =
            Map.of("kind", "PROFIT", "text", "2 points of margin");

    @Inject
    @DataSource("bulk")
    AgroalDataSource bulk;

    private String account = "";
    private String deal = "";

    @BeforeEach
    void makeADeal() {
        account = Accounts.exists("Initech");
        deal = People.deal(account, "Pumps");
    }

    private Response coverage() {
        return Calls.get("/v1/deals/%s/coverage".formatted(deal));
    }

    private static String daysAgo(int days) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(days) + "T12:00:00Z";
    }

    @Test
    void isWholeWhereEverybodyStandsByUs() {
        String boss = People.contact(account, "Boss");
        String gate = People.contact(account, "Gate");
        String user = People.contact(account, "User");
        People.role(
                deal,
                boss,
                Map.of(
                        "influences", List.of("ECONOMIC"),
                        "stance", 0,
                        "winThemes", List.of(PROFIT)));
        People.role(deal, gate, Map.of("influences", List.of("TECHNICAL"), "stance", 1));
        People.role(deal, user, Map.of("influences", List.of("USER", "COACH"), "stance", 2));
        People.met(account, Instant.now().toString(), boss, gate, user);

        coverage()
                .then()
                .statusCode(200)
                .header("Content-Language", is("en"))
                .body(
                        "dealId", is(deal),
                        "policyVersion", is(Policies.inEffect()),
                        "asOf", is(LocalDate.now(ZoneOffset.UTC).toString()),
                        "coverage", is(1.0f),
                        "risk", is("LOW"),
                        "redFlags", hasSize(0),
                        "bases.ECONOMIC.state", is("COVERED"),
                        "bases.ECONOMIC.contactIds", contains(boss),
                        "bases.COACH.contactIds", contains(user),
                        "coaches[0].wantsUsToWin", is(true))
                .body("coaches[0]", not(hasKey("findsUsCredible")));
    }

    @Test
    void flagsFourMissingBasesWithoutPeople() {
        coverage()
                .then()
                .statusCode(200)
                .body(
                        "coverage", is(0.0f),
                        "redFlags.code", everyItem(is("BASE_MISSING")),
                        "redFlags.base", contains("ECONOMIC", "TECHNICAL", "USER", "COACH"),
                        "bases.USER.state", is("MISSING"),
                        "bases.USER.contactIds", hasSize(0),
                        "redFlags[0].message", is("Nobody is named as economic buyer"),
                        "redFlags[0].evidence", hasSize(1));
    }

    @Test
    void forgetsAContactAfterNinetyDays() {
        String user = People.contact(account, "User");
        People.role(deal, user, Map.of("influences", List.of("USER"), "stance", 0));
        String meeting = People.met(account, daysAgo(91), user);

        coverage()
                .then()
                .body(
                        "bases.USER.state", is("NAMED"),
                        "redFlags.find { it.code == 'BASE_NOT_COVERED' }.evidence[0].name",
                                is("User"),
                        "redFlags.find { it.code == 'BASE_NOT_COVERED' }.evidence[0].contactId",
                                is(user),
                        "redFlags.find { it.code == 'BASE_NOT_COVERED' }.evidence[0].interactionId",
                                is(meeting));

        People.met(account, daysAgo(90), user);
        coverage().then().body("bases.USER.state", is("COVERED"));
    }

    @Test
    void seesAnyPastDay() {
        String user = People.contact(account, "User");
        People.role(deal, user, Map.of("influences", List.of("USER"), "stance", 0));
        People.met(account, "2026-03-01T23:59:59Z", user);

        on("2026-02-28").then().body("bases.USER.state", is("NAMED"));
        on("2026-03-01").then().body("bases.USER.state", is("COVERED"));
        on("2026-05-30").then().body("bases.USER.state", is("COVERED"));
        on("2026-05-31").then().body("bases.USER.state", is("NAMED"));
        on("2026-03-01T00:00:00Z").then().body("bases.USER.state", is("COVERED"));
        problem(on("yesterday"), 400, "INVALID_PARAMETER");
    }

    private Response on(String day) {
        return Calls.get("/v1/deals/%s/coverage?asOf=%s".formatted(deal, day));
    }

    @Test
    void tellsWhatIsWrongWithPeople() {
        String one = People.contact(account, "One");
        String other = People.contact(account, "Other");
        String guard = People.contact(account, "Guard");
        String coach = People.contact(account, "Coach");
        People.role(deal, one, Map.of("influences", List.of("ECONOMIC"), "stance", 1));
        People.role(deal, other, Map.of("influences", List.of("ECONOMIC"), "stance", 1));
        People.role(
                deal,
                guard,
                Map.of("influences", List.of("TECHNICAL"), "stance", -1, "veto", true));
        People.role(
                deal,
                coach,
                Map.of(
                        "influences", List.of("COACH"),
                        "stance", 2,
                        "coachTests", Map.of("findsUsCredible", false)));
        Calls.made(
                "/v1/contacts/%s/coaching".formatted(coach),
                Map.of("kind", "INFORMATION", "doneOn", "2026-01-01"));
        People.tied(account, coach, one, "INTRODUCED");

        Response coverage = coverage();

        coverage.then()
                .body(
                        "risk", is("HIGH"),
                        "bases.ECONOMIC.state", is("CONFLICT"),
                        "bases.ECONOMIC.contactIds", containsInAnyOrder(one, other),
                        "redFlags.code",
                                contains(
                                        "ECONOMIC_CONFLICT",
                                        "BASE_NOT_COVERED",
                                        "BASE_MISSING",
                                        "BASE_NOT_COVERED",
                                        "VETO_RISK",
                                        "NO_PROFIT_CASE",
                                        "FALSE_COACH",
                                        "SILENT_COACH"),
                        "redFlags[4].evidence.contactId", contains(guard),
                        "redFlags[4].evidence.fact", contains("has the stance -1"),
                        "redFlags[5].evidence", hasSize(2),
                        "redFlags[6].evidence.fact", contains("does not find us credible"),
                        "coaches[0].introduced", contains(one),
                        "coaches[0].lastWorkOn", is("2026-01-01"));
    }

    @Test
    void speaksChineseToThoseWhoAsk() {
        Api.as("read")
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                .get("/v1/deals/%s/coverage".formatted(deal))
                .then()
                .header("Content-Language", is("zh"))
                .body("redFlags[0].message", is("尚未确定经济决策者"));
    }

    @Test
    void countsTheDefaultsOfTheAccountUntilTheDealSaysOtherwise() {
        String boss = People.contact(account, "Boss");
        People.defaultRole(account, boss, Map.of("influences", List.of("ECONOMIC"), "stance", 1));
        String other = People.deal(account, "Valves");
        People.role(other, boss, Map.of("influences", List.of("USER"), "stance", 1));

        coverage().then().body("bases.ECONOMIC.state", is("NAMED"));
        Calls.get("/v1/deals/%s/coverage".formatted(other))
                .then()
                .body("bases.ECONOMIC.state", is("MISSING"), "bases.USER.state", is("NAMED"));
    }

    @Test
    void takesACoachesWorkForThisDealOrForAll() {
        String coach = People.contact(account, "Coach");
        String other = People.deal(account, "Valves");
        People.defaultRole(account, coach, Map.of("influences", List.of("COACH"), "stance", 2));
        Calls.made(
                "/v1/contacts/%s/coaching".formatted(coach),
                Map.of("kind", "INFORMATION", "doneOn", "2026-02-01", "dealId", other));

        coverage().then().body("coaches[0]", not(hasKey("lastWorkOn")));
        Calls.get("/v1/deals/%s/coverage".formatted(other))
                .then()
                .body("coaches[0].lastWorkOn", is("2026-02-01"));
    }

    @Test
    void isNotThereWithoutItsDeal() {
        problem(
                Calls.get("/v1/deals/0190a000-0000-7000-8000-000000000000/coverage"),
                404,
                "NOT_FOUND");
    }

    @Test
    void listsManyDealsInTheirOrder() {
        String boss = People.contact(account, "Boss");
        String valves = People.deal(account, "Valves");
        People.role(valves, boss, Map.of("influences", List.of("ECONOMIC"), "stance", 1));

        Response list = list(Map.of("sort", "name", "count", true));

        list.then()
                .statusCode(200)
                .body(
                        "items.deal", contains("Pumps", "Valves"),
                        "items.bases.ECONOMIC.state", contains("MISSING", "NAMED"),
                        "count.value", is(2));
        String csv =
                Api.as("read")
                        .accept("text/csv")
                        .queryParam("accountId", account)
                        .get("/v1/deals/coverage")
                        .asString();
        assertEquals(3, csv.lines().count());
        org.hamcrest.MatcherAssert.assertThat(
                List.of(csv.lines().findFirst().orElseThrow().split(",")),
                hasItem("bases.ECONOMIC.state"));
    }

    private Response list(Map<String, ?> query) {
        return Api.as("read")
                .queryParam("accountId", account)
                .queryParams(query)
                .get("/v1/deals/coverage");
    }

    @Test
    void asksTheDatabaseOnceHoweverManyDeals() throws SQLException {
        List<UUID> thousand = thousandDeals();

        AtomicInteger statements = new AtomicInteger();
        Map<UUID, BuyingCentre> centres;
        try (Connection connection = bulk.getConnection()) {
            centres =
                    BuyingCentres.of(
                            new Snapshot(counting(connection, statements)),
                            thousand,
                            LocalDate.of(2026, 10, 31));
        }

        assertEquals(1, statements.get());
        assertEquals(new HashSet<>(thousand), centres.keySet());
        centres.values().forEach(centre -> assertEquals(2, centre.members().size()));
        assertEquals(
                1_000,
                new dev.vitalfew.Pages("/v1/deals/coverage", Map.of("accountId", account))
                                .all("dealId", 200)
                                .size()
                        - 1);
    }

    /// Each with a role of its own and a default.
    private List<UUID> thousandDeals() throws SQLException {
        String boss = People.contact(account, "Boss");
        String user = People.contact(account, "User");
        People.defaultRole(account, boss, Map.of("influences", List.of("ECONOMIC")));
        List<UUID> made = new ArrayList<>();
        try (Connection connection = bulk.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                with made as (
                                    insert into deal (id, account_id, name, opened_on, created_at, updated_at)
                                    select uuid_v7(), ?::uuid, 'Deal ' || n, '2026-01-01', now(), now()
                                    from generate_series(1, 1000) n returning id, account_id
                                ), parts as (
                                    insert into stakeholder_role (account_id, id, contact_id, deal_id, created_at, updated_at)
                                    select account_id, uuid_v7(), ?::uuid, id, now(), now() from made
                                )
                                select id from made
                                """)) {
            insert.setString(1, account);
            insert.setString(2, user);
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    made.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return made;
    }

    private static Connection counting(Connection connection, AtomicInteger statements) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        });
    }
}
