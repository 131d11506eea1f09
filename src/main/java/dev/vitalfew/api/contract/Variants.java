package dev.vitalfew.api.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/// Objects that say in `what` of which kind their `items` are. Java has no type for that, so that
/// the generator would let the items be anything; here each kind becomes a schema, and clients tell
/// them apart by `what`.
///
/// The author lists the kinds as an extension of the schema, one a line: `objections: Objection`.
public final class Variants {
    public static final String EXTENSION = "x-variants";

    private static final String KIND = "what";
    private static final String ITEMS = "items";

    private final Schemas schemas;

    Variants(Schemas schemas) {
        this.schemas = schemas;
    }

    void apply() {
        Map.copyOf(schemas.named())
                .values()
                .forEach(
                        schema -> {
                            if (schema.getExtensions() != null
                                    && schema.getExtensions().get(EXTENSION)
                                            instanceof String kinds) {
                                schema.removeExtension(EXTENSION);
                                split(schema, kinds);
                            }
                        });
    }

    private void split(Schema any, String kinds) {
        Discriminator discriminator = OASFactory.createDiscriminator().propertyName(KIND);
        for (String line : kinds.lines().toList()) {
            String[] kind = line.split(": ", 2);
            String name = "Named" + kind[1];
            schemas.add(name, variant(any, kind[0], kind[1]));
            any.addOneOf(OASFactory.createSchema().ref(Schemas.ref(name)));
            discriminator.addMapping(kind[0], Schemas.ref(name));
        }
        any.setDiscriminator(discriminator);
        any.setType(null);
        any.setProperties(null);
        any.setRequired(null);
    }

    private static Schema variant(Schema any, String kind, String item) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of(KIND, ITEMS))
                .addProperty(
                        KIND,
                        OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .addEnumeration(kind)
                                .description(meaning(any, KIND)))
                .addProperty(
                        ITEMS,
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref(Schemas.ref(item)))
                                .description(meaning(any, ITEMS)));
    }

    private static @Nullable String meaning(Schema any, String member) {
        Schema schema = Schemas.members(any).get(member);
        return schema == null ? null : schema.getDescription();
    }
}
