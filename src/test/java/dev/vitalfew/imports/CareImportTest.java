package dev.vitalfew.imports;

import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Calls;
import dev.vitalfew.Names;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Contracts, and answers to surveys.
@QuarkusTest
class CareImportTest {
    @Inject Stored stored;

    private final Uploads uploads = new Uploads();
    private final String survey = Names.unique("Survey");

    @BeforeEach
    void makeAccounts() {
        uploads.sent("accounts", "external_id,name\nA,Initech\nB,Initrode\n");
    }

    private String account(String reference) {
        return stored.values(
                "select r.account_id from account_ref r where r.source = ? and r.external_id = ?",
                uploads.source(),
                reference);
    }

    @Test
    void landsEveryColumnOfAContract() {
        String csv =
                """
                account_ref,external_id,title,starts_on,ends_on,product_line,total,currency,note
                A,C1,Pumps 26,2026-01-01,2026-12-31,Pumps,1200.50,USD,Framework
                A,C2,,2026-01-01,,,,,
                """;

        assertEquals(
                "SUCCEEDED 2 read 2 inserted 0 updated 0 unchanged 0 rejected",
                uploads.outcome("contracts", "", csv));
        assertEquals(
                "SUCCEEDED 2 read 0 inserted 0 updated 2 unchanged 0 rejected",
                uploads.outcome("contracts", "", csv));

        Calls.get("/v1/accounts/%s/contracts?productLine=Pumps".formatted(account("A")))
                .then()
                .statusCode(200)
                .body("items[0].title", is("Pumps 26"), "items[0].endsOn", is("2026-12-31"))
                .body("items[0].total.amount", is("1200.50"), "items[0].total.currency", is("USD"))
                .body("items[0].note", is("Framework"), "items[0].lines.size()", is(0));
    }

    @Test
    void changesAContractAndRefusesOneThatEndsBeforeItStarts() {
        uploads.sent("contracts", "account_ref,external_id,starts_on\nA,C1,2026-01-01\n");

        String outcome =
                uploads.outcome(
                        "contracts",
                        "",
                        """
                        account_ref,external_id,starts_on,ends_on
                        A,C1,2026-01-01,2026-06-30
                        A,C2,2026-01-02,2026-01-01
                        X,C3,2026-01-02,
                        """);

        assertEquals("SUCCEEDED 3 read 0 inserted 1 updated 0 unchanged 2 rejected", outcome);
        Calls.get("/v1/accounts/%s/contracts".formatted(account("A")))
                .then()
                .body("items.size()", is(1), "items[0].version", is(1));
    }

    @Test
    void anAnswerMakesItsSurvey() {
        String csv =
                """
                account_ref,survey,responded_on,rating,reason
                A,%1$s,2026-03-01,2,Slow
                B,%1$s,2026-03-01,5,
                """
                        .formatted(survey);

        assertEquals(
                "SUCCEEDED 2 read 2 inserted 0 updated 0 unchanged 0 rejected",
                uploads.outcome("survey-responses", "", csv));
        assertEquals(
                "SUCCEEDED 2 read 0 inserted 0 updated 2 unchanged 0 rejected",
                uploads.outcome("survey-responses", "", csv));

        String id = stored.values("select s.id from survey s where s.name = ?", survey);
        Calls.get("/v1/surveys/%s/results".formatted(id))
                .then()
                .body("responses", is(2), "counts.dissatisfied", is(1));
        Calls.get("/v1/accounts/%s/needs".formatted(account("A")))
                .then()
                .body("items.size()", is(1), "items[0].statement", is("Slow"))
                .body("items[0].state", is("IMPLICIT"), "items[0].source", is("survey"));
        Calls.get("/v1/accounts/%s/requests".formatted(account("A")))
                .then()
                .body("items.size()", is(1), "items[0]", not(hasKey("closedOn")));
        Calls.get("/v1/accounts/%s/needs".formatted(account("B")))
                .then()
                .body("items.size()", is(0));
    }

    @Test
    void aBadAnswerNeedsAReasonAndARefusedOneMakesNoSurvey() {
        String outcome =
                uploads.outcome(
                        "survey-responses",
                        "",
                        """
                        account_ref,survey,responded_on,rating,reason
                        A,%1$s,2026-03-01,2,
                        A,%1$s,2199-03-01,5,
                        A,%1$s,2026-03-01,6,
                        """
                                .formatted(survey));

        assertEquals("SUCCEEDED 3 read 0 inserted 0 updated 0 unchanged 3 rejected", outcome);
        assertEquals("", stored.values("select s.id from survey s where s.name = ?", survey));
    }
}
