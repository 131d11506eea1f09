package dev.vitalfew.api.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Contract;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An integration on a client that OpenAPI Generator makes from the contract: all of it compiles,
/// and `openapi/java` does with it what it says. The generator, the compiler and the session are
/// processes of their own: no library of the application lends the client anything.
@QuarkusTest
class JavaClientTest {
    private static final Path SESSION = Path.of("openapi", "java").toAbsolutePath();
    private static final Path HOME = Path.of("target", "java-client").toAbsolutePath();
    private static final Path GENERATED = HOME.resolve("generated");
    private static final Path CLASSES = HOME.resolve("classes");
    private static final Path TOOLS = Path.of(System.getProperty("java.home"), "bin");

    /// For programs that live for seconds.
    private static final String HASTY = "-XX:TieredStopAtLevel=1";

    private static final Pattern MEMBER = Pattern.compile(" {2}private .+ \\w+( = .*)?;");
    private static final Pattern UNTYPED = Pattern.compile("\\bObject\\b");

    @BeforeAll
    static void generateAndCompile() throws IOException {
        delete(GENERATED);
        delete(CLASSES);
        succeed(
                run(
                        "java",
                        HASTY,
                        "-Dlog.level=error",
                        "-jar",
                        HOME.resolve("generator/openapi-generator-cli.jar").toString(),
                        "generate",
                        "--config",
                        SESSION.resolve("generator.yaml").toString(),
                        "--input-spec",
                        Contract.COMMITTED.toAbsolutePath().toString(),
                        "--output",
                        GENERATED.toString()));
        List<String> sources = new ArrayList<>(sources());
        sources.add(SESSION.resolve("Session.java").toString());
        Path arguments = Files.write(HOME.resolve("sources.txt"), sources);
        succeed(
                run(
                        "javac",
                        "-J" + HASTY,
                        "-proc:none",
                        "-Xlint:none",
                        "-nowarn",
                        "--class-path",
                        HOME.resolve("lib") + "/*",
                        "-d",
                        CLASSES.toString(),
                        "@" + arguments));
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(directory)) {
            walk.sorted(java.util.Comparator.reverseOrder())
                    .map(Path::toFile)
                    .forEach(File::delete);
        }
    }

    private static Ran run(String tool, String... arguments) {
        return run(Map.of(), tool, arguments);
    }

    private static Ran run(Map<String, String> environment, String tool, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(TOOLS.resolve(tool).toString());
        command.addAll(List.of(arguments));
        return Ran.run(HOME, environment, command.toArray(String[]::new));
    }

    private static void succeed(Ran ran) {
        assertEquals(0, ran.exit(), ran.said());
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(GENERATED.resolve("src/main/java"))) {
            return walk.map(Path::toString).filter(name -> name.endsWith(".java")).toList();
        }
    }

    @Test
    void anIntegrationWorks() {
        Ran session =
                run(
                        ServerUnderTest.environment(),
                        "java",
                        HASTY,
                        "--class-path",
                        CLASSES + File.pathSeparator + HOME.resolve("lib") + "/*",
                        "Session");

        succeed(session);
        assertAll(
                Stream.of(
                                "created 5 accounts, and repeated each request",
                                "walked 3 pages",
                                "changed one; then STALE_VERSION",
                                "looked for what is not there: NOT_FOUND",
                                "sent two wrong fields: [country, name]",
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
        List<String> members =
                sources().stream()
                        .filter(source -> source.contains("/model/"))
                        // Of the generator: what an alternative holds.
                        .filter(source -> !source.endsWith("/AbstractOpenApiSchema.java"))
                        .flatMap(JavaClientTest::members)
                        .toList();

        assertTrue(members.size() > 1500, "of so many members: " + members.size());
        assertEquals(
                List.of(),
                members.stream().filter(member -> UNTYPED.matcher(member).find()).toList());
    }

    /// Each as `Schema: private Type member;`.
    private static Stream<String> members(String source) {
        try {
            Path file = Path.of(source);
            return Files.readAllLines(file).stream()
                    .filter(line -> MEMBER.matcher(line).matches())
                    .map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
