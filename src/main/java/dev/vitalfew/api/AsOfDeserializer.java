package dev.vitalfew.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/// Reads the moment of an analysis from a body, in the forms that a query takes.
class AsOfDeserializer extends StdDeserializer<AsOf> {
    private static final long serialVersionUID = 1;

    AsOfDeserializer() {
        super(AsOf.class);
    }

    @Override
    public AsOf deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (AsOf) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        try {
            AsOf asOf = AsOf.parse(parser.getText());
            if (asOf.date().getYear() < 1) {
                throw new DateTimeException("the database counts years otherwise before that");
            }
            return asOf;
        } catch (DateTimeException unreadable) {
            throw context.weirdStringException(parser.getText(), LocalDate.class, "no date");
        }
    }
}
