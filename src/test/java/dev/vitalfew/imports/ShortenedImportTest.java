package dev.vitalfew.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The short ways of facts that come for the first time, and of those that come again, against what
/// the long way would have done.
@QuarkusTest
class ShortenedImportTest {
    private static final String HEADER =
            "account_ref,order_no,ordered_on,quantity,amount,cost,seller_ref\n";

    /// More than is worth comparing row by row with what is stored.
    private static final int MANY = 9_000;

    @Inject Stored stored;

    private final Uploads uploads = new Uploads();

    @BeforeEach
    void accountsAndSellersAreKnown() {
        uploads.sent("accounts", "external_id,name\nB,Second\nA,First\n");
        uploads.sent("sellers", "external_id,name\nS,Sam\nT,Tom\n");
    }

    private static String row(int order) {
        return "%s,O-%05d,2024-01-02,%d,%d.5,0,S"
                .formatted(order % 3 == 0 ? "A" : "B", order, order * 10, order);
    }

    private static List<String> rows(int from, int to) {
        return new ArrayList<>(
                IntStream.range(from, to).mapToObj(ShortenedImportTest::row).toList());
    }

    private static String file(List<String> rows) {
        return HEADER + String.join("\n", rows) + "\n";
    }

    private String inTheirOrder(String columns) {
        return stored.values(
                "select %s from purchase p where source = ? order by id".formatted(columns),
                uploads.source());
    }

    private String versions() {
        return stored.values(
                "select md5(string_agg(p.xmin::text || p.ctid, '' order by p.ctid)) from purchase p where source = ?",
                uploads.source());
    }

    @Test
    void loadsTheFirstFactsOfASource() {
        List<String> rows = List.of(row(2), row(0), row(1));

        String outcome = uploads.outcome("purchases", "", file(rows));

        assertEquals("SUCCEEDED 3 read 3 inserted 0 updated 0 unchanged 0 rejected", outcome);
        assertEquals(
                "O-00002 1 2024-01-02 20.0000 2.5000 0.0000 EUR Sam,"
                        + "O-00000 1 2024-01-02 0.0000 0.5000 0.0000 EUR Sam,"
                        + "O-00001 1 2024-01-02 10.0000 1.5000 0.0000 EUR Sam",
                inTheirOrder(
                        "concat_ws(' ', order_no, line_no, ordered_on, quantity, amount, cost, currency, (select name from seller s where s.id = p.seller_id))"));
        assertEquals(
                "3",
                stored.values(
                        "select count(distinct id) from purchase where source = ? and recorded_at between now() - interval '1 minute' and now()",
                        uploads.source()));
    }

    @Test
    void loadsCostsToo() {
        String csv =
                "account_ref,cost_ref,kind,incurred_on,amount,note\nB,1,service,2024-01-02,5,Käse\nA,1,OTHER,2024-01-02,-1,\n";

        String first = uploads.outcome("costs", "", csv);
        String again = uploads.outcome("costs", "", csv);

        assertEquals("SUCCEEDED 2 read 2 inserted 0 updated 0 unchanged 0 rejected", first);
        assertEquals("SUCCEEDED 2 read 0 inserted 0 updated 2 unchanged 0 rejected", again);
    }

    @Test
    void tellsTheRowsOfAFirstFileThatDoNotLand() {
        String csv =
                HEADER
                        + "A,O-1,2024-01-02,1,1,1,S\n"
                        + "nobody,O-2,2024-01-02,1,1,1,S\n"
                        + "A,O-3,2024-01-02,1,1,1,nobody\n"
                        + "nobody,O-4,yesterday,1,1,1,S\n"
                        + "B,O-5,2024-01-02,1,1,1,\n";

        JsonPath job = uploads.sent("purchases", csv);

        assertEquals(
                "SUCCEEDED 5 read 2 inserted 0 updated 0 unchanged 3 rejected",
                Uploads.counts(job));
        assertEquals(
                "3 ROW_REFERENCE_NOT_FOUND account_ref, 4 ROW_REFERENCE_NOT_FOUND seller_ref, 5 ROW_DATE_FORMAT ordered_on",
                Uploads.errors(job));
        assertEquals("O-1,O-5", inTheirOrder("order_no"));
    }

    @Test
    void rejectsAKeyThatComesTwiceInAFirstFile() {
        List<String> rows = rows(0, 5);
        rows.add(row(2));

        JsonPath job = uploads.sent("purchases", file(rows));

        assertEquals(
                "SUCCEEDED 6 read 5 inserted 0 updated 0 unchanged 1 rejected",
                Uploads.counts(job));
        assertEquals("7 ROW_DUPLICATE_IN_FILE order_no", Uploads.errors(job));
    }

    @Test
    void tellsAllRowsOfAFirstFileWhereManyDoNotLand() {
        List<String> rows = rows(0, 1_500);
        rows.replaceAll(row -> row.replace("2024-01-02", "soon"));
        rows.add(row(1_500));

        String outcome = uploads.outcome("purchases", "", file(rows));

        assertEquals("SUCCEEDED 1501 read 1 inserted 0 updated 0 unchanged 1500 rejected", outcome);
    }

