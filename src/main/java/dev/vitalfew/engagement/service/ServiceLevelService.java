package dev.vitalfew.engagement.service;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// The door to service levels.
@Singleton
public class ServiceLevelService extends FactService<NewServiceLevel, ServiceLevelView> {
    ServiceLevelService(FactStore store) {
        super(ServiceLevelView.TABLE, store);
    }

    @Override
    protected NewServiceLevel settled(
            Place place, NewServiceLevel wanted, @Nullable ServiceLevelView stored) {
        return wanted.measured();
    }
}
