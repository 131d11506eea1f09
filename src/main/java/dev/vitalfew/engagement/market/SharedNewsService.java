package dev.vitalfew.engagement.market;

import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The door to shared news.
@Singleton
public class SharedNewsService extends FactService<NewSharedNews, SharedNewsView> {
    private final EnvironmentEventService events;

    SharedNewsService(FactStore store, EnvironmentEventService events) {
        super(SharedNewsView.TABLE, store);
        this.events = events;
    }

    @Override
    protected NewSharedNews settled(
            Place place, NewSharedNews wanted, @Nullable SharedNewsView stored) {
        LocalDate shared = Objects.requireNonNullElse(wanted.sharedOn(), means().today());
        if (shared.isAfter(means().today())) {
            throw VALIDATION_FAILED.because("sharedOn: is not in the future").at("sharedOn");
        }
        if (!events.exists(wanted.eventId())) {
            throw REFERENCE_NOT_FOUND.because("eventId: no such environment event").at("eventId");
        }
        means().requireSeller(wanted.sellerId(), "sellerId");
        means().requireContact(place, wanted.contactId(), "contactId");
        return new NewSharedNews(
                wanted.eventId(), shared, wanted.sellerId(), wanted.contactId(), wanted.note());
    }
}
