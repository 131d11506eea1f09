package dev.vitalfew.imports;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Calls;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Deals, with the history of their stages.
@QuarkusTest
class DealImportTest {
    private static final String HEADER =
            "account_ref,external_id,name,stage,outcome,amount,currency,opened_on,closed_on,expected_close_on,seller_ref,product_line,source\n";
    private static final String SHORT =
            "account_ref,external_id,name,stage,outcome,opened_on,closed_on\n";

    @Inject Stored stored;

    private final Uploads uploads = new Uploads();

    @BeforeEach
    void makeAccounts() {
        uploads.sent("accounts", "external_id,name\nA,Initech\nB,Initrode\n");
        uploads.sent("sellers", "external_id,name\nS,Sam\n");
    }

    private String deals(String columns) {
        return stored.values(
                "select %s from deal_ref r join deal d on d.id = r.deal_id where r.source = ? order by r.external_id"
                        .formatted(columns),
                uploads.source());
    }

    private String history() {
        return stored.values(
                """
                select format('%s %s %s>%s%s %s', r.external_id, c.number, c.from_stage, c.to_stage,
                              ' ' || nullif(c.outcome, 'OPEN'), to_char(c.at at time zone 'UTC', 'YYYY-MM-DD'))
                from deal_ref r join stage_change c using (deal_id) where r.source = ? order by r.external_id, c.number""",
                uploads.source());
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    @Test
    void landsEveryColumnWithTheFirstEntryOfItsHistory() {
        String outcome =
                uploads.outcome(
                        "deals",
                        "",
                        HEADER
                                + "A,1,Pumps 泵,proven,won,1000.5,usd,2026-01-02,2026-03-04,2026-04-01,S,Pumps,Exhibition\n");

        assertEquals("SUCCEEDED 1 read 1 inserted 0 updated 0 unchanged 0 rejected", outcome);
        Calls.get("/v1/deals/" + deals("d.id"))
                .then()
                .statusCode(200)
                .body(
                        "name", is("Pumps 泵"),
                        "stage", is("PROVEN"),
                        "outcome", is("WON"),
                        "amount.amount", is("1000.50"),
                        "amount.currency", is("USD"),
                        "openedOn", is("2026-01-02"),
                        "closedOn", is("2026-03-04"),
                        "expectedCloseOn", is("2026-04-01"),
                        "productLine", is("Pumps"),
                        "source", is("Exhibition"));
        assertEquals("Sam", deals("(select name from seller s where s.id = d.seller_id)"));
        assertEquals("1 1 >PROVEN 2026-01-02,1 2 PROVEN>PROVEN WON 2026-03-04", history());
        assertEquals(
                "operator",
                stored.values(
                        "select distinct c.by from stage_change c join deal_ref r using (deal_id) where r.source = ?",
                        uploads.source()));
    }

    @Test
    void fillsInWhatARowLeavesOut() {
        uploads.sent("deals", "account_ref,external_id,name\nA,1,Pumps\n");

        assertEquals(
                "TARGETED OPEN %s   ".formatted(today()),
                deals(
                        "format('%s %s %s %s %s %s', d.stage, d.outcome, d.opened_on, d.closed_on, d.amount, d.currency)"));
        assertEquals("1 1 >TARGETED " + today(), history());
    }

    @Test
    void changesNothingTheSecondTime() {
        String csv =
                HEADER
                        + "A,1,Pumps,PROVEN,WON,10,EUR,2026-01-02,2026-03-04,,S,,\nA,2,Valves,,,,,2026-01-03,,,,,\nA,3,New,,,,,,,,,,\n";
        uploads.sent("deals", csv);
        String before = deals("d.xmin::text || d.ctid::text") + history();

        String again = uploads.outcome("deals", "", csv);

        assertEquals("SUCCEEDED 3 read 0 inserted 0 updated 3 unchanged 0 rejected", again);
        assertEquals(before, deals("d.xmin::text || d.ctid::text") + history());
    }

    @Test
    void writesAChangeOfStageIntoTheHistory() {
        uploads.sent(
                "deals",
                SHORT
                        + "A,1,Pumps,PROVEN,,2026-01-02,\nA,2,Valves,PROVEN,,2026-01-02,\nA,3,Seals,PROVEN,,2026-01-02,\n");

        String outcome =
                uploads.outcome(
                        "deals",
                        "",
                        SHORT
                                + "A,1,Pumps,CONTACTED,,2026-01-02,\nA,2,Valves,CLOSING,WON,2026-01-02,2026-02-03\nA,3,Seals,PROVEN,,2026-01-05,\n");

        assertEquals("SUCCEEDED 3 read 0 inserted 3 updated 0 unchanged 0 rejected", outcome);
        assertEquals(
                "1 1 >PROVEN 2026-01-02,1 2 PROVEN>CONTACTED %s,2 1 >PROVEN 2026-01-02,2 2 PROVEN>CLOSING WON 2026-02-03,3 1 >PROVEN 2026-01-05"
                        .formatted(today()),
                history());
        assertEquals("1,1,1", deals("d.version"));
    }

    @Test
    void keepsWhatAbsentColumnsSayNothingOfAlsoTheAccount() {
        uploads.sent(
                "deals", HEADER + "A,1,Pumps,PROVEN,LOST,10,USD,2026-01-02,2026-03-04,,S,Pumps,\n");

        String renamed = uploads.outcome("deals", "", "external_id,name\n1,Big pumps\n");
        String reopened = uploads.outcome("deals", "", "external_id,outcome\n1,OPEN\n");

        assertEquals("SUCCEEDED 1 read 0 inserted 1 updated 0 unchanged 0 rejected", renamed);
        assertEquals("SUCCEEDED 1 read 0 inserted 1 updated 0 unchanged 0 rejected", reopened);
        assertEquals(
                "Big pumps PROVEN OPEN 10.0000 USD  Pumps",
                deals(
                        "format('%s %s %s %s %s %s %s', d.name, d.stage, d.outcome, d.amount, d.currency, d.closed_on, d.product_line)"));
    }

    @Test
    void rejectsReferencesThatLeadNowhere() {
        uploads.sent("deals", SHORT + "A,1,Pumps,,,,\n");

        JsonPath job =
                uploads.sent(
                        "deals",
                        "account_ref,external_id,name,seller_ref\nZ,2,Two,\nA,3,Three,nobody\n,4,Four,\nB,1,Pumps,\nA,5,,\nA,6,Six,S\nA,6,Again,S\n");

        assertEquals(
                "2 ROW_REFERENCE_NOT_FOUND account_ref, 3 ROW_REFERENCE_NOT_FOUND seller_ref, 4 ROW_REQUIRED account_ref, "
                        + "5 ROW_CONFLICT account_ref, 6 ROW_REQUIRED name, 8 ROW_DUPLICATE_IN_FILE external_id",
                Uploads.errors(job));
        assertEquals("Pumps,Six", deals("d.name"));
    }

    @ParameterizedTest
    @CsvSource({
        "PROVEN;WON;2026-01-02;, ROW_REQUIRED closed_on",
        "PROVEN;;2026-01-02;2026-02-01, ROW_VALUE closed_on",
        "PROVEN;OPEN;2026-01-02;2026-02-01, ROW_VALUE closed_on",
        "PROVEN;WON;2026-01-02;2026-01-01, ROW_VALUE closed_on",
        "PROVEN;WON;2026-01-02;2026-01-02, ",
        "PROVEN;;2200-01-01;, ROW_VALUE opened_on",
        "PROVEN;WON;2026-01-02;2200-01-01, ROW_VALUE closed_on",
        "SOLD;;2026-01-02;, ROW_VALUE stage",
        "PROVEN;SOLD;2026-01-02;2026-01-03, ROW_VALUE outcome",
        "PROVEN;WON;2026-02-30;2026-03-03, ROW_DATE_FORMAT opened_on"
    })
    void rejectsDealsThatContradictThemselves(String values, String error) {
        JsonPath job =
                uploads.sent("deals", SHORT + "A,1,Pumps,%s\n".formatted(values.replace(';', ',')));

        assertEquals(error == null ? "" : "2 " + error, Uploads.errors(job));
    }

    @Test
    void keepsTheHistoryInOrder() {
        uploads.sent("deals", SHORT + "A,1,Pumps,PROVEN,,2026-01-02,\n");
        uploads.sent("deals", "external_id,stage,outcome,closed_on\n1,CLOSING,LOST,2026-02-03\n");

        JsonPath job = uploads.sent("deals", "external_id,closed_on\n1,2026-02-02\n");
        JsonPath other = uploads.sent("deals", "external_id,opened_on\n1,2026-02-04\n");
        JsonPath last =
                uploads.sent("deals", "external_id,opened_on,closed_on\n1,2026-02-04,2026-02-05\n");

        assertEquals("2 ROW_VALUE closed_on", Uploads.errors(job));
        assertEquals("2 ROW_VALUE closed_on", Uploads.errors(other));
        assertEquals("2 ROW_VALUE opened_on", Uploads.errors(last));
    }

    @Test
    void writesNothingInADryRunAndCreatesAccountsWhenAsked() {
        String csv = SHORT + "N,1,Pumps,,,,\n";

        assertEquals(
                "SUCCEEDED 1 read 1 inserted 0 updated 0 unchanged 0 rejected",
                uploads.outcome("deals", "dryRun=true&createAccounts=true", csv));
        assertEquals("", deals("d.name"));
        assertEquals(
                "SUCCEEDED 1 read 1 inserted 0 updated 0 unchanged 0 rejected",
                uploads.outcome("deals", "createAccounts=true", csv));
        assertEquals("N", deals("(select a.name from account a where a.id = d.account_id)"));
    }

    @Test
    void takesRowsOfJson() {
        String body =
                """
                {"account_ref":"A","external_id":"1","name":"Pumps","amount":12.5,"stage":"PROVEN"}
                {"account_ref":"A","external_id":"2","name":"Valves"}
                """;
        uploads.send(Uploads.request().contentType("application/x-ndjson"), "deals", "", body)
                .statusCode(200);

        JsonPath again =
                uploads.send(
                                Uploads.request().contentType("application/x-ndjson"),
                                "deals",
                                "",
                                "{\"external_id\":\"1\",\"amount\":null}\n{\"external_id\":\"2\",\"stage\":\"CLOSING\"}\n")
                        .statusCode(200)
                        .extract()
                        .jsonPath();

        assertEquals(
                "SUCCEEDED 2 read 0 inserted 2 updated 0 unchanged 0 rejected",
                Uploads.counts(again));
        assertEquals(
                "PROVEN  ,CLOSING  ", deals("format('%s %s %s', d.stage, d.amount, d.currency)"));
    }

    @Test
    void tellsHowADealEndsAndThatItIsOpenAgain() {
        uploads.sent("deals", SHORT + "A,1,Pumps,PROVEN,,2026-01-02,\n");
        uploads.sent("deals", "external_id,outcome,closed_on\n1,WON,2026-02-03\n");
        uploads.sent("deals", "external_id,outcome,closed_on\n1,LOST,2026-02-04\n");

        assertEquals("1 1 >PROVEN 2026-01-02,1 2 PROVEN>PROVEN LOST 2026-02-04", history());

        uploads.sent("deals", "external_id,outcome\n1,OPEN\n");

        assertEquals(
                "1 1 >PROVEN 2026-01-02,1 2 PROVEN>PROVEN LOST 2026-02-04,1 3 PROVEN>PROVEN "
                        + today(),
                history());
    }

    @Test
    void keepsWhatWasExpectedBefore() {
        uploads.sent("deals", HEADER + "A,1,Pumps,,,10,EUR,2026-01-02,,2026-05-01,,,\n");
        uploads.sent("deals", "external_id,amount\n1,20\n");
        uploads.sent("deals", "external_id,product_line\n1,Pumps\n");
        uploads.sent("deals", "external_id,seller_ref,expected_close_on\n1,S,\n");

        assertEquals(
                "1 10.0000 EUR 2026-05-01 f 2026-01-02,2 20.0000 EUR 2026-05-01 f %1$s,3 20.0000 EUR  t %1$s"
                        .formatted(today()),
                stored.values(
                        """
                        select format('%s %s %s %s %s %s', t.number, t.amount, t.currency, t.expected_close_on,
                                      t.seller_id is not null, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD'))
                        from deal_ref r join deal_terms t using (deal_id) where r.source = ? order by t.number""",
                        uploads.source()));
    }
}
