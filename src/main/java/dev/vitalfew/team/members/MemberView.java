package dev.vitalfew.team.members;

import dev.vitalfew.api.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A membership as callers see it.
@Schema(name = "Member")
public record MemberView(
        @Schema(required = true) UUID id,
        @Schema(required = true) long version,
        @Schema(required = true) UUID accountId,
        @Schema(required = true) UUID sellerId,
        @Schema(required = true, description = "What the seller is called.", examples = "Jo Maier")
                String sellerName,
        @Nullable String role,
        @Nullable String skill,
        @Schema(required = true, implementation = Double.class) BigDecimal allocation,
        @Schema(required = true) LocalDate from,
        @Nullable LocalDate to,
        @Schema(required = true) boolean dedicated,
        @Nullable Money yearlyCost,
        @Schema(
                        required = true,
                        description =
                                "Days of this membership on which the seller is promised for more than all of their time.")
                List<OverAllocation> warnings,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
    public MemberView {
        warnings = List.copyOf(warnings);
    }
}
