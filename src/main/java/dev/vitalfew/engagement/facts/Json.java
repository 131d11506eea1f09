package dev.vitalfew.engagement.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists of small records in a column of type jsonb. What is read was written here.
public final class Json {
    private static final ObjectMapper MAPPER =
            new ObjectMapper()
                    .findAndRegisterModules()
                    .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Json() {}

    public static String text(List<?> items) {
        try {
            return MAPPER.writeValueAsString(items);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records of ours can be written", impossible);
        }
    }

    public static <T> List<T> list(@Nullable String text, Class<T> type) {
        if (text == null) {
            return List.of();
        }
        try {
            return MAPPER.readValue(
                    text, MAPPER.getTypeFactory().constructCollectionType(List.class, type));
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("the column was written elsewhere", foreign);
        }
    }
}
