package dev.vitalfew.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The moment for which an analysis is asked. An instant counts as its UTC date, and facts dated up
/// to and including that date are seen (domain rules, common rules).
@Schema(
        type = SchemaType.STRING,
        examples = "2026-10-31",
        pattern = "^\\d{4}-\\d{2}-\\d{2}(T.+)?$",
        description = "A date, or an RFC 3339 instant that counts as its UTC date.")
@JsonDeserialize(using = AsOfDeserializer.class)
public record AsOf(LocalDate date) {
    static AsOf parse(String text) {
        return new AsOf(
                text.length() <= "2026-01-31".length()
                        ? Dates.date(text)
                        : Dates.instant(text).atZone(ZoneOffset.UTC).toLocalDate());
    }
}
