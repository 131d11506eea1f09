package dev.vitalfew.deal;

import static dev.vitalfew.api.ProblemCode.CONFLICT_STATE;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Field;
import dev.vitalfew.api.FieldError;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A deal in a batch, which may be new or there already: all that a new one says, with what is left
/// out told from null.
@Schema(name = "DealDocument")
record DealDocument(
        @Schema(
                        implementation = UUID.class,
                        description = "Of a new deal, which needs one; else as it is stored.")
                Field<UUID> accountId,
        @Schema(implementation = String.class, minLength = 1, maxLength = 200) Field<String> name,
        @Schema(
                        implementation = Stage.class,
                        description = "Of a new deal; else as it is stored: deals are moved.")
                Field<Stage> stage,
        @Schema(implementation = Money.class) Field<Money> amount,
        @Schema(implementation = BigDecimal.class, nullable = true, minimum = "0", maximum = "1")
                Field<BigDecimal> probability,
        @Schema(
                        implementation = LocalDate.class,
                        description = "Of a new deal; else as it is stored: it begins the history.")
                Field<LocalDate> openedOn,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> expectedCloseOn,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> sellerId,
        @Schema(implementation = String.class, nullable = true) Field<String> productLine,
        @Schema(implementation = String.class, nullable = true) Field<String> source,
        @Schema(type = SchemaType.ARRAY, implementation = Trait.class, nullable = true)
                Field<List<Trait>> traits,
        @Schema(
                        type = SchemaType.ARRAY,
                        implementation = String.class,
                        nullable = true,
                        maxItems = 50)
                Field<List<String>> rivals,
        @Schema(implementation = String.class, nullable = true) Field<String> plan,
        @Schema(implementation = String.class, nullable = true) Field<String> insight,
        @Schema(implementation = EntryTiming.class) Field<EntryTiming> entryTiming,
        @Schema(implementation = SalesMode.class) Field<SalesMode> salesMode,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> parentId,
        @Schema(
                        type = SchemaType.ARRAY,
                        implementation = ExternalRef.class,
                        nullable = true,
                        maxItems = ExternalRef.MAX_PER_RESOURCE)
                Field<List<ExternalRef>> refs) {

    /// The whole deal that is said here, not yet checked: what is left out is not there.
    @JsonIgnore
    NewDeal whole() {
        return new NewDeal(
                given("accountId", accountId.or(null)),
                given("name", name.or(null)),
                stage.or(null),
                amount.or(null),
                probability.or(null),
                openedOn.or(null),
                expectedCloseOn.or(null),
                sellerId.or(null),
                productLine.or(null),
                source.or(null),
                traits.or(null),
                rivals.or(null),
                plan.or(null),
                insight.or(null),
                entryTiming.or(null),
                salesMode.or(null),
                parentId.or(null),
                refs.or(null));
    }

    /// What is said of a deal that is there.
    DealPatch patchOf(DealView stored) {
        requireSame("accountId", accountId.or(stored.accountId()), stored.accountId());
        requireSame("stage", stage.or(stored.stage()), stored.stage());
        requireSame("openedOn", openedOn.or(stored.openedOn()), stored.openedOn());
        return new DealPatch(
                name,
                amount,
                probability,
                openedOn,
                expectedCloseOn,
                sellerId,
                productLine,
                source,
                traits,
                rivals,
                plan,
                insight,
                entryTiming,
                salesMode,
                parentId,
                refs);
    }

    private static void requireSame(String member, @Nullable Object said, Object stored) {
        if (!Objects.equals(said, stored)) {
            throw CONFLICT_STATE
                    .because("%s: is %s, which no edit changes", member, stored)
                    .at(member);
        }
    }

    private static <T> T given(String member, @Nullable T value) {
        if (value == null) {
            Message rule = Message.of("must not be null");
            throw VALIDATION_FAILED
                    .because("%s: %s", member, rule)
                    .withErrors(List.of(new FieldError(member, "NOT_NULL", rule)));
        }
        return value;
    }
}
