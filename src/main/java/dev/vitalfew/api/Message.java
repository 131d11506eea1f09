package dev.vitalfew.api;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Something to be said to a caller, in the language of the reader once it is known who that is. In
/// the code it stands in English; `zh.json` says it in Chinese.
public sealed interface Message {
    /// English unless the reader's language is Chinese.
    String in(Locale reader);

    /// A sentence in English, with places for values as [String#format] knows them.
    ///
    /// @param english also the name under which the other language is found: one constant text
    /// @param values for the places in it; a message among them is said in the same language
    @FormatMethod
    static Message of(@FormatString String english, Object... values) {
        return new Sentence(english, List.of(values));
    }

    /// What stood in the code at the place where it went wrong.
    record Sentence(String english, List<Object> values) implements Message {
        public Sentence {
            values = List.copyOf(values);
        }

        @Override
        public String in(Locale reader) {
            Object[] said =
                    values.stream()
                            .map(value -> value instanceof Message more ? more.in(reader) : value)
                            .toArray();
            return String.format(Locale.ROOT, Translations.of(english, reader), said);
        }

        /// In English, for logs and for what is kept.
        @Override
        public String toString() {
            return in(Locale.ENGLISH);
        }
    }

    /// A broken rule of Bean Validation, which has its English from there.
    ///
    /// @param template the text or the name of the text that the rule gives, with its attributes in
    ///   braces
    record BrokenRule(String template, String english, Map<String, Object> attributes)
            implements Message {
        private static final Pattern ATTRIBUTE = Pattern.compile("\\{(\\w+)}");

        public BrokenRule {
            attributes = Map.copyOf(attributes);
        }

        @Override
        public String in(Locale reader) {
            String said = Translations.of(template, reader);
            return said.equals(template)
                    ? english
                    : ATTRIBUTE.matcher(said).replaceAll(this::valueOf);
        }

        private String valueOf(MatchResult attribute) {
            return String.valueOf(attributes.get(attribute.group(1)));
        }

        @Override
        public String toString() {
            return english;
        }
    }
}
