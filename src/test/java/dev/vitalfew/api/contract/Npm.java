package dev.vitalfew.api.contract;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/// The programs that `openapi/package-lock.json` names, installed once below `target`. Where there
/// is no Node.js, a test that needs them is skipped and says so; on CI it fails.
final class Npm {
    private static final int NODE = 20;
    private static final Path OPENAPI = Path.of("openapi").toAbsolutePath();
    private static final Path HOME = Path.of("target", "npm").toAbsolutePath();
    private static final Path INSTALLED = HOME.resolve("installed.json");
    private static final Pattern MAJOR = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL);

    private Npm() {}

    /// Where the programs are; call it first.
    static Path home() {
        requireNode();
        try {
            Path lock = OPENAPI.resolve("package-lock.json");
            if (!Files.exists(INSTALLED) || Files.mismatch(lock, INSTALLED) >= 0) {
                Files.createDirectories(HOME);
                for (String file : List.of("package.json", "package-lock.json")) {
                    Files.copy(
                            OPENAPI.resolve(file),
                            HOME.resolve(file),
                            StandardCopyOption.REPLACE_EXISTING);
                }
                Ran npm = Ran.run(HOME, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
                if (npm.exit() != 0) {
                    fail("npm ci: " + npm.said());
                }
                Files.copy(lock, INSTALLED, StandardCopyOption.REPLACE_EXISTING);
            }
            return HOME;
        } catch (IOException e) {
            return fail(e);
        }
    }

    /// Runs an installed program there.
    static Ran run(Path directory, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(home().resolve("node_modules/.bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return Ran.run(directory, command.toArray(String[]::new));
    }

    private static void requireNode() {
        String lack = lackOfNode();
        if (lack.isEmpty()) {
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            fail(lack);
        }
        Assumptions.abort(lack);
    }

    private static String lackOfNode() {
        Ran node;
        try {
            node = Ran.run(OPENAPI, "node", "--version");
        } catch (AssertionError absent) {
            return "needs Node.js %d or newer: there is none".formatted(NODE);
        }
        Matcher version = MAJOR.matcher(node.said());
        return version.matches() && Integer.parseInt(version.group(1)) >= NODE
                ? ""
                : "needs Node.js %d or newer: this is %s".formatted(NODE, node.said().strip());
    }
}
