package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.INVALID_PARAMETER;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads path and query parameters of every type that our operations use. A value of the wrong type
/// is a 400 that names the parameter; Jakarta REST alone would answer 404.
@Provider
public class ParameterConverters implements ParamConverterProvider {
    private static final Pattern UUID_TEXT =
            Pattern.compile(
                    "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern INTEGER_TEXT = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL_TEXT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private static final Map<Class<?>, Reader> READERS =
            Map.ofEntries(
                    Map.entry(
                            Boolean.class,
                            new Reader(
                                    Message.of("true or false"), ParameterConverters::booleanOf)),
                    Map.entry(
                            boolean.class,
                            new Reader(
                                    Message.of("true or false"), ParameterConverters::booleanOf)),
                    Map.entry(
                            Integer.class,
                            new Reader(
                                    Message.of("a whole number"), ParameterConverters::integerOf)),
                    Map.entry(
                            int.class,
                            new Reader(
                                    Message.of("a whole number"), ParameterConverters::integerOf)),
                    Map.entry(
                            Long.class,
                            new Reader(Message.of("a whole number"), ParameterConverters::longOf)),
                    Map.entry(
                            BigDecimal.class,
                            new Reader(
                                    Message.of("a decimal number such as 0.2"),
                                    ParameterConverters::decimalOf)),
                    Map.entry(
                            PageSize.class,
                            new Reader(
                                    Message.of("a whole number from 1 to %d", PageSize.MAX),
                                    ParameterConverters::pageSizeOf)),
                    Map.entry(
                            UUID.class,
                            new Reader(Message.of("a UUID"), ParameterConverters::uuidOf)),
                    Map.entry(
                            LocalDate.class,
                            new Reader(Message.of("a date such as 2026-01-31"), Dates::date)),
                    Map.entry(
                            Instant.class,
                            new Reader(
                                    Message.of("an instant such as 2026-01-31T12:00:00Z"),
                                    Dates::instant)),
                    Map.entry(
                            AsOf.class,
                            new Reader(
                                    Message.of("a date or an instant such as 2026-01-31T12:00:00Z"),
                                    AsOf::parse)));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, Type genericType, Annotation[] annotations) {
        Reader reader = type.isEnum() ? readerOfEnum(type) : READERS.get(type);
        return reader == null ? null : new Converter<>(type, reader, nameIn(annotations));
    }

    private static Reader readerOfEnum(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return new Reader(
                Message.of(
                        "one of %s",
                        String.join(", ", Arrays.stream(constants).map(Object::toString).toList())),
                text -> {
                    for (Object constant : constants) {
                        if (((Enum<?>) constant).name().equals(text)) {
                            return constant;
                        }
                    }
                    return null;
                });
    }

    private static String nameIn(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            String name = StrictParameters.nameOf(annotation);
            if (name != null) {
                return name;
            }
        }
        return "parameter";
    }

    private static @Nullable Boolean booleanOf(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable Integer integerOf(String text) {
        Long value = longOf(text);
        return value == null || value != value.intValue()
                ? null
                : Integer.valueOf(value.intValue());
    }

    private static @Nullable PageSize pageSizeOf(String text) {
        Integer items = integerOf(text);
        return items == null || items < 1 || items > PageSize.MAX ? null : new PageSize(items);
    }

    private static @Nullable Long longOf(String text) {
        return INTEGER_TEXT.matcher(text).matches() ? Long.valueOf(text) : null;
    }

    private static @Nullable BigDecimal decimalOf(String text) {
        return DECIMAL_TEXT.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private static @Nullable UUID uuidOf(String text) {
        return UUID_TEXT.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /// @param expected what would be right, for the message
    /// @param read gives null or throws a [DateTimeException] where the text is wrong
    private record Reader(Message expected, Function<String, @Nullable Object> read) {}

    private record Converter<T>(Class<T> type, Reader reader, String name)
            implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked") // the reader was chosen by the type, primitives included
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            Object value;
            try {
                value = reader.read().apply(text);
            } catch (DateTimeException wrong) {
                value = null;
            }
            if (value == null) {
                throw INVALID_PARAMETER.because("%s is %s", name, reader.expected()).at(name);
            }
            return (T) value;
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
