package dev.vitalfew.account;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Field;
import dev.vitalfew.api.FieldError;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A JSON Merge Patch of an account: what is left out stays, null clears, and a list replaces the
/// whole list. A status cleared is ACTIVE again.
@Schema(name = "AccountPatch")
record AccountPatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 200) Field<String> name,
        @Schema(
                        type = SchemaType.ARRAY,
                        implementation = ExternalRef.class,
                        nullable = true,
                        maxItems = ExternalRef.MAX_PER_RESOURCE)
                Field<List<ExternalRef>> refs,
        @Schema(implementation = String.class, nullable = true) Field<String> industry,
        @Schema(implementation = String.class, nullable = true, pattern = "^[A-Z]{2}$")
                Field<String> country,
        @Schema(implementation = Integer.class, nullable = true, minimum = "0")
                Field<Integer> employees,
        @Schema(implementation = Money.class) Field<Money> annualRevenue,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> parentId,
        @Schema(type = SchemaType.ARRAY, implementation = AccountClass.class, nullable = true)
                Field<List<AccountClass>> classes,
        @Schema(implementation = String.class, nullable = true) Field<String> channelRole,
        @Schema(implementation = AccountStatus.class) Field<AccountStatus> status,
        @Schema(
                        type = SchemaType.ARRAY,
                        implementation = String.class,
                        nullable = true,
                        maxItems = 50)
                Field<List<String>> tags) {

    /// What the caller wants to stand, not yet checked.
    NewAccount appliedTo(NewAccount.Settled stored) {
        return new NewAccount(
                nameAfter(stored.name()),
                refs.or(stored.refs()),
                industry.or(stored.industry()),
                country.or(stored.country()),
                employees.or(stored.employees()),
                annualRevenue.or(stored.annualRevenue()),
                parentId.or(stored.parentId()),
                classes.or(stored.classes()),
                channelRole.or(stored.channelRole()),
                status.or(stored.status()),
                tags.or(stored.tags()));
    }

    /// The whole account that is said here, not yet checked: what is left out is not there.
    NewAccount alone() {
        return new NewAccount(
                nameAfter(null),
                refs.or(null),
                industry.or(null),
                country.or(null),
                employees.or(null),
                annualRevenue.or(null),
                parentId.or(null),
                classes.or(null),
                channelRole.or(null),
                status.or(null),
                tags.or(null));
    }

    private String nameAfter(@Nullable String stored) {
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

    /// Whether the account may come to stand below another one.
    boolean mayMove() {
        return switch (parentId) {
            case Field.Absent<UUID>() -> false;
            case Field.Value<UUID>(UUID parent) -> parent != null;
        };
    }
}
