package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Field;
import dev.vitalfew.api.FieldError;
import dev.vitalfew.api.Message;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A JSON Merge Patch of a unit: what is left out stays, null makes it a top unit.
@Schema(name = "OrgUnitPatch")
record OrgUnitPatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 200) Field<String> name,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> parentId) {

    NewOrgUnit appliedTo(OrgUnitView stored) {
        @Nullable String after = name.or(stored.name());
        if (after == null) {
            throw VALIDATION_FAILED
                    .because("name: must not be null")
                    .withErrors(
                            List.of(
                                    new FieldError(
                                            "name", "NOT_NULL", Message.of("must not be null"))));
        }
        return new NewOrgUnit(after, parentId.or(stored.parentId()));
    }
}
