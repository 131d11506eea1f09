package dev.vitalfew.imports;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.AtOnce;
import dev.vitalfew.Calls;
import dev.vitalfew.stakeholder.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Contacts, with whom they report to.
@QuarkusTest
class PeopleImportTest {
    private static final String HEADER =
            "account_ref,external_id,name,title,department,level,email,phone,reports_to_ref\n";
    private static final String SHORT = "account_ref,external_id,name,reports_to_ref\n";

    @Inject Stored stored;

    private final Uploads uploads = new Uploads();

    @BeforeEach
    void makeAccounts() {
        uploads.sent("accounts", "external_id,name\nA,Initech\nB,Initrode\n");
    }

    private String contacts(String columns) {
        return stored.values(
                "select %s from contact_ref r join contact c on c.id = r.contact_id left join contact b on b.id = c.reports_to_id where r.source = ? order by r.external_id"
                        .formatted(columns),
                uploads.source());
    }

    private String id(String key) {
        return stored.values(
                "select contact_id from contact_ref where source = ? and external_id = ?",
                uploads.source(),
                key);
    }

    private String account(String key) {
        return stored.values(
                "select account_id from account_ref where source = ? and external_id = ?",
                uploads.source(),
                key);
    }

    @Test
    void landsEveryColumnAndABossFurtherDown() {
        String csv =
                HEADER
                        + "A,2,王小明,Buyer,Purchasing,3,wang@initech.example,+49 30 1,1\nA,1,Boss,,,1,,,\n";

        String outcome = uploads.outcome("contacts", "", csv);

        assertEquals("SUCCEEDED 2 read 2 inserted 0 updated 0 unchanged 0 rejected", outcome);
        assertEquals(
                "Boss   1   ,王小明 Buyer Purchasing 3 wang@initech.example +49 30 1 Boss",
                contacts(
                        "format('%s %s %s %s %s %s %s', c.name, c.title, c.department, c.level, c.email, c.phone, b.name)"));
        Calls.get("/v1/contacts/" + id("2"))
                .then()
                .body(
                        "accountId", is(account("A")),
                        "level", is(3),
                        "reportsToId", is(id("1")),
                        "refs[0].externalId", is("2"));
    }

    @Test
    void changesNothingTheSecondTimeAndWritesNoRowVersion() {
        String csv = HEADER + "A,1,Boss,,,1,,,\nA,2,Buyer,Buyer,Purchasing,,,,1\n";
        uploads.sent("contacts", csv);
        String before = contacts("c.xmin::text || c.ctid::text");

        String again = uploads.outcome("contacts", "", csv);

        assertEquals("SUCCEEDED 2 read 0 inserted 0 updated 2 unchanged 0 rejected", again);
        assertEquals(before, contacts("c.xmin::text || c.ctid::text"));
    }

    @Test
    void updatesWhatDiffersAndLetsAStoredContactReportToANewOne() {
        uploads.sent("contacts", HEADER + "A,1,Boss,Head,,1,,,\nA,2,Buyer,,,,,,1\n");

        String outcome =
                uploads.outcome("contacts", "", SHORT + "A,1,Boss,\nA,2,Buyer,3\nA,3,New,1\n");

        assertEquals("SUCCEEDED 3 read 1 inserted 1 updated 1 unchanged 0 rejected", outcome);
        assertEquals(
                "Boss Head  0,Buyer  New 1,New  Boss 0",
                contacts("format('%s %s %s %s', c.name, c.title, b.name, c.version)"));
    }

    @Test
    void rejectsWhatLeadsOutOfTheAccount() {
        uploads.sent("contacts", SHORT + "A,1,Boss,\nB,9,Other,\n");

        JsonPath job =
                uploads.sent(
                        "contacts",
                        SHORT
                                + "A,2,Two,9\nB,1,Boss,\nC,3,Three,\nA,4,Four,nobody\nB,5,Five,6\nA,6,Six,\n");

        assertEquals(
                "SUCCEEDED 6 read 1 inserted 0 updated 0 unchanged 5 rejected",
                Uploads.counts(job));
        assertEquals(
                "2 ROW_REFERENCE_NOT_FOUND reports_to_ref, 3 ROW_CONFLICT account_ref, 4 ROW_REFERENCE_NOT_FOUND account_ref, "
                        + "5 ROW_REFERENCE_NOT_FOUND reports_to_ref, 6 ROW_REFERENCE_NOT_FOUND reports_to_ref",
                Uploads.errors(job));
        assertEquals(
                "is not the account that the key belongs to",
                Uploads.errorPage(job.getString("id")).getString("items[1].message"));
    }

    @Test
    void rejectsValuesThatNoContactHas() {
        JsonPath job =
                uploads.sent(
                        "contacts",
                        HEADER
                                + "A,1,,,,,,,\nA,2,Two,,,6,,,\nA,3,Three,,,,no address,,\nA,4,%s,,,,,,\nA,5,Five,,,,,,\nA,5,Again,,,,,,\n"
                                        .formatted("x".repeat(201)));

        assertEquals(
                "2 ROW_REQUIRED name, 3 ROW_NUMBER_FORMAT level, 4 ROW_VALUE email, 5 ROW_TOO_LONG name, 7 ROW_DUPLICATE_IN_FILE external_id",
                Uploads.errors(job));
        assertEquals("Five", contacts("c.name"));
    }

