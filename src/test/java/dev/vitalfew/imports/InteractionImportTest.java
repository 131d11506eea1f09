package dev.vitalfew.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Calls;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Interactions, with the contacts who took part.
@QuarkusTest
class InteractionImportTest {
    private static final String HEADER =
            "account_ref,external_id,kind,at,seller_ref,contact_ref,outcome,summary\n";

    @Inject Stored stored;

    private final Uploads uploads = new Uploads();

    @BeforeEach
    void makePeople() {
        uploads.sent("accounts", "external_id,name\nA,Initech\nB,Initrode\n");
        uploads.sent("sellers", "external_id,name\nS,Sam\n");
        uploads.sent("contacts", "account_ref,external_id,name\nA,1,One\nA,2,Two\nB,9,Nine\n");
    }

    private String interactions(String columns) {
        return stored.values(
                "select %s from interaction i where i.source = ? order by i.external_id"
                        .formatted(columns),
                uploads.source());
    }

    private String contactsOf(String key) {
        return stored.values(
                """
                select c.name from interaction i
                join interaction_contact p on p.account_id = i.account_id and p.interaction_id = i.id
                join contact c on c.id = p.contact_id
                where i.source = ? and i.external_id = ? order by 1""",
                uploads.source(),
                key);
    }

    @Test
    void landsEveryColumnWithThoseWhoTookPart() {
        uploads.sent("deals", "account_ref,external_id,name\nA,D,Pumps\n");
        String outcome =
                uploads.outcome(
                        "interactions",
                        "",
                        """
                        account_ref,external_id,kind,at,seller_ref,contact_ref,deal_ref,outcome,advance_action,advance_due_on,summary
                        A,i-1,visit,2026-03-04T09:30:00+08:00,S,1|2,D,advance,Invites the board,2026-04-01,Went well 好
                        """);

        assertEquals("SUCCEEDED 1 read 1 inserted 0 updated 0 unchanged 0 rejected", outcome);
        Calls.get("/v1/interactions/" + interactions("i.id"))
                .then()
                .statusCode(200)
                .body(
                        "kind", is("VISIT"),
                        "at", is("2026-03-04T01:30:00Z"),
                        "outcome", is("ADVANCE"),
                        "advance.customerAction", is("Invites the board"),
                        "advance.dueOn", is("2026-04-01"),
                        "summary", is("Went well 好"));
        assertEquals("One,Two", contactsOf("i-1"));
        assertEquals(
                "Sam Pumps",
                interactions(
                        "(select s.name from seller s where s.id = i.seller_id) || ' ' || (select d.name from deal d where d.id = i.deal_id)"));
    }

    @Test
    void changesNothingTheSecondTime() {
        String csv =
                HEADER
                        + "A,1,CALL,2026-03-04,S,1|2,ORDER,x\nA,2,MAIL,2026-03-05 10:00,,,,\nB,1,CALL,2026-03-04,,9,,\n";
        uploads.sent("interactions", csv);
        String before = interactions("i.xmin::text || i.ctid::text");

        String again = uploads.outcome("interactions", "", csv.replace("1|2", "2|1"));

        assertEquals("SUCCEEDED 3 read 0 inserted 0 updated 3 unchanged 0 rejected", again);
        assertEquals(before, interactions("i.xmin::text || i.ctid::text"));
    }

    @Test
    void changesWhoTookPartWhereTheFileSaysIt() {
        uploads.sent(
                "interactions",
                HEADER
                        + "A,1,CALL,2026-03-04,,1,,\nA,2,CALL,2026-03-04,,1|2,,\nA,3,CALL,2026-03-04,,1,,x\n");

        String outcome =
                uploads.outcome(
                        "interactions",
                        "",
                        "account_ref,external_id,kind,at,contact_ref\nA,1,CALL,2026-03-04,2\nA,2,CALL,2026-03-04,\n");
        String kept =
                uploads.outcome(
                        "interactions",
                        "",
                        "account_ref,external_id,kind,at,summary\nA,3,CALL,2026-03-05,\n");

        assertEquals("SUCCEEDED 2 read 0 inserted 2 updated 0 unchanged 0 rejected", outcome);
        assertEquals("SUCCEEDED 1 read 0 inserted 1 updated 0 unchanged 0 rejected", kept);
        assertEquals(
                "Two//One", String.join("/", contactsOf("1"), contactsOf("2"), contactsOf("3")));
        assertEquals("1,1,1", interactions("i.version"));
    }

