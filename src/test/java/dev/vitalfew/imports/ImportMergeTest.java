package dev.vitalfew.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.AtOnce;
import dev.vitalfew.account.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of rows that can be read.
@QuarkusTest
class ImportMergeTest {
    private static final String LINES =
            "account_ref,order_no,line_no,ordered_on,product,quantity,amount,currency\n";

    @Inject Stored stored;

    private final Uploads uploads = new Uploads();

    private void accounts(String... keys) {
        StringBuilder csv = new StringBuilder("external_id,name\n");
        for (String key : keys) {
            csv.append("%1$s,Account %1$s\n".formatted(key));
        }
        uploads.sent("accounts", csv.toString());
    }

    private String purchases(String columns) {
        return stored.values(
                "select %s from purchase p join account_ref r using (account_id) where p.source = ? order by r.external_id, order_no, line_no"
                        .formatted(columns),
                uploads.source());
    }

    @Test
    void landsEveryColumnOfAPurchase() {
        accounts("A");
        uploads.sent("sellers", "external_id,name\nS,Sam\n");

        JsonPath job =
                uploads.sent(
                        "purchases",
                        """
                        account_ref,order_no,line_no,ordered_on,product,product_line,quantity,amount,cost,currency,seller_ref,commission
                        A,O-1,7,2024-02-29,Käse 中,Dairy,-2,-10.5,0,usd,S,1.2345
                        """);

        assertEquals(
                "SUCCEEDED 1 read 1 inserted 0 updated 0 unchanged 0 rejected",
                Uploads.counts(job));
        assertEquals(
                "O-1 7 2024-02-29 Käse 中 Dairy -2.0000 -10.5000 0.0000 USD 1.2345 Sam",
                purchases(
                        "concat_ws(' ', order_no, line_no, ordered_on, product, product_line, quantity, amount, cost, currency, commission, (select name from seller s where s.id = p.seller_id))"));
    }

    @Test
    void changesNothingTheSecondTimeAndWritesNoRowVersion() {
        accounts("A", "B");
        String csv = LINES + "B,O-1,1,2024-01-02,x,1,10.5,EUR\nA,O-2,1,2024-01-02,,,3,\n";
        uploads.sent("purchases", csv);
        String before = purchases("p.xmin::text || p.ctid::text");

        String again = uploads.outcome("purchases", "", csv);

        assertEquals("SUCCEEDED 2 read 0 inserted 0 updated 2 unchanged 0 rejected", again);
        assertEquals(before, purchases("p.xmin::text || p.ctid::text"));
    }

    @Test
    void updatesOnlyWhatDiffers() {
        accounts("A");
        uploads.sent(
                "purchases",
                LINES + "A,O-1,1,2024-01-02,x,1,10,EUR\nA,O-2,1,2024-01-02,x,1,10,EUR\n");
        String before = purchases("p.xmin::text || p.ctid::text");

        String again =
                uploads.outcome(
                        "purchases",
                        "",
                        LINES
                                + "A,O-1,1,2024-01-02,x,1,10.00,EUR\nA,O-2,1,2024-01-02,y,1,10,EUR\n");

        assertEquals("SUCCEEDED 2 read 0 inserted 1 updated 1 unchanged 0 rejected", again);
        assertEquals("x,y", purchases("product"));
        String after = purchases("p.xmin::text || p.ctid::text");
        assertEquals(before.split(",", -1)[0], after.split(",", -1)[0]);
    }

    @Test
    void keepsWhatAnAbsentColumnSaysNothingOfAndClearsWhatAnEmptyCellSays() {
        accounts("A");
        uploads.sent("purchases", LINES + "A,O-1,1,2024-01-02,x,5,10,USD\n");

        uploads.sent(
                "purchases",
                "account_ref,order_no,ordered_on,amount,quantity\nA,O-1,2024-01-02,10,\n");

        assertEquals(
                "x  10.0000 USD",
                purchases("format('%s %s %s %s', product, quantity, amount, currency)"));
    }