    @Test
    void rejectsCirclesAndWhatHangsOnThem() {
        uploads.sent("contacts", SHORT + "A,1,One,\nA,2,Two,1\n");

        JsonPath job =
                uploads.sent(
                        "contacts",
                        SHORT + "A,1,One,2\nA,3,Three,4\nA,4,Four,3\nA,5,Five,3\nA,6,Six,2\n");

        assertEquals(
                "2 ROW_CYCLE reports_to_ref, 3 ROW_CYCLE reports_to_ref, 4 ROW_CYCLE reports_to_ref, "
                        + "5 ROW_REFERENCE_NOT_FOUND reports_to_ref",
                Uploads.errors(job));
        assertEquals("One,Two,Six", contacts("c.name"));
    }

    /// One reports to Two along a tie; the file has Two report to One, over Three.
    @Test
    void rejectsACircleThatGoesAlongATie() {
        uploads.sent("contacts", SHORT + "A,1,One,\nA,2,Two,\n");
        People.tied(account("A"), id("1"), id("2"), "REPORTS_TO");

        JsonPath job =
                uploads.sent(
                        "contacts", SHORT + "A,2,Two,3\nA,3,Three,1\nA,4,Four,1\nA,5,Five,3\n");

        assertEquals(
                "2 ROW_CYCLE reports_to_ref, 3 ROW_CYCLE reports_to_ref, 5 ROW_REFERENCE_NOT_FOUND reports_to_ref",
                Uploads.errors(job));
        assertEquals("One ,Two ,Four One", contacts("format('%s %s', c.name, b.name)"));
    }

    @Test
    void takesAChainOfAnyLengthBesideATie() {
        uploads.sent("contacts", SHORT + "A,x,X,\nA,y,Y,\n");
        People.tied(account("A"), id("x"), id("y"), "REPORTS_TO");
        StringBuilder csv = new StringBuilder(SHORT);
        for (int i = 0; i < 20_000; i++) {
            csv.append("A,%d,k,%s\n".formatted(i, i == 19_999 ? "" : i + 1));
        }

        String outcome = uploads.outcome("contacts", "", csv.toString());

        assertEquals(
                "SUCCEEDED 20000 read 20000 inserted 0 updated 0 unchanged 0 rejected", outcome);
    }

    @Test
    void tellsInADryRunWhatItWouldDoAndDoesNothing() {
        JsonPath job =
                uploads.sent(
                        "contacts",
                        "dryRun=true&createAccounts=true",
                        SHORT + "A,1,One,\nN,2,Two,1\nN,3,Three,\n");

        assertEquals(
                "SUCCEEDED 3 read 2 inserted 0 updated 0 unchanged 1 rejected",
                Uploads.counts(job));
        assertEquals("", contacts("c.name"));
        assertEquals("", account("N"));
    }

    @Test
    void createsAccountsThatAcceptedRowsName() {
        JsonPath job =
                uploads.sent(
                        "contacts",
                        "createAccounts=true",
                        SHORT + "N,1,One,\nN,2,Two,1\nM,3,Three,nobody\n");

        assertEquals(
                "SUCCEEDED 3 read 2 inserted 0 updated 0 unchanged 1 rejected",
                Uploads.counts(job));
        assertEquals("", account("M"));
        Calls.get("/v1/accounts/%s/contacts".formatted(account("N")))
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void honoursTheMode() {
        uploads.sent("contacts", SHORT + "A,1,One,\n");
        String csv = SHORT + "A,1,Uno,\nA,2,Two,\n";

        assertEquals(
                "2 ROW_CONFLICT external_id",
                Uploads.errors(uploads.sent("contacts", "mode=INSERT_ONLY&dryRun=true", csv)));
        assertEquals(
                "3 ROW_CONFLICT external_id",
                Uploads.errors(uploads.sent("contacts", "mode=UPDATE_ONLY", csv)));
        assertEquals("Uno", contacts("c.name"));
    }

    @Test
    void bringsNobodyBackWhoWasErased() {
        String csv = SHORT + "A,1,Boss,\nA,2,Report,1\n";
        uploads.sent("contacts", csv);
        Calls.post("/v1/contacts/%s/erase".formatted(id("1"))).then().statusCode(200);

        JsonPath again = uploads.sent("contacts", csv);

        assertEquals(
                "SUCCEEDED 2 read 0 inserted 0 updated 0 unchanged 2 rejected",
                Uploads.counts(again));
        assertEquals(
                "2 ROW_ERASED external_id, 3 ROW_REFERENCE_NOT_FOUND reports_to_ref",
                Uploads.errors(again));
        assertEquals("Report", contacts("c.name"));
    }

    /// Entered anew by hand, the person is known again, and imports go on.
    @Test
    void takesUpAPersonWhoIsEnteredAnew() {
        uploads.sent("contacts", SHORT + "A,1,Boss,\n");
        Calls.post("/v1/contacts/%s/erase".formatted(id("1"))).then().statusCode(200);
        People.contact(
                account("A"),
                "Boss",
                Map.of("refs", List.of(Map.of("source", uploads.source(), "externalId", "1"))));

        String again = uploads.outcome("contacts", "", SHORT + "A,1,Boss again,\n");

        assertEquals("SUCCEEDED 1 read 0 inserted 1 updated 0 unchanged 0 rejected", again);
    }

    @Test
    void letsTwoImportsOfOneFileTakeTurns() {
        StringBuilder csv = new StringBuilder(SHORT);
        for (int i = 0; i < 500; i++) {
            csv.append("A,%d,k,%s\n".formatted(i, i == 499 ? "" : i + 1));
        }

        List<String> outcomes =
                AtOnce.call(2, _ -> uploads.outcome("contacts", "", csv.toString())).stream()
                        .sorted()
                        .toList();

        assertEquals(
                List.of(
                        "SUCCEEDED 500 read 0 inserted 0 updated 500 unchanged 0 rejected",
                        "SUCCEEDED 500 read 500 inserted 0 updated 0 unchanged 0 rejected"),
                outcomes);
    }
}
