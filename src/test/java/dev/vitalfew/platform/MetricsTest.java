package dev.vitalfew.platform;

import static dev.vitalfew.Api.problem;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import dev.vitalfew.Names;
import dev.vitalfew.account.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {
    private static final String PATH = "/q/metrics";

    @Test
    void areReadWithTheScopeRead() {
        problem(given().get(PATH), 401, "UNAUTHENTICATED");
        for (String scope : List.of("write", "import")) {
            problem(Api.as(scope).get(PATH), 403, "FORBIDDEN");
        }
        assertEquals(200, Api.as("read").get(PATH).statusCode());
        assertEquals(200, Api.asAdmin().get(PATH).statusCode());
    }

    @Test
    void countRequestsByRoute() {
        String account = Accounts.exists("Initech");
        String route =
                "http_server_requests_seconds_count{method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/v1/accounts/{id}\"}";
        double before = value(route);

        Api.as("read").get("/v1/accounts/{id}", account).then().statusCode(200);

        assertEquals(before + 1, value(route));
        assertFalse(metrics().contains(account));
    }

    @Test
    void takeNoLabelFromACaller() {
        String madeUp = Names.unique("made-up");

        given().get("/v1/" + madeUp).then().statusCode(401);
        Api.asAdmin().get("/v1/" + madeUp).then().statusCode(404);
        given().get("/v1/accounts/" + UUID.randomUUID() + "/" + madeUp).then().statusCode(401);
        given().request("MADEUP", "/q/anything").then().statusCode(405);

        String metrics = metrics();
        assertFalse(metrics.contains(madeUp));
        assertFalse(metrics.contains("MADEUP"));
        assertTrue(metrics.contains("method=\"OTHER\""));
    }

    @Test
    void tellPercentiles() {
        Accounts.exists("Initech");

        assertTrue(
                metrics()
                        .contains(
                                "http_server_requests_seconds_bucket{method=\"POST\",outcome=\"SUCCESS\",status=\"201\",uri=\"/v1/accounts\",le=\"0.05\"}"));
    }

    @Test
    void countImportsAndWhatBecameOfTheirRows() {
        String source = Names.unique("erp");
        String ended =
                "vitalfew_imports_seconds_count{dry_run=\"false\",outcome=\"%s\",type=\"accounts\"}";
        String rows = "vitalfew_imports_rows_total{type=\"accounts\",verdict=\"%s\"}";
        double landed = value(ended.formatted("SUCCEEDED"));
        double failed = value(ended.formatted("FAILED"));
        double inserted = value(rows.formatted("inserted"));
        double rejected = value(rows.formatted("rejected"));

        upload(source, "", "external_id,name\n1,One\n2,Two\n3,\n");
        upload(source, "&dryRun=true", "external_id,name\n4,Four\n");
        upload(source, "&onError=ABORT", "external_id,name\n5,Five\n6,\n");

        assertEquals(landed + 1, value(ended.formatted("SUCCEEDED")));
        assertEquals(failed + 1, value(ended.formatted("FAILED")));
        assertEquals(inserted + 2, value(rows.formatted("inserted")), "a dry run inserts nothing");
        assertEquals(rejected + 2, value(rows.formatted("rejected")));
        assertTrue(value("vitalfew_imports_received_bytes_total{type=\"accounts\"}") > 0);
        assertEquals(0, value("vitalfew_imports_unfinished"));
    }

    @Test
    void countPortfolioAnswers() {
        String answers =
                "vitalfew_portfolio_answers_seconds_count{answer=\"base\",class=\"dev.vitalfew.intelligence.BaseService\",exception=\"none\",method=\"base\"}";
        double before = value(answers);

        Api.as("read").get("/v1/portfolio/base").then().statusCode(200);

        assertEquals(before + 1, value(answers));
    }

    @Test
    void showBothPools() {
        String metrics = metrics();

        for (String pool : List.of("default", "bulk")) {
            for (String figure : List.of("active_count", "awaiting_count", "available_count")) {
                String line = "agroal_%s{datasource=\"%s\"}".formatted(figure, pool);
                assertTrue(metrics.contains(line), line);
            }
        }
    }

    private static void upload(String source, String query, String csv) {
        Api.as("import")
                .contentType("text/csv")
                .body(csv)
                .post("/v1/imports/accounts?wait=20&source=" + source + query)
                .then()
                .statusCode(200);
    }

    private static String metrics() {
        return Api.as("read").get(PATH).asString();
    }

    /// 0 for what has not been counted yet.
    private static double value(String series) {
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)").matcher(metrics());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
