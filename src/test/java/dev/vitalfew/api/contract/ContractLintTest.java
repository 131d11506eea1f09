package dev.vitalfew.api.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two linters find nothing in the contract, neither errors nor warnings. Their rules stand beside
/// it. `ContractCompletenessTest` says of most faults what to write where; what only a linter sees
/// is named with its line of `openapi.yaml`: mend the annotation that it comes from, never the
/// file.
class ContractLintTest {
    private static final Path OPENAPI = Path.of("openapi").toAbsolutePath();

    /// A status nobody told, a parameter nobody declared, and no scope.
    private static final String CARELESS =
            """
            openapi: 3.1.0
            info: {title: Careless, version: 1.0.0, description: Forgets.}
            servers: [{url: /}]
            paths:
              /v1/Things/{id}:
                get:
                  operationId: things
                  responses: {"200": {description: OK}}
            """;

    @Test
    void redoclyFindsNothing() {
        Ran lint = redocly(Contract.COMMITTED.toAbsolutePath());

        assertEquals(0, lint.exit(), lint.said());
        assertTrue(lint.said().contains("Your API description is valid"), lint.said());
    }

    @Test
    void spectralFindsNothing() {
        Ran lint = spectral(Contract.COMMITTED.toAbsolutePath());

        assertEquals(0, lint.exit(), lint.said());
        assertTrue(lint.said().contains("No results with a severity of 'hint'"), lint.said());
    }

    @Test
    void bothSeeWhatIsCareless(@TempDir Path directory) throws IOException {
        Path careless = Files.writeString(directory.resolve("careless.yaml"), CARELESS);

        Ran redocly = redocly(careless);
        Ran spectral = spectral(careless);

        assertAll(
                () -> assertNotEquals(0, redocly.exit()),
                () -> assertTrue(redocly.said().contains("security-defined"), redocly.said()),
                () -> assertNotEquals(0, spectral.exit()),
                () -> assertTrue(spectral.said().contains("vitalfew-path-case"), spectral.said()),
                () ->
                        assertTrue(
                                spectral.said().contains("vitalfew-usual-problems"),
                                spectral.said()));
    }

    private static Ran redocly(Path contract) {
        return Npm.run(
                OPENAPI,
                "redocly",
                "lint",
                contract.toString(),
                "--config",
                OPENAPI.resolve("redocly.yaml").toString());
    }

    private static Ran spectral(Path contract) {
        return Npm.run(
                OPENAPI,
                "spectral",
                "lint",
                contract.toString(),
                "--ruleset",
                OPENAPI.resolve(".spectral.yaml").toString(),
                "--fail-severity",
                "hint");
    }
}
