package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Field;
import dev.vitalfew.api.FieldError;
import dev.vitalfew.api.Message;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A JSON Merge Patch of a contact: what is left out stays, null clears, and a list replaces the
/// whole list.
@Schema(name = "ContactPatch")
record ContactPatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 200) Field<String> name,
        @Schema(implementation = String.class, nullable = true) Field<String> title,
        @Schema(implementation = String.class, nullable = true) Field<String> department,
        @Schema(implementation = Integer.class, nullable = true, minimum = "1", maximum = "5")
                Field<Integer> level,
        @Schema(implementation = String.class, nullable = true) Field<String> email,
        @Schema(implementation = String.class, nullable = true) Field<String> phone,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> reportsToId,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> orgUnitId,
        @Schema(
                        type = SchemaType.ARRAY,
                        implementation = PersonalAttribute.class,
                        nullable = true,
                        maxItems = PersonalAttribute.MAX_PER_CONTACT)
                Field<List<PersonalAttribute>> attributes,
        @Schema(
                        type = SchemaType.ARRAY,
                        implementation = ExternalRef.class,
                        nullable = true,
                        maxItems = ExternalRef.MAX_PER_RESOURCE)
                Field<List<ExternalRef>> refs) {

    /// What the caller wants to stand, not yet checked; the attributes are those of the patch
    /// alone, null where it leaves the stored ones as they are.
    NewContact appliedTo(NewContact.Settled stored) {
        return new NewContact(
                nameAfter(stored.card().name()),
                title.or(stored.card().title()),
                department.or(stored.card().department()),
                level.or(stored.card().level()),
                email.or(stored.card().email()),
                phone.or(stored.card().phone()),
                reportsToId.or(stored.reportsToId()),
                orgUnitId.or(stored.orgUnitId()),
                attributesGiven(),
                refs.or(stored.refs()));
    }

    private @Nullable List<PersonalAttribute> attributesGiven() {
        return switch (attributes) {
            case Field.Absent<List<PersonalAttribute>>() -> null;
            case Field.Value<List<PersonalAttribute>>(List<PersonalAttribute> given) ->
                    given == null ? List.of() : given;
        };
    }

    private String nameAfter(String stored) {
        @Nullable String after = name.or(stored);
        if (after == null) {
            throw VALIDATION_FAILED
                    .because("name: must not be null")
                    .withErrors(
                            List.of(
                                    new FieldError(
                                            "name", "NOT_NULL", Message.of("must not be null"))));
        }
        return after;
    }

    /// Whether the contact may come to report to another one.
    boolean mayMove() {
        return switch (reportsToId) {
            case Field.Absent<UUID>() -> false;
            case Field.Value<UUID>(UUID boss) -> boss != null;
        };
    }
}
