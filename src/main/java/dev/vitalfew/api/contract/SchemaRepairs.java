package dev.vitalfew.api.contract;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// What the generator says wrongly or leaves open about schemas.
final class SchemaRepairs {
    private static final String AMBIGUOUS = "";

    private final Schemas schemas;

    SchemaRepairs(Schemas schemas) {
        this.schemas = schemas;
    }

    void apply() {
        schemas.forEach(SchemaRepairs::dropContradictions);
        schemas.forEach(SchemaRepairs::anchor);
        nameEnums();
        describe("UUID", "An id; ours are of version 7.");
        describe("LocalDate", "A day, `YYYY-MM-DD`.");
        describe("Instant", "A moment in UTC (RFC 3339), to the millisecond.");
        schemas.named()
                .forEach(
                        (name, schema) -> {
                            if (Schemas.isPatch(name)) {
                                Map<String, Schema> members = Schemas.members(schema);
                                members.replaceAll((_, member) -> orNull(member));
                                schema.setProperties(members);
                            }
                        });
        closeRequests();
    }

    /// A type beside a reference or beside alternatives says the same again at best; at worst
    /// nothing can satisfy both.
    private static void dropContradictions(Schema schema) {
        if (schema.getRef() != null || schema.getAnyOf() != null || schema.getOneOf() != null) {
            schema.setType(null);
        }
    }

    /// A pattern that is not anchored also matches inside of other text.
    private static void anchor(Schema schema) {
        if ("uuid".equals(schema.getFormat())) {
            schema.setPattern("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");
        }
    }

    /// The generator writes the values of an enum out where it has a default, and in a list that
    /// may be null. Clients would see one more type for what has one.
    private void nameEnums() {
        Map<List<Object>, String> names = new HashMap<>();
        Set<Schema> named = Collections.newSetFromMap(new IdentityHashMap<>());
        schemas.named()
                .forEach(
                        (name, schema) -> {
                            named.add(schema);
                            if (schema.getEnumeration() != null) {
                                names.merge(schema.getEnumeration(), name, (_, _) -> AMBIGUOUS);
                            }
                        });
        schemas.forEach(
                schema -> {
                    String name = names.getOrDefault(valuesOf(schema), AMBIGUOUS);
                    if (!named.contains(schema) && !name.equals(AMBIGUOUS)) {
                        schema.setEnumeration(null);
                        schema.setType(null);
                        schema.setRef(Schemas.ref(name));
                    }
                });
    }

    private static List<Object> valuesOf(Schema schema) {
        return schema.getEnumeration() == null ? List.of() : schema.getEnumeration();
    }

    private void describe(String name, String meaning) {
        Schema schema = schemas.named().get(name);
        if (schema != null) {
            schema.setDescription(meaning);
            schema.setExamples(null); // made up by name, so that two ids of one example differ
        }
    }

    /// Null clears a member of a merge patch. Said here, since the generator would let null into
    /// the schema that the member shares with others.
    private static Schema orNull(Schema member) {
        if (member.getRef() == null) {
            return member;
        }
        return OASFactory.createSchema()
                .description(member.getDescription())
                .examples(member.getExamples())
                .addAnyOf(OASFactory.createSchema().ref(member.getRef()))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    /// Unknown members are refused, so what is only ever sent is closed. What is answered as well
    /// stays open: members may be added to answers.
    private void closeRequests() {
        Set<String> answered = schemas.answered();
        schemas.sent().stream()
                .filter(name -> !answered.contains(name))
                .map(name -> schemas.named().get(name))
                .filter(schema -> schema.getProperties() != null)
                .filter(schema -> schema.getAdditionalPropertiesSchema() == null)
                .forEach(
                        schema ->
                                schema.setAdditionalPropertiesSchema(
                                        OASFactory.createSchema().booleanSchema(false)));
    }
}
