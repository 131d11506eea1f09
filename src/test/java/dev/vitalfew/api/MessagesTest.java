package dev.vitalfew.api;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vitalfew.imports.reading.ColumnCode;
import dev.vitalfew.imports.reading.RowCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Everything that is said to callers is said in Chinese too. The texts are read from the source,
/// so that a new one without its translation fails here.
class MessagesTest {
    private static final Path CHINESE = Path.of("src/main/resources/dev/vitalfew/api/zh.json");
    private static final Pattern PLACE = Pattern.compile("%(\\d+\\$)?([a-z])|\\{\\w+}");

    private final Spoken spoken = Spoken.inTheSource();

    @Test
    void isTranslatedWhole() throws IOException {
        Map<String, String> chinese = chinese();
        Map<String, String> english = english();

        List<String> missing =
                english.entrySet().stream()
                        .filter(text -> !chinese.containsKey(text.getKey()))
                        .map(text -> entryOf(text.getKey(), "(said in " + text.getValue() + ")"))
                        .toList();
        List<String> unused =
                chinese.entrySet().stream()
                        .filter(text -> !english.containsKey(text.getKey()))
                        .map(text -> entryOf(text.getKey(), text.getValue()))
                        .toList();

        assertAll(
                () -> assertTrue(missing.isEmpty(), () -> report("add, in Chinese, to", missing)),
                () ->
                        assertTrue(
                                unused.isEmpty(),
                                () -> report("nobody says this any more, remove from", unused)));
    }

    /// Ready to be pasted.
    private static String report(String what, List<String> entries) {
        return "%s %s:%n%s".formatted(what, CHINESE, String.join("\n", entries));
    }

    private static String entryOf(String english, String chinese) {
        return "  %s: %s,".formatted(TextNode.valueOf(english), TextNode.valueOf(chinese));
    }

    /// All that is said, each with the place where it is said.
    private Map<String, String> english() {
        Map<String, String> english = new TreeMap<>(spoken.texts());
        for (String constraint : spoken.constraints()) {
            english.put(nameOfBuiltIn(constraint), "Bean Validation");
            if (constraint.startsWith("Decimal")) {
                english.put(nameOfBuiltIn(constraint) + " exclusive", "Bean Validation");
            }
        }
        textsOfCodes().forEach(text -> english.put(text, "the enumeration of its code"));
        return english;
    }

    @Test
    void keepsItsPlacesInTheOtherLanguage() throws IOException {
        chinese()
                .forEach(
                        (english, chinese) -> {
                            if (!english.startsWith("{")) {
                                assertEquals(places(english), places(chinese), english);
                            }
                        });
    }

    /// By position: what stands at a place, whichever place comes first.
    private static Map<String, String> places(String text) {
        Map<String, String> places = new TreeMap<>();
        int next = 1;
        for (MatchResult place : PLACE.matcher(text.replace("%%", "")).results().toList()) {
            if (place.group(2) == null) {
                places.put(place.group(), "an attribute");
                continue;
            }
            String position = place.group(1) == null ? next++ + "$" : place.group(1);
            places.put(position, place.group(2));
        }
        return places;
    }

    @Test
    void saysSomethingBesideItsValues() {
        for (String text : spoken.texts().keySet()) {
            boolean words = text.replaceAll("%(\\d+\\$)?[a-z]", "").matches("(?s).*[A-Za-z].*");
            assertTrue(
                    words || text.equals("%s: %s") || text.equals("%s %s"),
                    "pass the message itself, so that it can be said in another language: " + text);
        }
    }

    @Test
    void everyConstraintHasItsEntryInTheCatalogue() {
        Set<String> known = new TreeSet<>();
        Arrays.stream(FieldCode.values()).forEach(code -> known.add(code.name()));
        Set<String> used = new TreeSet<>();
        Stream.concat(spoken.constraints().stream(), spoken.ownConstraints().stream())
                .forEach(name -> used.add(ViolationProblems.codeOf(name)));

        assertEquals(used, known, "FieldCode names the constraints that are used anywhere");
    }

    @Test
    void speaksToTheReader() {
        Message inner = Message.of("is a string");
        Message message = Message.of("%s %s", "name", inner);

        assertEquals("name is a string", message.in(Locale.ENGLISH));
        assertEquals("name 应为字符串", message.in(Locale.SIMPLIFIED_CHINESE));
        assertEquals("name is a string", message.in(Locale.FRENCH));
        assertEquals("name is a string", message.toString());
    }

    private static Map<String, String> chinese() throws IOException {
        return new ObjectMapper().readValue(CHINESE.toFile(), new TypeReference<>() {});
    }

    private static String nameOfBuiltIn(String constraint) {
        return "{jakarta.validation.constraints.%s.message}".formatted(constraint);
    }

    private static Stream<String> textsOfCodes() {
        Stream<String> conventions =
                new ConventionCodes()
                        .codes().stream()
                                .flatMap(
                                        code ->
                                                Stream.of(
                                                        code.title().toString(),
                                                        code.meaning().toString()));
        Stream<String> rows =
                Arrays.stream(RowCode.values())
                        .flatMap(code -> Stream.of(code.title(), code.meaning()));
        Stream<String> columns =
                Arrays.stream(ColumnCode.values())
                        .flatMap(code -> Stream.of(code.title(), code.meaning()));
        return Stream.of(conventions, rows, columns).flatMap(texts -> texts);
    }

    @Test
    void isSorted() throws IOException {
        List<String> keys = List.copyOf(chinese().keySet());

        assertEquals(
                keys.stream().sorted().toList(),
                keys,
                "sort " + CHINESE + ", so that changes of it meet seldom");
    }
}
