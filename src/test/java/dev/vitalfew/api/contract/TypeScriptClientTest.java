package dev.vitalfew.api.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Contract;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A front end on types that are generated from the contract: `openapi/typescript` compiles
/// strictly and does what it says.
@QuarkusTest
class TypeScriptClientTest {
    private static final Path SOURCES = Path.of("openapi", "typescript").toAbsolutePath();
    private static final String TYPES = "contract.d.ts";

    /// A schema stands eight columns in, its members deeper.
    private static final Pattern SCHEMA = Pattern.compile(" {8}(\\w+): .*");

    private static final Pattern MEMBER = Pattern.compile(" {12,}\"?([\\w-]+)\"?\\??: .*");
    private static final Pattern UNTYPED =
            Pattern.compile("\\b(unknown|any|object|Record<string, never>)(\\[]|\\)|>|;| \\|).*");

    @BeforeAll
    static void generate() throws IOException {
        Path directory = project();
        Files.createDirectories(directory);
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                Files.copy(
                        source,
                        directory.resolve(source.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        succeed(
                Npm.run(
                        directory,
                        "openapi-typescript",
                        Contract.COMMITTED.toAbsolutePath().toString(),
                        "--output",
                        TYPES,
                        // A member with a default may be left out of what is sent.
                        "--default-non-nullable=false"));
    }

    /// Below the programs, where imports find their libraries.
    private static Path project() {
        return Npm.home().resolve("typescript");
    }

    private static void succeed(Ran ran) {
        assertEquals(0, ran.exit(), ran.said());
    }

    @Test
    void aFrontEndCompilesAndWorks() {
        succeed(Npm.run(project(), "tsc", "--project", "."));

        Ran session = Ran.run(project(), ServerUnderTest.environment(), "node", "built/session.js");

        succeed(session);
        assertAll(
                Stream.of(
                                "created 5 accounts, and repeated each request",
                                "walked 3 pages",
                                "somebody changed it meanwhile",
                                "it is gone",
                                "country: ",
                                "the session ended well")
                        .map(
                                step ->
                                        () ->
                                                assertTrue(
                                                        session.said().contains(step),
                                                        session::said)));
    }

    @Test
    void everyMemberHasAType() throws IOException {
        List<String> members = members(Files.readAllLines(project().resolve(TYPES)));

        assertTrue(members.size() > 1500, "of so many members: " + members.size());
        assertEquals(
                List.of(),
                members.stream().filter(member -> UNTYPED.matcher(member).find()).toList());
    }

    /// Each as `Schema.member: type;`.
    private static List<String> members(List<String> types) {
        String schema = "";
        List<String> members = new java.util.ArrayList<>();
        for (String line : types.subList(types.indexOf("    schemas: {"), types.size())) {
            if (line.equals("    };")) {
                break;
            }
            Matcher start = SCHEMA.matcher(line);
            if (start.matches()) {
                schema = start.group(1);
            } else if (MEMBER.matcher(line).matches() || line.strip().startsWith("[key: ")) {
                members.add(schema + "." + line.strip());
            }
        }
        return members;
    }
}
