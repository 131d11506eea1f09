package dev.vitalfew.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Calls;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The history of deals as another system tells it.
@QuarkusTest
class StageChangeImportTest {
    private static final String HEADER = "deal_ref,to,at,by,reason\n";
    private static final String WHOLE =
            HEADER
                    + """
                    1,CLOSING,2026-02-20,,
                    1,targeted,2026-01-02,ann,found
                    1,INVESTIGATED,2026-01-20T10:00:00Z,ann,they called
                    1,CONTACTED,2026-02-01,bob,went cold
                    """;

    @Inject Stored stored;

    private final Uploads uploads = new Uploads();

    @BeforeEach
    void makeDeals() {
        uploads.sent("accounts", "external_id,name\nA,Initech\n");
        uploads.sent(
                "deals",
                """
                account_ref,external_id,name,stage,outcome,opened_on,closed_on
                A,1,Pumps,CLOSING,WON,2026-01-02,2026-02-20
                A,2,Valves,CONTACTED,,2026-01-05,
                """);
    }

    private String history() {
        return stored.values(
                """
                select format('%s %s %s>%s%s %s%s', r.external_id, c.number, c.from_stage, c.to_stage,
                              ' ' || nullif(c.outcome, 'OPEN'), to_char(c.at at time zone 'UTC', 'MM-DD'), ' ' || c.reason)
                from deal_ref r join stage_change c using (deal_id) where r.source = ? order by r.external_id, c.number""",
                uploads.source());
    }

    private String deals() {
        return stored.values(
                "select d.stage || ' ' || d.version from deal_ref r join deal d on d.id = r.deal_id where r.source = ? order by r.external_id",
                uploads.source());
    }

    @Test
    void tellsAHistoryThatWasAssumed() {
        String outcome = uploads.outcome("stage-changes", "", WHOLE);

        assertEquals("SUCCEEDED 4 read 4 inserted 0 updated 0 unchanged 0 rejected", outcome);
        assertEquals(
                "1 1 >TARGETED 01-02 found,1 2 TARGETED>INVESTIGATED 01-20 they called,"
                        + "1 3 INVESTIGATED>CONTACTED 02-01 went cold,1 4 CONTACTED>CLOSING 02-20,"
                        + "1 5 CLOSING>CLOSING WON 02-20,2 1 >CONTACTED 01-05",
                history());
        assertEquals("CLOSING 1,CONTACTED 0", deals());
    }

    @Test
    void changesNothingTheSecondTimeAndUpdatesWhatDiffers() {
        uploads.sent("stage-changes", WHOLE);
        String before = history() + deals();

        assertEquals(
                "SUCCEEDED 4 read 0 inserted 0 updated 4 unchanged 0 rejected",
                uploads.outcome("stage-changes", "", WHOLE));
        assertEquals(before, history() + deals());
        assertEquals(
                "SUCCEEDED 1 read 0 inserted 1 updated 0 unchanged 0 rejected",
                uploads.outcome(
                        "stage-changes",
                        "",
                        "deal_ref,to,at,reason\n1,CONTACTED,2026-02-01,thaws\n"));
        assertEquals(before.replace("went cold", "thaws"), history() + deals());
    }

    @Test
    void movesADealToWhereItsHistoryLeads() {
        uploads.sent("stage-changes", HEADER + "2,PROVEN,2026-03-01,,\n");
        uploads.sent("stage-changes", HEADER + "2,INVESTIGATED,2026-02-01,,\n");

        assertEquals("CLOSING 0,PROVEN 2", deals());
        assertEquals(
                "2 1 >CONTACTED 01-05,2 2 CONTACTED>INVESTIGATED 02-01,2 3 INVESTIGATED>PROVEN 03-01",
                history().replaceFirst(".*?,(?=2 )", ""));
    }

    /// An import of deals noticed the move later than it was.
    @Test
    void letsTheFirstOfTwoChangesToOneStageCount() {
        uploads.sent("deals", "external_id,stage\n2,PROVEN\n");

        String outcome =
                uploads.outcome(
                        "stage-changes",
                        "",
                        HEADER + "2,PROVEN,2026-03-01,,\n2,PROVEN,2026-03-02,,\n");

        assertEquals("SUCCEEDED 2 read 1 inserted 0 updated 0 unchanged 1 rejected", outcome);
        String id =
                stored.values(
                        "select deal_id from deal_ref where source = ? and external_id = '2'",
                        uploads.source());
        assertEquals(
                "[2026-01-05T00:00:00Z, 2026-03-01T00:00:00Z]",
                Calls.get("/v1/deals/%s/stage-changes".formatted(id)).path("items.at").toString());
    }

    @Test
    void keepsTheFirstEntryOfADealThatWasMadeByHand() {
        Calls.made(
                "/v1/deals",
                Map.of(
                        "accountId",
                        stored.values(
                                "select account_id from account_ref where source = ?",
                                uploads.source()),
                        "name",
                        "Seals",
                        "openedOn",
                        "2026-01-05",
                        "refs",
                        java.util.List.of(Map.of("source", uploads.source(), "externalId", "3"))));

        uploads.sent("stage-changes", HEADER + "3,CONTACTED,2026-01-05T10:00:00Z,,\n");

        assertEquals(
                "3 1 >TARGETED 01-05,3 2 TARGETED>CONTACTED 01-05",
                history().replaceFirst(".*,(?=3 1 )", ""));
    }

    @Test
    void rejectsWhatCannotHaveBeen() {
        JsonPath job =
                uploads.sent(
                        "stage-changes",
                        HEADER
                                + "9,PROVEN,2026-03-01,,\n2,PROVEN,2200-01-01,,\n2,PROVEN,2026-01-04,,\n1,PROVEN,2026-02-21,,\n"
                                + "2,CONTACTED,2026-02-01,,\n2,WON,2026-02-01,,\n2,PROVEN,yesterday,,\n2,PROVEN,2026-03-01,,\n2,PROVEN,2026-03-01,,\n");

        assertEquals(
                "2 ROW_REFERENCE_NOT_FOUND deal_ref, 3 ROW_VALUE at, 4 ROW_VALUE at, 5 ROW_VALUE at, 6 ROW_VALUE to, "
                        + "7 ROW_VALUE to, 8 ROW_DATE_FORMAT at, 10 ROW_DUPLICATE_IN_FILE at",
                Uploads.errors(job));
        assertEquals("CLOSING 0,PROVEN 1", deals());
    }

    @Test
    void writesNothingInADryRun() {
        String before = history() + deals();

        assertEquals(
                "SUCCEEDED 4 read 4 inserted 0 updated 0 unchanged 0 rejected",
                uploads.outcome("stage-changes", "dryRun=true", WHOLE));
        assertEquals(before, history() + deals());
    }

    @Test
    void mindsTheMode() {
        uploads.sent("stage-changes", WHOLE);

        JsonPath again = uploads.sent("stage-changes", "mode=INSERT_ONLY", WHOLE);
        JsonPath other =
                uploads.sent(
                        "stage-changes", "mode=UPDATE_ONLY", HEADER + "2,PROVEN,2026-03-01,,\n");

        assertEquals(4, again.getInt("rows.rejected"));
        assertEquals("2 ROW_CONFLICT at", Uploads.errors(other));
    }
}
