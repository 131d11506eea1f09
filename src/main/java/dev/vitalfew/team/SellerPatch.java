package dev.vitalfew.team;

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

/// A JSON Merge Patch of a seller: what is left out stays, null clears, and a list replaces the
/// whole list.
@Schema(name = "SellerPatch")
record SellerPatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 200) Field<String> name,
        @Schema(implementation = String.class, nullable = true) Field<String> email,
        @Schema(implementation = String.class, nullable = true) Field<String> team,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> managerId,
        @Schema(
                        type = SchemaType.ARRAY,
                        implementation = ExternalRef.class,
                        nullable = true,
                        maxItems = ExternalRef.MAX_PER_RESOURCE)
                Field<List<ExternalRef>> refs) {

    /// What the caller wants to stand, not yet checked.
    NewSeller appliedTo(NewSeller.Settled stored) {
        return new NewSeller(
                nameAfter(stored.name()),
                email.or(stored.email()),
                team.or(stored.team()),
                managerId.or(stored.managerId()),
                refs.or(stored.refs()));
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

    /// Whether the seller may come to report to another one.
    boolean mayMove() {
        return switch (managerId) {
            case Field.Absent<UUID>() -> false;
            case Field.Value<UUID>(UUID manager) -> manager != null;
        };
    }
}
