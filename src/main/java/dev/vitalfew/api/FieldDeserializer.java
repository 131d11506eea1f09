package dev.vitalfew.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads a [Field]: Jackson itself tells a member left out (absent value) from one that is null
/// (null value).
final class FieldDeserializer extends JsonDeserializer<Field<?>> implements ContextualDeserializer {
    private final @Nullable JavaType content;

    FieldDeserializer(@Nullable JavaType content) {
        this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        JavaType field = context.getContextualType();
        return new FieldDeserializer(field.containedTypeOrUnknown(0));
    }

    @Override
    public Field<?> deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        return Field.of(context.readValue(parser, content));
    }

    @Override
    public Field<?> getNullValue(DeserializationContext context) {
        return Field.of(null);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Field.absent();
    }
}
