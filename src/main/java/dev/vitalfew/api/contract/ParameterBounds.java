package dev.vitalfew.api.contract;

import dev.vitalfew.api.IfMatch;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What every parameter keeps to, whatever it means, so that a client made from the contract sends
/// nothing that is refused for its form.
final class ParameterBounds {
    private ParameterBounds() {}

    static void apply(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (parameter.getIn() == Parameter.In.QUERY) {
            saySomething(schema);
        }
        if ("If-Match".equals(parameter.getName()) && schema != null) {
            schema.setPattern("^(%s)$".formatted(IfMatch.FORM));
        }
    }

    /// A parameter without a value is refused: left out it says the same, and who sends `?tag=` by
    /// mistake had better know.
    private static void saySomething(@Nullable Schema schema) {
        if (schema == null || schema.getRef() != null) {
            return;
        }
        saySomething(schema.getItems());
        if (Schemas.is(schema, SchemaType.STRING)
                && schema.getEnumeration() == null
                && schema.getFormat() == null
                && schema.getPattern() == null) {
            schema.setMinLength(1);
        }
    }
}
