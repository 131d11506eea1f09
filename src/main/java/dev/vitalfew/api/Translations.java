package dev.vitalfew.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What is said in Chinese, by what is said in English. A text that is not there stays English; a
/// test sees to it that all are.
final class Translations {
    private static final Map<String, String> CHINESE = read("zh.json");

    private Translations() {}

    static String of(String english, Locale reader) {
        return isChinese(reader) ? CHINESE.getOrDefault(english, english) : english;
    }

    static boolean isChinese(Locale reader) {
        return reader.getLanguage().equals("zh");
    }

    private static Map<String, String> read(String name) {
        ObjectMapper json =
                new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        try (InputStream file = Translations.class.getResourceAsStream(name)) {
            return Map.copyOf(
                    json.readValue(
                            Objects.requireNonNull(file, name),
                            new TypeReference<Map<String, String>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
