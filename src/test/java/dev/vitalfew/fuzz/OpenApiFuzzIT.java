package dev.vitalfew.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.platform.RunningApplication;
import dev.vitalfew.platform.RunningApplication.Launch;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The packaged application under requests that nobody foresaw. Another seed: `-Dfuzz.seed=2`;
/// more: `-Dfuzz.requests=1000000`.
class OpenApiFuzzIT {
    /// Operations that need more luck than a run has; with more of them the fuzzer tries too
    /// little.
    private static final int MAX_NEVER_DONE = 15;

    /// Promises about writes that a run may miss, for the same reason.
    private static final int MAX_UNSEEN = 20;

    @Test
    void answersWhateverComesAsTheContractSays() throws Exception {
        Launch launch =
                Launch.in("fuzzed")
                        .fresh()
                        .with("VITALFEW_RATE_LIMIT", "0")
                        .with("VITALFEW_RATE_LIMIT_FAILURES", "0")
                        .with("VITALFEW_PERSONAL_ATTRIBUTES_ENABLED", "true");
        try (RunningApplication application = launch.start()) {
            OpenApiFuzz.Plan plan =
                    new OpenApiFuzz.Plan(
                            application.uri(""),
                            application.apiKey(),
                            Long.getLong("fuzz.seed", 1),
                            Integer.getInteger("fuzz.requests", 20_000),
                            4);

            Report report = new OpenApiFuzz(plan).run();

            System.err.println(report.text());
            assertEquals(List.of(), report.findings(), report::text);
            assertEquals(plan.requests(), report.requests());
            assertTrue(
                    report.neverDone().size() <= MAX_NEVER_DONE,
                    () -> "no request got into " + report.neverDone());
            assertTrue(
                    report.unseen().size() <= MAX_UNSEEN,
                    () -> "nothing shows that these are kept: " + report.unseen());
            assertEquals(200, application.get("/q/health/ready").statusCode());
            assertEquals(
                    List.of(),
                    application
                            .output()
                            .lines()
                            .filter(line -> line.contains(" ERROR ") || line.contains("\tat "))
                            .toList());
        }
    }
}
