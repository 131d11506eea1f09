package dev.vitalfew.engagement.contracts;

import dev.vitalfew.api.Field;
import dev.vitalfew.api.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a contract: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "ContractPatch")
record ContractPatch(
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 200)
                Field<String> title,
        @Schema(implementation = LocalDate.class) Field<LocalDate> startsOn,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> endsOn,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 200)
                Field<String> productLine,
        @Schema(implementation = Money.class) Field<Money> total,
        @Schema(type = SchemaType.ARRAY, implementation = ContractLine.class, nullable = true)
                Field<List<ContractLine>> lines,
        @Schema(type = SchemaType.ARRAY, implementation = ContractTerm.class, nullable = true)
                Field<List<ContractTerm>> terms,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> dealId,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> renewalDealId,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> note) {
    /// What the caller wants to stand, not yet checked.
    NewContract appliedTo(NewContract stored) {
        return new NewContract(
                title.or(stored.title()),
                startsOn.orRequired("startsOn", stored.startsOn()),
                endsOn.or(stored.endsOn()),
                productLine.or(stored.productLine()),
                total.or(stored.total()),
                lines.or(stored.lines()),
                terms.or(stored.terms()),
                dealId.or(stored.dealId()),
                renewalDealId.or(stored.renewalDealId()),
                note.or(stored.note()));
    }
}
