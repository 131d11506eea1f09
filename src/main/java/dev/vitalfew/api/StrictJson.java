package dev.vitalfew.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Closes what Jackson leaves open by default: unknown and duplicate members, trailing tokens,
/// silent coercion between types, unreadable text, and documents built to exhaust memory.
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /// Last of all, so that no module that Quarkus finds brings its own readers in front of ours.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings(
            "deprecation") // the builder-only replacements do not reach a mapper that Quarkus has
    // built
    public void customize(ObjectMapper json) {
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        json.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        json.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        json.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        json.getFactory()
                .disable(JsonFactory.Feature.CHARSET_DETECTION) // JSON is UTF-8
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .setStreamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(64)
                                .maxNumberLength(64)
                                .maxStringLength(1_000_000)
                                .maxNameLength(256)
                                .build());
        SimpleModule strict = new SimpleModule("vitalfew");
        strict.setDeserializers(new FieldDeserializers());
        strict.setDeserializerModifier(new ExactConstants());
        strict.addDeserializer(String.class, new ReadableText());
        strict.addDeserializer(UUID.class, new Exactly<>(UUID.class, StrictJson::uuid));
        strict.addDeserializer(LocalDate.class, new Exactly<>(LocalDate.class, Dates::date));
        strict.addDeserializer(Instant.class, new Exactly<>(Instant.class, Dates::instant));
        json.registerModule(strict);
    }

    /// Finds the reader of [Field] by its generic type, which a plain registration by class would
    /// lose.
    private static final class FieldDeserializers extends SimpleDeserializers {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description)
                throws com.fasterxml.jackson.databind.JsonMappingException {
            return type.hasRawClass(Field.class)
                    ? new FieldDeserializer(type.containedTypeOrUnknown(0))
                    : super.findBeanDeserializer(type, config, description);
        }
    }

    private static UUID uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not the usual form");
        }
        return UUID.fromString(text);
    }

    /// A value that is written as a string in one form only. Jackson's own readers also take
    /// numbers, arrays, empty strings and longer forms.
    private static final class Exactly<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1;

        private final transient Function<String, T> form;

        private Exactly(Class<T> type, Function<String, T> form) {
            super(type);
            this.form = form;
        }

        @Override
        @SuppressWarnings("unchecked") // the handled type is T
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return form.apply(parser.getText());
            } catch (DateTimeException | IllegalArgumentException wrong) {
                return (T) context.handleWeirdStringValue(handledType(), "", "another form");
            }
        }
    }

    /// Strings in NFC, and never one that PostgreSQL could not store or a reader could not read.
    private static final class ReadableText extends StringDeserializer {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            String text = super.deserialize(parser, context);
            if (text == null) {
                return null;
            }
            Message flaw = Text.flaw(text);
            if (flaw != null) {
                throw new InvalidValue(ProblemCode.INVALID_TEXT, "", flaw);
            }
            return Text.normalised(text);
        }
    }
}
