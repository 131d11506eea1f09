package dev.vitalfew.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ties among contacts and to our sellers.
@QuarkusTest
class TieImportTest {
    private static final String HEADER =
            "account_ref,from_ref,from_kind,to_ref,to_kind,kind,weight,since,confirmed_on\n";
    private static final String SHORT = "account_ref,from_ref,to_ref,kind\n";

    @Inject Stored stored;

    private final Uploads uploads = new Uploads();

    @BeforeEach
    void makePeople() {
        uploads.sent("accounts", "external_id,name\nA,Initech\nB,Initrode\n");
        uploads.sent("sellers", "external_id,name\nS,Sam\nT,Tom\n1,One of ours\n");
        uploads.sent(
                "contacts",
                "account_ref,external_id,name,reports_to_ref\nA,1,One,\nA,2,Two,1\nA,3,Three,\nB,9,Nine,\n");
    }

    private String ties(String columns) {
        return stored.values(
                """
                select %s from tie t
                left join contact fc on fc.id = t.from_contact_id left join seller fs on fs.id = t.from_seller_id
                left join contact tc on tc.id = t.to_contact_id left join seller ts on ts.id = t.to_seller_id
                where t.account_id in (select account_id from account_ref where source = ?)
                order by coalesce(fc.name, fs.name), coalesce(tc.name, ts.name), t.kind"""
                        .formatted(columns),
                uploads.source());
    }

    @Test
    void landsTiesAmongContactsAndToSellers() {
        JsonPath job =
                uploads.sent(
                        "ties",
                        HEADER
                                + "A,1,,2,,knows,2.5,2020-01-01,2026-01-01\nA,S,SELLER,1,contact,KNOWS,,,\nA,3,,1,SELLER,INFLUENCES,,,\n");

        assertEquals(
                "SUCCEEDED 3 read 3 inserted 0 updated 0 unchanged 0 rejected",
                Uploads.counts(job));
        assertEquals(
                "One Two KNOWS 2.5000 2020-01-01 2026-01-01,Sam One KNOWS 1.0000  ,Three One of ours INFLUENCES 1.0000  ",
                ties(
                        "format('%s %s %s %s %s %s', coalesce(fc.name, fs.name), coalesce(tc.name, ts.name), t.kind, t.weight, t.since, t.confirmed_on)"));
    }

    @Test
    void changesNothingTheSecondTimeAndUpdatesWhatDiffers() {
        String csv = HEADER + "A,1,,2,,KNOWS,2,,\nA,S,SELLER,2,,KNOWS,1,2020-01-01,\n";
        uploads.sent("ties", csv);

        String again = uploads.outcome("ties", "", csv);
        String other = uploads.outcome("ties", "", csv.replace("KNOWS,2", "KNOWS,3"));

        assertEquals("SUCCEEDED 2 read 0 inserted 0 updated 2 unchanged 0 rejected", again);
        assertEquals("SUCCEEDED 2 read 0 inserted 1 updated 1 unchanged 0 rejected", other);
        assertEquals("3.0000 1,1.0000 0", ties("format('%s %s', t.weight, t.version)"));
    }

    @Test
    void rejectsEndsThatAreNotThere() {
        JsonPath job =
                uploads.sent(
                        "ties",
                        HEADER
                                + "A,S,,1,,KNOWS,,,\nA,1,,9,,KNOWS,,,\nA,S,SELLER,T,SELLER,KNOWS,,,\nA,1,,1,,KNOWS,,,\nZ,1,,2,,KNOWS,,,\n"
                                + "A,1,,nobody,SELLER,KNOWS,,,\n");

        assertEquals(
                "2 ROW_REFERENCE_NOT_FOUND from_ref, 3 ROW_REFERENCE_NOT_FOUND to_ref, 4 ROW_VALUE to_kind, 5 ROW_VALUE to_ref, "
                        + "6 ROW_REFERENCE_NOT_FOUND account_ref, 7 ROW_REFERENCE_NOT_FOUND to_ref",
                Uploads.errors(job));
        assertEquals("", ties("t.kind"));
    }

    @Test
    void rejectsValuesThatNoTieHas() {
        JsonPath job =
                uploads.sent(
                        "ties",
                        HEADER
                                + "A,1,,2,,LOVES,,,\nA,1,,2,,KNOWS,0,,\nA,1,,2,,KNOWS,1000000,,\nA,1,,2,,KNOWS,1,2026-02-01,2026-01-31\n"
                                + "A,1,PARTNER,2,,KNOWS,,,\nA,1,,2,,KNOWS,,,\nA,1,,2,,KNOWS,7,,\n");

        assertEquals(
                "2 ROW_VALUE kind, 3 ROW_VALUE weight, 4 ROW_NUMBER_FORMAT weight, 5 ROW_VALUE confirmed_on, 6 ROW_VALUE from_kind, "
                        + "8 ROW_DUPLICATE_IN_FILE from_ref",
                Uploads.errors(job));
        assertEquals("1.0000", ties("t.weight"));
    }

    /// Stored: Two reports to One.
    @Test
    void rejectsCirclesOfReporting() {
        JsonPath job =
                uploads.sent(
                        "ties",
                        SHORT
                                + "A,1,2,REPORTS_TO\nA,3,1,REPORTS_TO\nA,1,3,KNOWS\nA,3,2,REPORTS_TO\n");

        assertEquals("2 ROW_CYCLE to_ref", Uploads.errors(job));
        assertEquals("KNOWS,REPORTS_TO,REPORTS_TO", kinds());
    }

    private String kinds() {
        return stored.values(
                "select kind from tie where account_id in (select account_id from account_ref where source = ?) order by kind",
                uploads.source());
    }

    @Test
    void rejectsACircleThatTheFileClosesByItself() {
        JsonPath job = uploads.sent("ties", SHORT + "A,1,3,REPORTS_TO\nA,3,2,REPORTS_TO\n");

        assertEquals("2 ROW_CYCLE to_ref, 3 ROW_CYCLE to_ref", Uploads.errors(job));
        assertEquals("", kinds());
    }

    @Test
    void writesNothingInADryRun() {
        String outcome = uploads.outcome("ties", "dryRun=true", SHORT + "A,1,2,KNOWS\n");

        assertEquals("SUCCEEDED 1 read 1 inserted 0 updated 0 unchanged 0 rejected", outcome);
        assertEquals("", kinds());
    }
}
