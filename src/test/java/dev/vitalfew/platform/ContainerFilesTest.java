package dev.vitalfew.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the files in `docker/` say of the rest of the project. Their own rules are checked by
/// `docker/lint`.
class ContainerFilesTest {
    private static final Path DOCKERFILE = Path.of("docker/Dockerfile");
    private static final Path COMPOSE = Path.of("docker/compose.yaml");

    @Test
    void runOnTheJavaThatTheProjectIsBuiltFor() throws IOException {
        String release =
                find("<maven.compiler.release>(\\d+)<", Files.readString(Path.of("pom.xml")))
                        .getFirst();

        assertEquals(
                List.of(
                        "maven:3.9-eclipse-temurin-" + release,
                        "eclipse-temurin:" + release + "-jre"),
                find("(?m)^FROM (\\S+)", Files.readString(DOCKERFILE)));
    }

    @Test
    void runAsNobodySpecial() throws IOException {
        List<String> users = find("(?m)^USER (\\S+)", Files.readString(DOCKERFILE));

        assertEquals(1, users.size());
        assertTrue(Integer.parseInt(users.getFirst()) > 0, "a number, so that it cannot be root");
    }

    @Test
    void copyWhatIsThere() throws IOException {
        for (String sources :
                find("(?m)^COPY (?!--from)(?:--\\S+ )*(.+) \\S+$", Files.readString(DOCKERFILE))) {
            for (String source : sources.split(" ", -1)) {
                assertTrue(Files.exists(Path.of(source)), source);
            }
        }
        assertTrue(Files.isExecutable(Path.of("docker/healthcheck")));
    }

    @Test
    void knowNoSettingThatTheReadmeDoesNot() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String files = Files.readString(DOCKERFILE) + Files.readString(COMPOSE);

        for (String setting : find("\\b(VITALFEW_[A-Z_]+)\\b", files)) {
            assertTrue(
                    readme.contains(setting) || setting.equals("VITALFEW_DATABASE_PASSWORD"),
                    setting);
        }
    }

    @Test
    void writeNoSecretDown() throws IOException {
        JsonNode services =
                new ObjectMapper(new YAMLFactory()).readTree(COMPOSE.toFile()).get("services");

        for (JsonNode service : services) {
            for (var variable : service.get("environment").properties()) {
                if (variable.getKey().matches(".*(PASSWORD|KEY)")) {
                    String value = variable.getValue().asText();
                    assertTrue(value.matches("\\$\\{[A-Z_]+:\\?.+}"), variable.getKey());
                }
            }
        }
        assertFalse(services.isEmpty());
    }

    private static List<String> find(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
