package dev.vitalfew.team.members;

import dev.vitalfew.api.Field;
import dev.vitalfew.api.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a membership: what is left out stays, and null clears.
@Schema(name = "MemberPatch")
record MemberPatch(
        @Schema(implementation = UUID.class) Field<UUID> sellerId,
        @Schema(implementation = String.class, nullable = true) Field<String> role,
        @Schema(implementation = String.class, nullable = true) Field<String> skill,
        @Schema(implementation = Double.class) Field<BigDecimal> allocation,
        @Schema(implementation = LocalDate.class) Field<LocalDate> from,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> to,
        @Schema(implementation = Boolean.class, nullable = true) Field<Boolean> dedicated,
        @Schema(implementation = Money.class) Field<Money> yearlyCost) {

    /// What the caller wants to stand, not yet checked.
    NewMember appliedTo(NewMember stored) {
        return new NewMember(
                sellerId.orRequired("sellerId", stored.sellerId()),
                role.or(stored.role()),
                skill.or(stored.skill()),
                allocation.orRequired("allocation", stored.allocation()),
                from.orRequired("from", stored.from()),
                to.or(stored.to()),
                dedicated.or(stored.dedicated()),
                yearlyCost.or(stored.yearlyCost()));
    }
}
