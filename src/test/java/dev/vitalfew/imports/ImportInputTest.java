package dev.vitalfew.imports;

import static dev.vitalfew.imports.Uploads.counts;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of uploads that are wrong, or unusual.
@QuarkusTest
class ImportInputTest {
    private static final String HEADER =
            "account_ref,order_no,ordered_on,quantity,amount,currency\n";

    @Inject Stored stored;

    private final Uploads uploads = new Uploads();

    private String amounts() {
        return stored.values(
                "select amount from purchase where source = ? order by order_no", uploads.source());
    }

    private void account() {
        uploads.sent("accounts", "external_id,name\nA,Account A\n");
    }

    private String lastJob() {
        return stored.values(
                "select concat_ws(' ', state, code) from import_job where source = ? order by created_at desc limit 1",
                uploads.source());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            nullValues = "-",
            value = {
                "- # 400 # BAD_REQUEST # empty",
                "account_ref,order_no,ordered_on\\nA,1,2024-01-02\\n # 422 # VALIDATION_FAILED # amount",
                "account_ref,order_no,ordered_on,amount,colour\\n # 400 # UNKNOWN_FIELD # colour",
                "account_ref,order_no,ordered_on,amount,Amount\\n # 400 # UNKNOWN_FIELD # Amount",
                "account_ref:order_no:ordered_on:amount\\n # 400 # UNKNOWN_FIELD # is not a column"
            })
    void refusesAtOnceWhatTheHeadOfTheFileTells(
            String body, int status, String code, String detail) {
        String csv = body == null ? "" : body.replace("\\n", "\n");

        uploads.send("purchases", "", csv)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code), "detail", containsString(detail));

        assertEquals("FAILED " + code, lastJob());
    }

    @Test
    void namesTheDelimiterThatWouldFit() {
        uploads.send("purchases", "delimiter=,", HEADER.replace(',', ';'))
                .statusCode(400)
                .body("detail", containsString("semicolons (delimiter=;)"));
    }

    @Test
    void takesAHeaderAloneForNoRows() {
        assertEquals(
                "SUCCEEDED 0 read 0 inserted 0 updated 0 unchanged 0 rejected",
                uploads.outcome("purchases", "", HEADER));
    }

    @Test
    void rejectsEachBadRowWithItsReasonAndLandsTheOthers() {
        account();

        JsonPath job =
                uploads.sent(
                        "purchases",
                        HEADER
                                + """
                                A,01,2024-02-31,1,1,EUR
                                A,02,31.02.2024,1,1,EUR
                                A,03,2024-01-02,1,"1.234,50",EUR
                                A,04,2024-01-02,1,NaN,EUR
                                A,05,2024-01-02,1,1e400,EUR
                                A,06,2024-01-02,-3,-7.5,EUR
                                nobody,07,2024-01-02,1,1,EUR
                                A,08,2024-01-02,1,1,XYZ
                                A,09,2024-01-02,1,1
                                A,10,2024-01-02,1,1,EUR,more
                                A,"11"x,2024-01-02,1,1,EUR
                                A,12,2024-01-02,1,,EUR
                                A,13,2024-01-02,1,1.23456,EUR
                                A,1\0004,2024-01-02,1,1,EUR
                                A,15,2024-01-02,1,1000000000000000,EUR
                                A,16,2024-01-02,1,999999999999999.9999,EUR
                                """);

        assertEquals("SUCCEEDED 16 read 2 inserted 0 updated 0 unchanged 14 rejected", counts(job));
        assertEquals("-7.5000,999999999999999.9999", amounts());
        assertEquals(
                "2 ROW_DATE_FORMAT ordered_on, 3 ROW_DATE_FORMAT ordered_on, 4 ROW_NUMBER_FORMAT amount, "
                        + "5 ROW_NUMBER_FORMAT amount, 6 ROW_NUMBER_FORMAT amount, 8 ROW_REFERENCE_NOT_FOUND account_ref, "
                        + "9 ROW_CURRENCY currency, 10 ROW_FIELD_COUNT null, 11 ROW_FIELD_COUNT null, "
                        + "12 ROW_UNPARSABLE order_no, 13 ROW_REQUIRED amount, 14 ROW_NUMBER_FORMAT amount, "
                        + "15 ROW_UNPARSABLE order_no, 16 ROW_NUMBER_FORMAT amount",
                Uploads.errors(job));
    }

    @Test
    void readsNumbersAndDatesAsTheCallerSaysTheyAreWritten() {
        account();

        String outcome =
                uploads.outcome(
                        "purchases",
                        "decimal=,&dateFormat=dd.MM.yyyy&map=Kunde:account_ref&map=Betrag:amount",
                        "Kunde;order_no;ordered_on;Betrag\nA;1;29.02.2024;1.234,50\nA;2;29.02.2024;-3,5\n");

        assertEquals("SUCCEEDED 2 read 2 inserted 0 updated 0 unchanged 0 rejected", outcome);
        assertEquals("1234.5000,-3.5000", amounts());
    }

    @Test
    void failsAFileWhoseQuoteIsNeverClosedAndLandsNothing() {
        account();

        JsonPath job =
                uploads.sent(
                        "purchases", HEADER + "A,1,2024-01-02,1,1,EUR\nA,\"2,2024-01-02,1,1,EUR\n");

        assertEquals("FAILED", job.getString("state"));
        assertTrue(
                job.getString("message").startsWith("Line 3: a quote is opened"),
                job.getString("message"));
        assertEquals("", amounts());
    }

    @Test
    void rejectsOneRowWithAFieldOfFiftyMegabytes() {
        account();
        byte[] head = (HEADER + "A,1,2024-01-02,1,1,EUR\nA,").getBytes(StandardCharsets.UTF_8);
        byte[] tail =
                ",2024-01-02,1,1,EUR\nA,3,2024-01-02,1,3,EUR\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + 50_000_000 + tail.length];
        java.util.Arrays.fill(body, (byte) 'x');
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(tail, 0, body, body.length - tail.length, tail.length);

        JsonPath job = uploads.send("purchases", "", body).statusCode(200).extract().jsonPath();

        assertEquals("3 ROW_TOO_LONG order_no", Uploads.errors(job));
        assertEquals("1.0000,3.0000", amounts());
        assertEquals(body.length, job.getLong("bytesRead"));
    }

    @Test
    void readsMixedLineEndsAndExcelsMark() {
        account();

        String outcome =
                uploads.outcome(
                        "purchases",
                        "",
                        "\uFEFF"
                                + HEADER
                                + "A,1,2024-01-02,1,1,EUR\r\nA,2,2024-01-02,1,2,EUR\rA,3,2024-01-02,1,3,EUR");

        assertEquals("SUCCEEDED 3 read 3 inserted 0 updated 0 unchanged 0 rejected", outcome);
    }

    @Test
    void refusesBytesThatAreNotUtf8AndShowsWhatTheyCouldBe() {
        byte[] gbk = "external_id,name\nA,中国银行\n".getBytes(Charset.forName("GBK"));

        uploads.send("accounts", "", gbk)
                .statusCode(415)
                .body(
                        "code",
                        is("UNSUPPORTED_ENCODING"),
                        "previews.find { it.charset == 'GB18030' }.rows",
                        hasItem("A,中国银行"));

        assertEquals("FAILED UNSUPPORTED_ENCODING", lastJob());
    }

    @Test
    void readsGbkWhereItIsNamedInTheQueryOrInTheContentType() {
        byte[] gbk = "external_id,name\nA,中国银行\n".getBytes(Charset.forName("GBK"));

        uploads.send("accounts", "charset=GB18030", gbk)
                .statusCode(200)
                .body("rows.inserted", is(1));
        uploads.send(Uploads.request().contentType("text/csv;charset=GBK"), "accounts", "", gbk)
                .statusCode(200)
                .body("rows.unchanged", is(1));

        assertEquals(
                "中国银行",
                stored.values(
                        "select name from account a join account_ref r on a.id = r.account_id where r.source = ?",
                        uploads.source()));
    }

    @Test
    void rejectsARowThatTheNamedCharsetDoesNotKnow() {
        byte[] bytes = "external_id,name\nA,Zürich\nB,Bern\n".getBytes(StandardCharsets.ISO_8859_1);

        JsonPath job =
                uploads.send("accounts", "charset=UTF-8", bytes)
                        .statusCode(200)
                        .extract()
                        .jsonPath();

        assertEquals("2 ROW_ENCODING name", Uploads.errors(job));
        assertEquals(1, job.getLong("rows.inserted"));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    @Test
    void readsGzip() throws IOException {
        byte[] packed = gzip("external_id,name\nA,a\n".getBytes(StandardCharsets.UTF_8));

        uploads.send(gzipped(), "accounts", "", packed)
                .statusCode(200)
                .body("rows.inserted", is(1), "bytesRead", is(packed.length));
    }

    @Test
    void refusesGzipThatIsNoneAndGzipThatExplodes() throws IOException {
        byte[] bomb = gzip(new byte[300_000_000]);

        uploads.send(
                        gzipped(),
                        "accounts",
                        "",
                        "external_id,name\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("detail", startsWith("The body is not the gzip"));
        uploads.send(gzipped(), "accounts", "", bomb)
                .statusCode(413)
                .body("code", is("PAYLOAD_TOO_LARGE"));
        uploads.send(gzipped(), "accounts", "", java.util.Arrays.copyOf(bomb, 1000))
                .statusCode(400)
                .body("detail", containsString("cut off"));
    }

    private static io.restassured.specification.RequestSpecification gzipped() {
        return Uploads.request().contentType("text/csv").header("Content-Encoding", "gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/octet-stream"
            })
    void takesNoOtherContentType(String type) {
        uploads.send(Uploads.request().contentType(type), "accounts", "", new byte[] {1})
                .statusCode(415)
                .body("code", is("UNSUPPORTED_MEDIA_TYPE"));
    }

    @ParameterizedTest
    @CsvSource({
        "mode=MERGE, INVALID_PARAMETER, mode",
        "dryRun=yes, INVALID_PARAMETER, dryRun",
        "wait=-1, INVALID_PARAMETER, wait",
        "decimal=;, INVALID_PARAMETER, decimal",
        "delimiter=x, INVALID_PARAMETER, delimiter",
        "dateFormat=mm.yyyy, INVALID_PARAMETER, dateFormat",
        "charset=klingon, INVALID_PARAMETER, charset",
        "currency=XYZ, INVALID_PARAMETER, currency",
        "map=Kunde, INVALID_PARAMETER, map",
        "map=Kunde:colour, INVALID_PARAMETER, map",
        "createAccounts=true, INVALID_PARAMETER, createAccounts",
        "colour=red, UNKNOWN_PARAMETER, colour"
    })
    void refusesAWrongParameterBeforeItReadsTheBody(String query, String code, String path) {
        Uploads.request()
                .contentType("text/csv")
                .body("external_id,name\n")
                .post("/v1/imports/accounts?" + query)
                .then()
                .statusCode(400)
                .body("code", is(code), "errors[0].path", is(path));
    }

    @Test
    void saysNotFoundOfATypeThatThereIsNot() {
        Uploads.request()
                .contentType("text/csv")
                .body("x")
                .post("/v1/imports/horoscopes")
                .then()
                .statusCode(404);
    }

    @Test
    void listsRejectedRowsToBeMendedAndSentAgain() {
        account();
        String csv =
                """
                ACCOUNT_REF;line_no;order_no;ordered_on;product;amount
                A;1;O-1;2024-01-02;=1+1;bad
                A;1;O-2;2024-01-02;"x; ""y""
                z";-5.5
                A;1;O-3;never;'=x;-5.5
                A;1;O-4
                """;
        String id = uploads.sent("purchases", csv).getString("id");

        JsonPath page = Uploads.errorPage(id);
        String listed = Uploads.errorCsv(id);
        String mended = listed.replace(",bad", ",7").replace(",never,", ",2024-01-03,");
        JsonPath again = uploads.sent("purchases", mended);

        assertEquals("bad", page.getString("items[0].amount"));
        assertEquals("A", page.getString("items[0].ACCOUNT_REF"));
        assertEquals(
                """
                error_line,error_column,error_code,error_message,ACCOUNT_REF,line_no,order_no,ordered_on,product,amount
                2,amount,ROW_NUMBER_FORMAT,is no number of at most 15 digits and 4 decimals,A,1,O-1,2024-01-02,'=1+1,bad
                5,ordered_on,ROW_DATE_FORMAT,is no date as YYYY-MM-DD; name another form with dateFormat,A,1,O-3,never,''=x,-5.5
                6,,ROW_FIELD_COUNT,has 3 fields where the header has 6,A,1,O-4
                """
                        .replace("\n", "\r\n"),
                listed);
        assertEquals("SUCCEEDED 3 read 2 inserted 0 updated 0 unchanged 1 rejected", counts(again));
        assertEquals("4 ROW_FIELD_COUNT null", Uploads.errors(again));
        assertEquals(
                "=1+1,x; \"y\"\nz,'=x",
                stored.values(
                        "select product from purchase where source = ? order by order_no",
                        uploads.source()));
    }

    @Test
    void pagesThroughRejectedRows() {
        StringBuilder csv = new StringBuilder("external_id,name\n");
        for (int i = 0; i < 25; i++) {
            csv.append("K-%d,\n".formatted(i));
        }
        String id = uploads.sent("accounts", csv.toString()).getString("id");

        JsonPath first =
                Uploads.request()
                        .get("/v1/imports/%s/errors?limit=20&count=true".formatted(id))
                        .jsonPath();
        JsonPath second =
                Uploads.request()
                        .get(
                                "/v1/imports/%s/errors?limit=20&pageToken=%s"
                                        .formatted(id, first.getString("nextPageToken")))
                        .jsonPath();

        assertEquals(25, first.getInt("count.value"));
        assertEquals(21, first.getInt("items[19].line"));
        assertEquals(22, second.getInt("items[0].line"));
        assertEquals(5, second.getList("items").size());
        assertEquals(null, second.getString("nextPageToken"));
    }

    @Test
    void listsRejectedJsonRowsUnderAllTheirNames() {
        String id =
                uploads.send(
                                Uploads.request().contentType("application/x-ndjson"),
                                "accounts",
                                "",
                                "{\"external_id\":\"A\",\"name\":\"\"}\n{\"external_id\":2,\"name\":\"b\",\"country\":\"XX\"}\n")
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("id");

        assertEquals(
                """
                error_line,error_column,error_code,error_message,external_id,name,country
                1,name,ROW_REQUIRED,is required and empty,A,,
                2,country,ROW_VALUE,"is no country code of ISO 3166-1 alpha-2, such as DE",2,b,XX
                """
                        .replace("\n", "\r\n"),
                Uploads.errorCsv(id));
    }
}
