package dev.vitalfew.deal;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Field;
import dev.vitalfew.api.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a deal: what is left out stays, null clears, and a list replaces the whole
/// list. Where the deal stands is no member: it is moved and closed.
@Schema(name = "DealPatch")
record DealPatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 200) Field<String> name,
        @Schema(implementation = Money.class) Field<Money> amount,
        @Schema(implementation = BigDecimal.class, nullable = true, minimum = "0", maximum = "1")
                Field<BigDecimal> probability,
        @Schema(
                        implementation = LocalDate.class,
                        description = "As it is stored: it begins the history, which stays.")
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

    /// What the caller wants to stand, not yet checked.
    NewDeal appliedTo(DealView stored) {
        if (!openedOn.orRequired("openedOn", stored.openedOn()).equals(stored.openedOn())) {
            throw VALIDATION_FAILED
                    .because("openedOn: begins the history, which no edit changes")
                    .at("openedOn");
        }
        return new NewDeal(
                stored.accountId(),
                name.orRequired("name", stored.name()),
                stored.stage(),
                amount.or(stored.amount()),
                probability.or(stored.probability()),
                stored.openedOn(),
                expectedCloseOn.or(stored.expectedCloseOn()),
                sellerId.or(stored.sellerId()),
                productLine.or(stored.productLine()),
                source.or(stored.source()),
                traits.or(stored.traits()),
                rivals.or(stored.rivals()),
                plan.or(stored.plan()),
                insight.or(stored.insight()),
                entryTiming.or(stored.entryTiming()),
                salesMode.or(stored.salesMode()),
                parentId.or(stored.parentId()),
                refs.or(stored.refs()));
    }
}
