package dev.vitalfew.engagement.service;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The door to services.
@Singleton
public class ServiceDeliveryService extends FactService<NewServiceDelivery, ServiceDeliveryView> {
    private final Levels levels;

    ServiceDeliveryService(FactStore store, Levels levels) {
        super(ServiceDeliveryView.TABLE, store);
        this.levels = levels;
    }

    @Override
    protected NewServiceDelivery settled(
            Place place, NewServiceDelivery wanted, @Nullable ServiceDeliveryView stored) {
        LocalDate today = means().today();
        LocalDate requested = Objects.requireNonNullElse(wanted.requestedOn(), today);
        wanted.requireConsistent(requested, today);
        means().requireDeal(place, wanted.dealId(), "dealId");
        means().requireSeller(wanted.sellerId(), "sellerId");
        LocalDate due = wanted.dueOn();
        if (due == null && stored == null) {
            Integer days = levels.responseDays(place.account(), requested);
            due = days == null ? null : requested.plusDays(days);
        }
        return wanted.settled(requested, due);
    }
}
