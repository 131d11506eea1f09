package dev.vitalfew.sample;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Calls;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/// The people of the sample, as the API judges them on its last day.
@QuarkusTest
class StoriesTest {
    private static final FictionalCompany COMPANY = FictionalCompany.draw();

    @Inject
    @DataSource("bulk")
    AgroalDataSource bulk;

    @BeforeEach
    void load() throws SQLException, IOException {
        List<SampleTable> tables =
                new ArrayList<>(
                        List.of(
                                CustomerBase.table(COMPANY.accounts()),
                                CustomerBase.references(COMPANY.accounts()),
                                COMPANY.salesForce().table(),
                                COMPANY.salesForce().references()));
        tables.addAll(COMPANY.stakeholders().tables());
        tables.addAll(new DealTalk(COMPANY.stakeholders().stories()).tables());
        tables.add(COMPANY.callBook().table());
        tables.addAll(COMPANY.needBook().tables());
        tables.addAll(COMPANY.marketBook().tables());
        tables.addAll(COMPANY.careBook().tables());
        try (Connection connection = bulk.getConnection()) {
            for (SampleTable table : tables) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(table.copyStatement(), new StringReader(table.content()));
            }
        }
    }

    /// Other tests look at all accounts.
    @AfterEach
    void remove() throws SQLException {
        try (Connection connection = bulk.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table :
                    List.of(
                            "interaction",
                            "coaching",
                            "deal",
                            "contact",
                            "need",
                            "installed_product",
                            "potential",
                            "survey_response",
                            "complaint",
                            "contract",
                            "competitor_share",
                            "relationship_stage",
                            "sponsor")) {
                statement.execute(
                        "delete from %s where account_id in (select account_id from account_ref where source = 'sample')"
                                .formatted(table));
            }
            statement.execute("delete from lead where name ~ '^Lead [A-Z]-'");
            statement.execute(
                    "delete from campaign c where not exists (select from lead l where l.campaign_id = c.id)");
            statement.execute("delete from survey where name ~ '^Satisfaction 202[56]$'");
            statement.execute("delete from environment_event");
            statement.execute(
                    "delete from account where id in (select account_id from account_ref where source = 'sample')");
            statement.execute(
                    "delete from seller where id in (select seller_id from seller_ref where source = 'sample')");
        }
    }

    private static ValidatableResponse asked(String path) {
        return Calls.get(path).then().statusCode(200);
    }

    @Test
    void asksForTheOrderWhereTheCustomerIsReady() {
        String path = "/v1/deals/%s/closing?asOf=%s";

        asked(path.formatted(dealOf(0), CustomerBase.LAST_DAY))
                .body("state", is("CLOSE_NOW"), "openObjections", is(0), "pendingApprovals", is(1));
        asked(path.formatted(dealOf(2), CustomerBase.LAST_DAY))
                .body("state", is("WAIT"), "openObjections", is(1), "refusedApprovals", is(1));
    }

    /// Of whatever else the tests have left, the sample has most.
    @Test
    void hasSomethingToSayOnCallsVisitsAndNeeds() {
        asked("/v1/engagement/calls?by=SELLER&asOf=" + CustomerBase.LAST_DAY)
                .body("total.calls", greaterThan(1_500), "total.advanceRate", greaterThan(0.15f))
                .body("techniques.size()", greaterThan(4), "stalled", greaterThan(0));
        asked("/v1/engagement/overdue?asOf=" + CustomerBase.LAST_DAY)
                .body("overdue", greaterThan(5), "items[0].daysOverdue", greaterThan(30));
        asked("/v1/engagement/needs?asOf=" + CustomerBase.LAST_DAY)
                .body("needs", greaterThan(150), "conversion.rate", greaterThan(0.2f))
                .body("conversion.medianDays", is(46f), "quiet", greaterThan(20));
    }

    @Test
    void knowsRivalsPotentialsAndCampaigns() {
        asked("/v1/portfolio/whitespace?limit=1&asOf=" + CustomerBase.LAST_DAY)
                .body("totals.find { it.state == 'COMPETITOR' }.cells", greaterThan(20))
                .body("totals.find { it.state == 'WHITE' }.value", greaterThan(100_000))
                .body("items[0].potentialSource", is("ASSESSED"));
        asked("/v1/pipeline/leads?asOf=" + CustomerBase.LAST_DAY)
                .body("items.name", hasItem("Water fair, Amsterdam"))
                .body("items.find { it.name == 'Water fair, Amsterdam' }.leads", greaterThan(15))
                .body(
                        "items.find { it.name == 'Water fair, Amsterdam' }.targetConversion",
                        is(5 / 30f));
    }

    @Test
    void givesEveryRuleThatLivesOnCareSomethingToFind() {
        List<String> drivers =
                asked("/v1/portfolio/churn?limit=200&asOf=" + CustomerBase.LAST_DAY)
                        .extract()
                        .path("items.drivers.rule.flatten()");

        for (String rule :
                List.of(
                        "SATISFACTION",
                        "OPEN_COMPLAINT",
                        "RIVAL_SHARE_CHANGE",
                        "CONTRACT_DAYS_LEFT",
                        "PRICE_ONLY",
                        "LOST_SPONSORS")) {
            assertTrue(drivers.contains(rule), rule);
        }
    }

    private static UUID dealOf(int story) {
        return COMPANY.stakeholders().stories().get(story).deal().id();
    }

    private static ValidatableResponse coverage(int story) {
        return Calls.get(
                        "/v1/deals/%s/coverage?asOf=%s"
                                .formatted(
                                        COMPANY.stakeholders().stories().get(story).deal().id(),
                                        CustomerBase.LAST_DAY))
                .then()
                .statusCode(200);
    }

    @Test
    void tellsOfAWellCoveredAccount() {
        coverage(0).body("coverage", is(1.0f), "risk", is("LOW"), "redFlags", empty());
    }

    @Test
    void tellsOfOneThatHangsOnASinglePerson() {
        coverage(1)
                .body(
                        "coverage", is(0.5f),
                        "bases.ECONOMIC.state", is("NAMED"),
                        "redFlags.code",
                                contains(
                                        "BASE_NOT_COVERED",
                                        "BASE_NOT_COVERED",
                                        "NO_PROFIT_CASE",
                                        "FALSE_COACH"));
        Calls.get(
                        "/v1/accounts/%s/interactions"
                                .formatted(COMPANY.stakeholders().stories().get(1).account().id()))
                .then()
                .body("items.contactIds.flatten().unique().size()", is(1));
    }

    @Test
    void tellsOfAVetoAgainstUs() {
        coverage(2)
                .body(
                        "coverage",
                        is(1.0f),
                        "risk",
                        is("HIGH"),
                        "redFlags.code",
                        contains("VETO_RISK"));
    }

    @Test
    void tellsOfOneWithoutAnEconomicBuyer() {
        coverage(3)
                .body(
                        "coverage", is(0.75f),
                        "redFlags.code", contains("BASE_MISSING"),
                        "redFlags.base", contains("ECONOMIC"));
    }

    @Test
    void keepsTheFourApart() {
        assertEquals(
                4,
                COMPANY.stakeholders().stories().stream().map(Story::account).distinct().count());
    }
}