    @Test
    void landsNothingOfAFirstFileWhereOneRowIsToStopIt() {
        List<String> rows = rows(0, 3);
        rows.add("nobody,O-9,2024-01-02,1,1,1,S");

        String outcome = uploads.outcome("purchases", "onError=ABORT", file(rows));

        assertEquals("FAILED 4 read 0 inserted 0 updated 0 unchanged 1 rejected", outcome);
        assertEquals("", inTheirOrder("order_no"));
    }

    @Test
    void updatesFactsThatNoImportBrought() {
        stored.execute(
                """
                insert into purchase (account_id, source, order_no, line_no, id, ordered_on, amount, currency, recorded_at)
                select account_id, source, 'O-00001', 1, gen_random_uuid(), '2020-01-01', 7, 'EUR', now()
                from account_ref where source = ? and external_id = 'B'""",
                uploads.source());

        String outcome = uploads.outcome("purchases", "", file(rows(0, 3)));

        assertEquals("SUCCEEDED 3 read 2 inserted 1 updated 0 unchanged 0 rejected", outcome);
    }

    @Test
    void leavesAFileThatComesAgainAsItIs() {
        String csv = file(rows(0, MANY));
        uploads.sent("purchases", csv);
        String before = versions();

        String again = uploads.outcome("purchases", "", csv);

        assertEquals("SUCCEEDED 9000 read 0 inserted 0 updated 9000 unchanged 0 rejected", again);
        assertEquals(before, versions());
    }

    @Test
    void findsWhatDiffersInAFileThatComesAgain() {
        uploads.sent("purchases", file(rows(0, MANY)));
        List<String> rows = rows(0, MANY);
        rows.set(4_000, row(4_000).replace("2024-01-02", "2024-01-03"));
        rows.subList(6_000, 6_300).clear();
        rows.addAll(0, rows(MANY, MANY + 200));

        String again = uploads.outcome("purchases", "", file(rows));

        assertEquals("SUCCEEDED 8900 read 200 inserted 1 updated 8699 unchanged 0 rejected", again);
        assertEquals(
                "O-04000",
                stored.values(
                        "select order_no from purchase where source = ? and ordered_on = '2024-01-03'",
                        uploads.source()));
    }

    @Test
    void takesAFileThatComesAgainInAnotherOrder() {
        uploads.sent("purchases", file(rows(0, MANY)));
        List<String> rows = rows(0, MANY);
        Collections.reverse(rows);

        String again = uploads.outcome("purchases", "", file(rows));

        assertEquals("SUCCEEDED 9000 read 0 inserted 0 updated 9000 unchanged 0 rejected", again);
    }

    @Test
    void rejectsTheTwinOfARowThatIsStoredJustSo() {
        uploads.sent("purchases", file(rows(0, MANY)));
        List<String> rows = rows(0, MANY);
        rows.add(row(5).replace("2024-01-02", "2024-01-03"));

        JsonPath job = uploads.sent("purchases", file(rows));

        assertEquals(
                "SUCCEEDED 9001 read 0 inserted 0 updated 9000 unchanged 1 rejected",
                Uploads.counts(job));
        assertEquals("9002 ROW_DUPLICATE_IN_FILE order_no", Uploads.errors(job));
    }

    @Test
    void rejectsARowThatIsStoredJustSoButComesAfterItsTwin() {
        uploads.sent("purchases", file(rows(0, MANY)));
        List<String> rows = rows(0, MANY);
        rows.add(7_000, row(8_000).replace("2024-01-02", "2024-01-03"));

        JsonPath job = uploads.sent("purchases", file(rows));

        assertEquals(
                "SUCCEEDED 9001 read 0 inserted 1 updated 8999 unchanged 1 rejected",
                Uploads.counts(job));
        assertEquals("8003 ROW_DUPLICATE_IN_FILE order_no", Uploads.errors(job));
    }

    @Test
    void rejectsTheTwinThatCallsItsAccountByAnotherName() {
        uploads.sent("purchases", file(rows(0, MANY)));
        stored.execute(
                """
                insert into account_ref (source, external_id, account_id)
                select source, 'B2', account_id from account_ref where source = ? and external_id = 'B'""",
                uploads.source());
        List<String> rows = rows(0, MANY);
        rows.add(row(5).replace("B,", "B2,"));

        JsonPath job = uploads.sent("purchases", file(rows));

        assertEquals("9002 ROW_DUPLICATE_IN_FILE order_no", Uploads.errors(job));
    }

    @Test
    void endsASplitAmongSellersThatTheFileKnowsNothingOf() {
        List<String> rows = rows(0, MANY);
        rows.set(3, row(3).replaceAll(",S$", ","));
        uploads.sent("purchases", file(rows));
        stored.execute(
                """
                insert into purchase_credit (account_id, purchase_id, seller_id, share)
                select p.account_id, p.id, s.seller_id, 0.5 from purchase p join seller_ref s using (source)
                where p.source = ? and p.order_no = 'O-00003'""",
                uploads.source());

        String again = uploads.outcome("purchases", "", file(rows));

        assertEquals("SUCCEEDED 9000 read 0 inserted 1 updated 8999 unchanged 0 rejected", again);
    }

    @Test
    void refusesRowsThatAreStoredJustSoWhereOnlyNewOnesAreWanted() {
        String csv = file(rows(0, MANY));
        uploads.sent("purchases", csv);

        String again = uploads.outcome("purchases", "mode=INSERT_ONLY", csv);

        assertEquals("SUCCEEDED 9000 read 0 inserted 0 updated 0 unchanged 9000 rejected", again);
    }
}
