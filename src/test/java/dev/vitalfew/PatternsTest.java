package dev.vitalfew;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Every regular expression of the application survives long texts that almost match: it neither
/// runs out of stack nor takes time that grows faster than the text.
class PatternsTest {
    private static final int LENGTH = 100_000;

    /// What the expressions are made of, so that each finds much to repeat.
    private static final List<String> UNITS =
            List.of(
                    "a",
                    "A",
                    "0",
                    " ",
                    "\t",
                    "\u00A0",
                    "-",
                    ".",
                    ",",
                    ";",
                    "=",
                    "/",
                    "'",
                    "@",
                    "a@",
                    "\"",
                    "\"\",",
                    "W/\"\", ",
                    "a/",
                    "a=b;",
                    "q=0",
                    "q=0,",
                    "1.",
                    "1,",
                    "{",
                    "{a}",
                    "%3A",
                    "/v1/",
                    "T0",
                    "a b",
                    "\r\n",
                    "\uFF1D");

    private static final List<String> STARTS =
            List.of("", "\"\"", "1", "/v1/a", "a/b", "'", "vfk_");

    private record Named(String name, Pattern pattern) {}

    private static List<Named> patterns() {
        List<Named> patterns = new ArrayList<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.vitalfew")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .map(PatternsTest::read)
                        .forEach(patterns::add);
        return patterns;
    }

    private static Named read(JavaField each) {
        try {
            Field field = each.reflect();
            field.setAccessible(true);
            return new Named(each.getFullName(), (Pattern) field.get(null));
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(each.getFullName(), unreadable);
        }
    }

    private static Stream<String> hostile() {
        return STARTS.stream()
                .flatMap(
                        start ->
                                UNITS.stream()
                                        .map(unit -> start + unit.repeat(LENGTH / unit.length())))
                .flatMap(text -> Stream.of(text, text + "\u0000"));
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES) // ends one that backtracks for ever
    void surviveLongTextsThatAlmostMatch() {
        List<Named> patterns = patterns();
        List<String> overrun = new ArrayList<>();

        for (Named each : patterns) {
            try {
                hostile().forEach(text -> each.pattern().matcher(text).matches());
            } catch (StackOverflowError deep) {
                overrun.add(each.name() + ": " + each.pattern());
            }
        }

        assertTrue(patterns.size() > 20, "only " + patterns.size());
        assertTrue(overrun.isEmpty(), () -> "out of stack (make the group possessive): " + overrun);
    }
}