    @Test
    void keepsWhatAJsonRowLeavesOutAndClearsWhatItSaysIsNull() {
        accounts("A");
        uploads.sent(
                "purchases",
                LINES + "A,O-1,1,2024-01-02,x,5,10,USD\nA,O-2,1,2024-01-02,x,5,10,USD\n");

        JsonPath job =
                uploads.send(
                                Uploads.request().contentType("application/x-ndjson"),
                                "purchases",
                                "",
                                """
                                {"account_ref":"A","order_no":"O-1","ordered_on":"2024-01-02","amount":11.25,"quantity":null}
                                {"account_ref":"A","order_no":"O-2","ordered_on":"2024-01-02","amount":"10"}
                                {"account_ref":"A","order_no":"O-3","ordered_on":"2024-01-02","amount":1}
                                """)
                        .statusCode(200)
                        .extract()
                        .jsonPath();

        assertEquals(
                "SUCCEEDED 3 read 1 inserted 1 updated 1 unchanged 0 rejected",
                Uploads.counts(job));
        assertEquals(
                "O-1 x  11.2500 USD,O-2 x 5.0000 10.0000 USD,O-3   1.0000 EUR",
                purchases(
                        "format('%s %s %s %s %s', order_no, product, quantity, amount, currency)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            nullValues = "-",
            value = {
                "currency=CHF # account_ref,order_no,ordered_on,amount # A,O,2024-01-02,1 # CHF",
                "- # account_ref,order_no,ordered_on,amount # A,O,2024-01-02,1 # EUR",
                "currency=CHF # account_ref,order_no,ordered_on,amount,currency # A,O,2024-01-02,1, # CHF",
                "currency=CHF # account_ref,order_no,ordered_on,amount,currency # A,O,2024-01-02,1,JPY # JPY"
            })
    void fillsInTheCurrency(String query, String header, String row, String currency) {
        accounts("A");

        uploads.sent("purchases", query == null ? "" : query, "%s\n%s\n".formatted(header, row));

        assertEquals(currency, purchases("currency"));
    }

    @Test
    void rejectsALaterRowWithAKeyThatAGoodRowHas() {
        accounts("A");
        uploads.sent("sellers", "external_id,name\nS,Sam\n");

        JsonPath job =
                uploads.sent(
                        "purchases",
                        """
                        account_ref,order_no,ordered_on,amount,seller_ref
                        A,O-1,2024-01-02,1,S
                        A,O-1,2024-01-02,2,S
                        A,O-2,2024-01-02,3,nobody
                        A,O-2,2024-01-02,4,S
                        A,O-2,2024-01-02,5,S
                        """);

        assertEquals(
                "SUCCEEDED 5 read 2 inserted 0 updated 0 unchanged 3 rejected",
                Uploads.counts(job));
        assertEquals(
                "3 ROW_DUPLICATE_IN_FILE order_no, 4 ROW_REFERENCE_NOT_FOUND seller_ref, 6 ROW_DUPLICATE_IN_FILE order_no",
                Uploads.errors(job));
        assertEquals("1.0000,4.0000", purchases("amount"));
    }

    @Test
    void rejectsADuplicateAlsoOfAnUnchangedRow() {
        accounts("A");
        uploads.sent("purchases", LINES + "A,O-1,1,2024-01-02,x,1,10,EUR\n");

        JsonPath job =
                uploads.sent(
                        "purchases",
                        LINES + "A,O-1,1,2024-01-02,x,1,10,EUR\nA,O-1,1,2024-01-02,x,1,99,EUR\n");

        assertEquals(
                "SUCCEEDED 2 read 0 inserted 0 updated 1 unchanged 1 rejected",
                Uploads.counts(job));
        assertEquals("10.0000", purchases("amount"));
    }

    /// Two references of one account, each with the same order: one key, which no comparison of the
    /// file's own columns shows.
    @Test
    void rejectsADuplicateUnderAnotherReferenceOfTheSameAccount() {
        Accounts.exists(Map.of("name", "A", "refs", List.of(reference("A"), reference("A2"))));

        JsonPath job =
                uploads.sent(
                        "purchases",
                        LINES + "A,O-1,1,2024-01-02,x,1,10,EUR\nA2,O-1,1,2024-01-02,x,1,11,EUR\n");

        assertEquals(
                "SUCCEEDED 2 read 1 inserted 0 updated 0 unchanged 1 rejected",
                Uploads.counts(job));
        assertEquals("3 ROW_DUPLICATE_IN_FILE order_no", Uploads.errors(job));
    }

    private Map<String, String> reference(String key) {
        return Map.of("source", uploads.source(), "externalId", key);
    }

    /// A thousand unchanged rows with one that comes again, and one that is new.
    @Test
    void findsTheOneDuplicateAmongManyUnchangedRows() {
        accounts("A");
        StringBuilder csv = new StringBuilder(LINES);
        for (int i = 0; i < 1000; i++) {
            csv.append("A,O-%d,1,2024-01-02,x,1,10,EUR\n".formatted(i));
        }
        uploads.sent("purchases", csv.toString());

        JsonPath job =
                uploads.sent(
                        "purchases",
                        csv + "A,O-500,1,2024-01-02,x,1,99,EUR\nA,O-1000,1,2024-01-02,x,1,1,EUR\n");

        assertEquals(
                "SUCCEEDED 1002 read 1 inserted 0 updated 1000 unchanged 1 rejected",
                Uploads.counts(job));
        assertEquals("1002 ROW_DUPLICATE_IN_FILE order_no", Uploads.errors(job));
    }

    @ParameterizedTest
    @CsvSource({
        "INSERT_ONLY, SUCCEEDED 2 read 1 inserted 0 updated 0 unchanged 1 rejected, 2 ROW_CONFLICT order_no",
        "UPDATE_ONLY, SUCCEEDED 2 read 0 inserted 1 updated 0 unchanged 1 rejected, 3 ROW_CONFLICT order_no"
    })
    void honoursTheMode(String mode, String counts, String errors) {
        accounts("A");
        uploads.sent("purchases", LINES + "A,O-1,1,2024-01-02,x,1,10,EUR\n");

        JsonPath job =
                uploads.sent(
                        "purchases",
                        "mode=" + mode,
                        LINES + "A,O-1,1,2024-01-02,x,1,11,EUR\nA,O-2,1,2024-01-02,x,1,12,EUR\n");

        assertEquals(counts, Uploads.counts(job));
        assertEquals(errors, Uploads.errors(job));
    }

    @Test
    void tellsInADryRunWhatItWouldDoAndDoesNothing() {
        accounts("A");
        String csv = LINES + "A,O-1,1,2024-01-02,x,1,10,EUR\nZ,O-2,1,2024-01-02,x,1,10,EUR\n";

        JsonPath job = uploads.sent("purchases", "dryRun=true", csv);

        assertEquals(
                "SUCCEEDED 2 read 1 inserted 0 updated 0 unchanged 1 rejected",
                Uploads.counts(job));
        assertTrue(job.getBoolean("dryRun"));
        assertEquals("3 ROW_REFERENCE_NOT_FOUND account_ref", Uploads.errors(job));
        assertEquals("", purchases("order_no"));
    }

    @Test
    void landsNothingWhereOneRowIsRejectedAndTheCallerSaysAbort() {
        accounts("A");
        String csv = LINES + "A,O-1,1,2024-01-02,x,1,10,EUR\nA,O-2,1,2024-02-31,x,1,10,EUR\n";

        JsonPath job = uploads.sent("purchases", "onError=ABORT", csv);

        assertEquals(
                "FAILED 2 read 0 inserted 0 updated 0 unchanged 1 rejected", Uploads.counts(job));
        assertEquals("VALIDATION_FAILED", job.getString("code"));
        assertEquals("3 ROW_DATE_FORMAT ordered_on", Uploads.errors(job));
        assertEquals("", purchases("order_no"));
    }

    @Test
    void createsAccountsThatAcceptedRowsNameAndNoOthers() {
        accounts("A");

        JsonPath job =
                uploads.sent(
                        "purchases",
                        "createAccounts=true",
                        LINES
                                + "A,O-1,1,2024-01-02,x,1,10,EUR\nN-1,O-1,1,2024-01-02,x,1,10,EUR\nN-1,O-2,1,2024-01-02,x,1,10,EUR\n"
                                + "N-2,O-1,1,not a date,x,1,10,EUR\n");

        assertEquals(
                "SUCCEEDED 4 read 3 inserted 0 updated 0 unchanged 1 rejected",
                Uploads.counts(job));
        assertEquals(
                "A,N-1",
                stored.values(
                        "select external_id from account_ref where source = ? order by 1",
                        uploads.source()));
        assertEquals("10.0000,10.0000,10.0000", purchases("amount"));
    }

    @Test
    void landsAccountsWhoseParentStandsFurtherDownAndCountsTheirVersions() {
        String csv =
                """
                external_id,name,parent_external_id,class,annual_revenue,currency,employees,country,status
                C,Child,P,group|ECONOMIC,1000.5,usd,12,de,PROSPECT
                P,Parent,,,,,,,
                """;
        uploads.sent("accounts", csv);

        String again = uploads.outcome("accounts", "", csv.replace("Parent", "Mother"));

        assertEquals("SUCCEEDED 2 read 0 inserted 1 updated 1 unchanged 0 rejected", again);
        assertEquals(
                "Child 0 {ECONOMIC,GROUP} 1000.5000 USD 12 DE PROSPECT Mother,Mother 1 {}     ACTIVE ",
                stored.values(
                        """
                        select format('%s %s %s %s %s %s %s %s %s', a.name, a.version, a.classes, a.annual_revenue,
                                      a.annual_revenue_currency, a.employees, a.country, a.status, p.name)
                        from account_ref r join account a on a.id = r.account_id left join account p on p.id = a.parent_id
                        where r.source = ? order by r.external_id""",
                        uploads.source()));
    }

    @Test
    void rejectsUnknownParentsAndWhatHangsBelowThem() {
        JsonPath job =
                uploads.sent(
                        "accounts",
                        """
                        external_id,name,parent_external_id
                        A,a,B
                        B,b,C
                        C,c,nowhere
                        D,d,
                        E,,
                        F,f,E
                        """);

        assertEquals(
                "SUCCEEDED 6 read 1 inserted 0 updated 0 unchanged 5 rejected",
                Uploads.counts(job));
        assertEquals(
                "2 ROW_REFERENCE_NOT_FOUND parent_external_id, 3 ROW_REFERENCE_NOT_FOUND parent_external_id, 4 ROW_REFERENCE_NOT_FOUND parent_external_id, 6 ROW_REQUIRED name, 7 ROW_REFERENCE_NOT_FOUND parent_external_id",
                Uploads.errors(job));
    }

    @Test
    void rejectsCirclesAndWhatHangsOnThemButNotWhatHangsOnAStoredRow() {
        uploads.sent("accounts", "external_id,name,parent_external_id\nA,a,\nB,b,A\nC,c,B\n");

        JsonPath job =
                uploads.sent(
                        "accounts",
                        """
                        external_id,name,parent_external_id
                        A,a,C
                        X,x,Y
                        Y,y,X
                        Z,z,Z
                        W,w,Y
                        D,d,C
                        """);

        assertEquals(
                "SUCCEEDED 6 read 1 inserted 0 updated 0 unchanged 5 rejected",
                Uploads.counts(job));
        assertEquals(
                "2 ROW_CYCLE parent_external_id, 3 ROW_CYCLE parent_external_id, 4 ROW_CYCLE parent_external_id, "
                        + "5 ROW_CYCLE parent_external_id, 6 ROW_REFERENCE_NOT_FOUND parent_external_id",
                Uploads.errors(job));
    }

    /// Stored: A below B. The file closes a circle of A and N; once it is gone, A keeps its stored
    /// place below B, and the next circle only shows then.
    @Test
    void rejectsACircleThatOnlyShowsWhenAnotherIsGone() {
        uploads.sent("accounts", "external_id,name,parent_external_id\nB,b,\nA,a,B\n");

        JsonPath job =
                uploads.sent(
                        "accounts", "external_id,name,parent_external_id\nA,a,N\nN,n,A\nB,b,A\n");

        assertEquals(
                "2 ROW_CYCLE parent_external_id, 3 ROW_CYCLE parent_external_id, 4 ROW_CYCLE parent_external_id",
                Uploads.errors(job));
    }

    @Test
    void takesAChainOfAnyLength() {
        StringBuilder csv = new StringBuilder("external_id,name,parent_external_id\n");
        for (int i = 0; i < 20_000; i++) {
            csv.append("K%d,k,%s\n".formatted(i, i == 19_999 ? "" : "K" + (i + 1)));
        }

        String outcome = uploads.outcome("accounts", "", csv.toString());

        assertEquals(
                "SUCCEEDED 20000 read 20000 inserted 0 updated 0 unchanged 0 rejected", outcome);
    }

    @Test
    void landsSellersWithManagersFurtherDownTheFile() {
        String outcome =
                uploads.outcome(
                        "sellers",
                        "",
                        "external_id,name,email,manager_ref,team\n1,One,one@x.example,2,North\n2,Two,,,\n");

        assertEquals("SUCCEEDED 2 read 2 inserted 0 updated 0 unchanged 0 rejected", outcome);
        assertEquals(
                "One one@x.example North Two,Two   ",
                stored.values(
                        """
                        select format('%s %s %s %s', s.name, s.email, s.team, m.name)
                        from seller_ref r join seller s on s.id = r.seller_id left join seller m on m.id = s.manager_id
                        where r.source = ? order by r.external_id""",
                        uploads.source()));
    }

    @Test
    void landsCostsAndRates() {
        accounts("A");
        String costs =
                "account_ref,cost_ref,kind,incurred_on,amount,currency,note\nA,K-1,delivery,2024-01-02,3.5,USD,freight\n";
        String rates = "currency,on,rate\nSEK,1901-01-02,0.0871234567\n";

        String landedCosts = uploads.outcome("costs", "", costs);
        uploads.sent("exchange-rates", rates);
        String again = uploads.outcome("exchange-rates", "", rates);

        assertEquals("SUCCEEDED 1 read 1 inserted 0 updated 0 unchanged 0 rejected", landedCosts);
        assertEquals("SUCCEEDED 1 read 0 inserted 0 updated 1 unchanged 0 rejected", again);
    }

    @Test
    void endsASplitAmongSellersWhenTheFileNamesOne() {
        accounts("A");
        uploads.sent("sellers", "external_id,name\nS,Sam\nT,Tom\n");
        String csv = "account_ref,order_no,ordered_on,amount,seller_ref\nA,O-1,2024-01-02,1,S\n";
        uploads.sent("purchases", csv);
        stored.execute(
                """
                insert into purchase_credit
                select p.account_id, p.id, r.seller_id, 0.5 from purchase p join seller_ref r using (source)
                where p.source = ?""",
                uploads.source());

        String outcome = uploads.outcome("purchases", "", csv);

        assertEquals("SUCCEEDED 1 read 0 inserted 1 updated 0 unchanged 0 rejected", outcome);
        assertEquals(
                "0",
                stored.values(
                        "select count(*) from purchase_credit c join purchase p on p.id = c.purchase_id where p.source = ?",
                        uploads.source()));
    }

    @Test
    void letsTwoImportsOfOneFileTakeTurns() {
        accounts("A", "B", "C");
        StringBuilder csv = new StringBuilder(LINES);
        for (int i = 0; i < 3000; i++) {
            csv.append("%s,O-%d,1,2024-01-02,x,1,10,EUR\n".formatted("ABC".charAt(i % 3), i));
        }

        List<String> outcomes =
                AtOnce.call(2, _ -> uploads.outcome("purchases", "", csv.toString())).stream()
                        .sorted()
                        .toList();

        assertEquals(
                List.of(
                        "SUCCEEDED 3000 read 0 inserted 0 updated 3000 unchanged 0 rejected",
                        "SUCCEEDED 3000 read 3000 inserted 0 updated 0 unchanged 0 rejected"),
                outcomes);
    }
}
