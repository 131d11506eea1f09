package dev.vitalfew.team.members;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Days on which a seller is promised for more than all of their time, in all teams together. A
/// warning and no refusal: plans overlap before they are settled.
@Schema(name = "OverAllocation")
public record OverAllocation(
        @Schema(required = true, description = "What it is.", enumeration = OverAllocation.CODE)
                String code,
        @Schema(
                        description = "In words.",
                        required = true,
                        examples = "promised for 130 % of the time from 2026-03-01 to 2026-04-01")
                String message,
        @Schema(required = true, description = "The first day of them.") LocalDate from,
        @Schema(description = "The first day after; absent where it goes on.")
                @Nullable LocalDate to,
        @Schema(
                        required = true,
                        description =
                                "What all teams together were promised, as a fraction of the seller's time.",
                        implementation = Double.class,
                        examples = "1.3")
                BigDecimal allocation) {
    static final String CODE = "OVER_ALLOCATED";

    static OverAllocation of(LocalDate from, @Nullable LocalDate to, BigDecimal allocation) {
        String message =
                "promised for %s %% of the time from %s%s"
                        .formatted(
                                allocation.movePointRight(2).stripTrailingZeros().toPlainString(),
                                from,
                                to == null ? " on" : " to " + to);
        return new OverAllocation(CODE, message, from, to, allocation.stripTrailingZeros());
    }

    boolean touches(MemberRow member) {
        return (to == null || member.from().isBefore(to))
                && (member.to() == null || from.isBefore(member.to()));
    }
}
