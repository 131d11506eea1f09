package dev.vitalfew.api.contract;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// What the generator says wrongly or leaves open about schemas.
final class SchemaRepairs {
    private static final String PATCH = "Patch";

    private final Schemas schemas;

    SchemaRepairs(Schemas schemas) {
        this.schemas = schemas;
    }

    void apply() {
        schemas.forEach(SchemaRepairs::dropContradictions);
        schemas.forEach(SchemaRepairs::anchor);
        describe("UUID", "An id; ours are of version 7.");
        describe("LocalDate", "A day, `YYYY-MM-DD`.");
        describe("Instant", "A moment in UTC (RFC 3339), to the millisecond.");
        schemas.named()
                .forEach(
                        (name, schema) -> {
                            if (name.endsWith(PATCH)) {
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
