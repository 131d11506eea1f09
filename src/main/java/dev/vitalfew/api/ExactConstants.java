package dev.vitalfew.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads a constant as the contract writes it; Jackson also takes it with white space around it.
final class ExactConstants extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription description,
            JsonDeserializer<?> reader) {
        return new Exact(reader);
    }

    private static final class Exact extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        private Exact(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Exact(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)
                    && !parser.getText().equals(parser.getText().trim())) {
                return context.handleWeirdStringValue(handledType(), "", "white space around it");
            }
            return super.deserialize(parser, context);
        }
    }
}
