package dev.vitalfew.engagement.service;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a service level: what is left out stays, null clears, and a list replaces
/// the whole.
@Schema(name = "ServiceLevelPatch")
record ServiceLevelPatch(
        @Schema(implementation = AccountTier.class) Field<AccountTier> tier,
        @Schema(implementation = LocalDate.class) Field<LocalDate> from,
        @Schema(implementation = Integer.class, nullable = true) Field<Integer> priority,
        @Schema(implementation = Integer.class, nullable = true) Field<Integer> responseDays,
        @Schema(implementation = Double.class, nullable = true) Field<BigDecimal> discount,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> quality) {
    /// What the caller wants to stand, not yet checked.
    NewServiceLevel appliedTo(NewServiceLevel stored) {
        return new NewServiceLevel(
                tier.orRequired("tier", stored.tier()),
                from.orRequired("from", stored.from()),
                priority.or(stored.priority()),
                responseDays.or(stored.responseDays()),
                discount.or(stored.discount()),
                quality.or(stored.quality()));
    }
}
