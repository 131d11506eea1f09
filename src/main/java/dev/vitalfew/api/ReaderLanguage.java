package dev.vitalfew.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The language of titles, messages and words, from the `Accept-Language` header: the better liked
/// of those that we speak, English where the header is absent, unreadable or asks for none of them.
public record ReaderLanguage(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String header) {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);
    private static final int MAX_HEADER = 500;

    /// English or Chinese.
    public Locale locale() {
        if (header == null || header.length() > MAX_HEADER) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }

    public boolean isChinese() {
        return locale().equals(Locale.CHINESE);
    }
}