    @Test
    void rejectsReferencesThatLeadNowhere() {
        JsonPath job =
                uploads.sent(
                        "interactions",
                        HEADER
                                + "Z,1,CALL,2026-03-04,,,,\nA,2,CALL,2026-03-04,nobody,,,\nA,3,CALL,2026-03-04,,9,,\nA,4,CALL,2026-03-04,,1|nobody,,\n"
                                + "A,5,CALL,2026-03-04,,1,,\nA,5,CALL,2026-03-04,,2,,\n");

        assertEquals(
                "2 ROW_REFERENCE_NOT_FOUND account_ref, 3 ROW_REFERENCE_NOT_FOUND seller_ref, 4 ROW_REFERENCE_NOT_FOUND contact_ref, "
                        + "5 ROW_REFERENCE_NOT_FOUND contact_ref, 7 ROW_DUPLICATE_IN_FILE external_id",
                Uploads.errors(job));
        assertEquals("One", contactsOf("5"));
    }

    @Test
    void rejectsValuesThatNoInteractionHas() {
        JsonPath job =
                uploads.sent(
                        "interactions",
                        """
                        account_ref,external_id,kind,at,outcome,advance_action,advance_due_on
                        A,1,DINNER,2026-03-04,,,
                        A,2,CALL,soon,,,
                        A,3,CALL,1850-03-04,,,
                        A,4,CALL,2026-03-04,SOLD,,
                        A,5,CALL,2026-03-04,ADVANCE,,2026-04-01
                        A,6,CALL,2026-03-04,ADVANCE,calls back,
                        A,7,CALL,2026-03-04,ORDER,calls back,
                        A,8,CALL,,,,
                        """);

        assertEquals(
                "2 ROW_VALUE kind, 3 ROW_DATE_FORMAT at, 4 ROW_VALUE at, 5 ROW_VALUE outcome, 6 ROW_REQUIRED advance_action, "
                        + "7 ROW_REQUIRED advance_due_on, 8 ROW_REQUIRED advance_due_on, 9 ROW_REQUIRED at",
                Uploads.errors(job));
    }

    @Test
    void keepsOneKeyApartForEveryAccount() {
        uploads.sent(
                "interactions", HEADER + "A,1,CALL,2026-03-04,,,,a\nB,1,MAIL,2026-03-04,,,,b\n");

        assertEquals(
                "CALL,MAIL",
                stored.values(
                        "select kind from interaction where source = ? order by kind",
                        uploads.source()));
    }

    @Test
    void showsUpInTheListOfItsAccount() {
        uploads.sent(
                "interactions", HEADER + "A,1,CALL,2026-03-04,,1,,a\nA,2,MAIL,2026-03-05,,,,b\n");
        String account =
                stored.values(
                        "select account_id from account_ref where source = ? and external_id = 'A'",
                        uploads.source());

        Calls.get("/v1/accounts/%s/interactions".formatted(account))
                .then()
                .body("items.summary", contains("b", "a"));
    }

    /// The system that they come from sends the old words every night.
    @Test
    void bringsNoWordsBackThatAPersonWasTakenOutOf() {
        String told =
                """
                account_ref,external_id,kind,at,contact_ref,outcome,advance_action,advance_due_on,summary
                A,1,CALL,2026-03-04,1,ADVANCE,One invites us,2026-04-01,One is ill
                A,2,CALL,2026-03-04,1|2,,,,Saw One and Two
                A,3,CALL,2026-03-04,2,,,,Saw Two
                """;
        uploads.sent("interactions", told);
        String one =
                stored.values(
                        "select contact_id from contact_ref where source = ? and external_id = '1'",
                        uploads.source());
        Calls.post("/v1/contacts/%s/erase".formatted(one)).then().statusCode(200);
        String struckOut =
                interactions("coalesce(i.summary, '-') || ' ' || coalesce(i.advance_action, '-')");

        String again =
                uploads.outcome(
                        "interactions",
                        "",
                        """
                        account_ref,external_id,kind,at,outcome,advance_action,advance_due_on,summary
                        A,1,VISIT,2026-03-04,ADVANCE,One invites us,2026-04-01,One is ill
                        A,2,CALL,2026-03-04,,,,Saw One and Two
                        A,3,CALL,2026-03-04,,,,Saw two
                        """);

        assertEquals("- [erased],Saw [erased] and Two -,Saw Two -", struckOut);
        assertEquals("SUCCEEDED 3 read 0 inserted 2 updated 1 unchanged 0 rejected", again);
        assertEquals(
                "VISIT - [erased],CALL Saw [erased] and Two -,CALL Saw two -",
                interactions(
                        "i.kind || ' ' || coalesce(i.summary, '-') || ' ' || coalesce(i.advance_action, '-')"));
    }
}
