package dev.vitalfew.api.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/// Says of each member of an answer whether it is always there: it is, unless its record component
/// may be null. So the contract and the null checker cannot disagree. Takes out what the generator
/// mistakes for a member: `boolean isEmpty()` of a record is none.
final class RequiredMembers {
    private static final DotName SCHEMA =
            DotName.createSimple(
                    org.eclipse.microprofile.openapi.annotations.media.Schema.class.getName());
    private static final DotName NULLABLE =
            DotName.createSimple(org.jspecify.annotations.Nullable.class.getName());
    private static final DotName RENAMED =
            DotName.createSimple(com.fasterxml.jackson.annotation.JsonProperty.class.getName());

    private final Schemas schemas;
    private final IndexView classes;

    RequiredMembers(Schemas schemas, IndexView classes) {
        this.schemas = schemas;
        this.classes = classes;
    }

    void apply() {
        Set<String> answered = schemas.answered();
        // The index names a class once for every part of the application that it was found in.
        Map<DotName, ClassInfo> records =
                classes.getKnownClasses().stream()
                        .filter(ClassInfo::isRecord)
                        .collect(Collectors.toMap(ClassInfo::name, type -> type, (one, _) -> one));
        Map<String, List<ClassInfo>> byName =
                records.values().stream()
                        .collect(Collectors.groupingBy(RequiredMembers::schemaName));
        byName.forEach(
                (name, types) -> {
                    Schema schema = schemas.named().get(name);
                    ClassInfo type = theOne(types);
                    if (schema == null || type == null) {
                        return;
                    }
                    dropOthers(schema, type);
                    if (answered.contains(name)) {
                        type.recordComponents().forEach(member -> require(schema, type, member));
                    }
                });
    }

    /// As [SchemaNames] leaves it.
    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue given = schema == null ? null : schema.value("name");
        String name = given == null ? type.simpleName() : given.asString();
        return name == null ? "" : SchemaNames.withoutView(name);
    }

    /// Of several records of one simple name, the one that says it is in the contract.
    private static @Nullable ClassInfo theOne(List<ClassInfo> types) {
        List<ClassInfo> candidates =
                types.size() == 1
                        ? types
                        : types.stream()
                                .filter(type -> type.declaredAnnotation(SCHEMA) != null)
                                .toList();
        return candidates.size() == 1 ? candidates.getFirst() : null;
    }

    private static void dropOthers(Schema schema, ClassInfo type) {
        Set<String> names =
                type.recordComponents().stream()
                        .map(member -> wireName(type, member))
                        .collect(Collectors.toSet());
        names.addAll(declared(type));
        Map<String, Schema> members = Schemas.members(schema);
        if (members.keySet().retainAll(names)) {
            schema.setProperties(members);
        }
    }

    /// Members that no component stands for, as the author says.
    private static List<String> declared(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue members = schema == null ? null : schema.value("properties");
        return members == null
                ? List.of()
                : Arrays.stream(members.asNestedArray())
                        .map(member -> member.value("name").asString())
                        .toList();
    }

    private static String wireName(ClassInfo type, RecordComponentInfo member) {
        AnnotationInstance renamed = type.field(member.name()).annotation(RENAMED);
        return renamed == null || renamed.value() == null
                ? member.name()
                : renamed.value().asString();
    }

    private static void require(Schema schema, ClassInfo type, RecordComponentInfo member) {
        String name = wireName(type, member);
        Map<String, Schema> members = Schemas.members(schema);
        if (!members.containsKey(name) || member.type().hasAnnotation(NULLABLE)) {
            return;
        }
        if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
            schema.addRequired(name);
        }
    }
}
