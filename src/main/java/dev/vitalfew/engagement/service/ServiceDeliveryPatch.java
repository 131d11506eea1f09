package dev.vitalfew.engagement.service;

import dev.vitalfew.api.Field;
import dev.vitalfew.api.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a service: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "ServiceDeliveryPatch")
record ServiceDeliveryPatch(
        @Schema(implementation = ServiceScope.class) Field<ServiceScope> scope,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> requestedOn,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> dueOn,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> deliveredOn,
        @Schema(implementation = Money.class) Field<Money> cost,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> dealId,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> sellerId,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> note) {
    /// What the caller wants to stand, not yet checked.
    NewServiceDelivery appliedTo(NewServiceDelivery stored) {
        return new NewServiceDelivery(
                scope.orRequired("scope", stored.scope()),
                requestedOn.or(stored.requestedOn()),
                dueOn.or(stored.dueOn()),
                deliveredOn.or(stored.deliveredOn()),
                cost.or(stored.cost()),
                dealId.or(stored.dealId()),
                sellerId.or(stored.sellerId()),
                note.or(stored.note()));
    }
}
