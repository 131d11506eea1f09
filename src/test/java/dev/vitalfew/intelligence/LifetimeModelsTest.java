package dev.vitalfew.intelligence;

import static dev.vitalfew.Api.problem;
import static dev.vitalfew.Calls.get;
import static dev.vitalfew.Calls.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lifetime models fitted through the API, to the figures of the literature (D 6.3), and to
/// portfolios that tell nothing.
@QuarkusTest
class LifetimeModelsTest {
    private static final String MODELS = "/v1/scoring/models";

    private static @Nullable CdnowPortfolio cdnow;

    /// Once, but not before the application under test listens.
    @BeforeEach
    void load() {
        cdnow = cdnow == null ? CdnowPortfolio.imported() : cdnow;
    }

    private static Response fit(String source, String asOf) {
        return CdnowPortfolio.ended(
                post(MODELS, Map.of("asOf", asOf, "unit", "WEEKS", "source", List.of(source))));
    }

    private static double of(JsonPath fit, String model, String member) {
        return fit.getDouble("models.find { it.name == '%s' }.%s".formatted(model, member));
    }

    @Test
    void fitsTheModelsOfTheLiterature() {
        JsonPath fit = Answers.of(fit(TestLedger.present(cdnow).source, CdnowPortfolio.CUTOFF));

        assertEquals("SUCCEEDED", fit.getString("state"));
        assertEquals(List.of("FITTED", "FITTED", "FITTED", "FITTED"), fit.getList("models.state"));
        assertEquals(.2426, of(fit, "BG_NBD", "parameters.r"), .001);
        assertEquals(4.4136, of(fit, "BG_NBD", "parameters.alpha"), .01);
        assertEquals(.7929, of(fit, "BG_NBD", "parameters.a"), .005);
        assertEquals(2.4259, of(fit, "BG_NBD", "parameters.b"), .02);
        assertEquals(-9582.43, of(fit, "BG_NBD", "logLikelihood"), .01);
        assertEquals(.5533, of(fit, "PARETO_NBD", "parameters.r"), .002);
        assertEquals(10.578, of(fit, "PARETO_NBD", "parameters.alpha"), .05);
        assertEquals(.6062, of(fit, "PARETO_NBD", "parameters.s"), .005);
        assertEquals(11.668, of(fit, "PARETO_NBD", "parameters.beta"), .15);
        assertEquals(-9594.98, of(fit, "PARETO_NBD", "logLikelihood"), .02);
        assertEquals(.5248, of(fit, "MBG_NBD", "parameters.r"), .002);
        assertEquals(6.183, of(fit, "MBG_NBD", "parameters.alpha"), .02);
        assertEquals(.8914, of(fit, "MBG_NBD", "parameters.a"), .01);
        assertEquals(1.614, of(fit, "MBG_NBD", "parameters.b"), .02);
        assertEquals(-9582.14, of(fit, "MBG_NBD", "logLikelihood"), .02);
        assertEquals(6.25, of(fit, "GAMMA_GAMMA", "parameters.p"), .01);
        assertEquals(3.74, of(fit, "GAMMA_GAMMA", "parameters.q"), .01);
        assertEquals(15.44, of(fit, "GAMMA_GAMMA", "parameters.gamma"), .05);
        assertEquals(2_357, of(fit, "BG_NBD", "accounts"));
        assertEquals(946, of(fit, "BG_NBD", "repeaters"));
    }

    @Test
    void keepsWhatWasFittedToTheLastDigit() {
        Response made =
                post(MODELS, Map.of("asOf", "2026-01-31T12:00:00Z", "source", List.of("nobody")));
        String id = made.path("id");

        Response first = CdnowPortfolio.ended(made);
        Response kept = get(MODELS + "/" + id);

        made.then().header("Location", endsWith(MODELS + "/" + id));
        assertEquals(first.asString(), kept.asString());
        assertEquals("2026-01-31", kept.path("asOf"));
        get(MODELS).then().statusCode(200).body("models", hasSize(4));
    }

    @Test
    void fitsNothingToNobody() {
        fit("nobody-" + UUID.randomUUID(), "2026-01-31")
                .then()
                .statusCode(200)
                .body("state", is("SUCCEEDED"))
                .body("models.state", everyItem(is("TOO_FEW")))
                .body("models.accounts", everyItem(is(0)))
                .body("models[0].parameters", nullValue());
    }

    @Test
    void seesNothingOfWhatCameLater() {
        fit(TestLedger.present(cdnow).source, "1996-12-31")
                .then()
                .statusCode(200)
                .body("models.accounts", everyItem(is(0)));
    }

    @Test
    void fitsNothingToThoseWhoBoughtOnce() {
        TestLedger ledger = new TestLedger("once");
        for (int i = 0; i < 60; i++) {
            UUID account = ledger.account("Once " + i);
            ledger.line(account, "10").add();
            ledger.line(account, "12").add(); // on the same day
        }

        fit(ledger.source, "2024-12-31")
                .then()
                .statusCode(200)
                .body("models.find { it.name == 'PARETO_NBD' }.state", is("TOO_FEW"))
                .body("models.find { it.name == 'PARETO_NBD' }.accounts", is(60))
                .body("models.find { it.name == 'PARETO_NBD' }.repeaters", is(0));
    }

    /// Who all buy alike leave the spread of rates, and whether anyone ever leaves, to the fancy.
    @Test
    void saysWhereParametersMeanNothing() {
        TestLedger ledger = new TestLedger("alike");
        for (int i = 0; i < 60; i++) {
            UUID account = ledger.account("Alike " + i);
            for (String month : List.of("01", "02", "03", "04", "05", "06")) {
                ledger.line(account, "10").on("2024-%s-10".formatted(month)).add();
            }
        }

        fit(ledger.source, "2024-06-20")
                .then()
                .statusCode(200)
                .body("models.find { it.name == 'PARETO_NBD' }.state", is("NOT_IDENTIFIED"))
                .body("models.find { it.name == 'PARETO_NBD' }.repeaters", is(60));
    }

    @Test
    void fitsOnlyWhatIsAskedFor() {
        post(MODELS, Map.of("models", List.of("MBG_NBD", "MBG_NBD"), "source", List.of("nobody")))
                .then()
                .statusCode(200)
                .body("models.name", contains("MBG_NBD"))
                .body("unit", is("WEEKS"));
    }

    @Test
    void refusesWhatNobodyCanFit() {
        problem(post(MODELS, Map.of("unit", "YEARS")), 400, "INVALID_TYPE");
        problem(post(MODELS, Map.of("asOf", "yesterday")), 400, "INVALID_TYPE");
        problem(post(MODELS, Map.of("asOf", "0000-01-01")), 400, "INVALID_TYPE");
        problem(post(MODELS, Map.of("models", List.of())), 422, "VALIDATION_FAILED");
        problem(post(MODELS, Map.of("source", List.of(""))), 422, "VALIDATION_FAILED");
        problem(post(MODELS, Map.of("modells", List.of())), 400, "UNKNOWN_FIELD");
        problem(get(MODELS + "/" + UUID.randomUUID()), 404, "NOT_FOUND");
        problem(get(MODELS + "/nothing"), 400, "INVALID_PARAMETER");
    }
}
