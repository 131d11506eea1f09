package dev.vitalfew.engagement.survey;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.Message;
import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to surveys.
@Singleton
public class SurveyService extends FactService<NewSurvey, SurveyView> {
    private final SurveyRepository surveys;
    private final SecureRandom seeds = new SecureRandom();

    SurveyService(FactStore store, SurveyRepository surveys) {
        super(SurveyView.TABLE, store);
        this.surveys = surveys;
    }

    @Override
    protected NewSurvey settled(Place place, NewSurvey wanted, @Nullable SurveyView stored) {
        LocalDate opens = Objects.requireNonNullElse(wanted.opensOn(), means().today());
        if (wanted.closesOn() != null && wanted.closesOn().isBefore(opens)) {
            throw VALIDATION_FAILED.because("closesOn: is not before opensOn").at("closesOn");
        }
        return new NewSurvey(wanted.name(), wanted.question(), opens, wanted.closesOn());
    }

    @Override
    protected @Nullable Message hanging(UUID id) {
        long responses = surveys.responses(id);
        return responses == 0
                ? null
                : Message.of("responses hang on the survey, %d of them", responses);
    }

    /// Draws accounts at random; empty where there is no such survey.
    @Transactional
    Optional<SampleView> sample(UUID id, NewSample wanted) {
        if (held(new Owner.House(), id) == null) {
            return Optional.empty();
        }
        long seed = Objects.requireNonNullElseGet(wanted.seed(), () -> (long) seeds.nextInt());
        List<AccountTier> tiers = Objects.requireNonNullElse(wanted.tiers(), List.of());
        int population = surveys.population(tiers);
        List<SampleView.Drawn> drawn = surveys.draw(seed, tiers, wanted.size());
        surveys.remember(id, new SurveyDraw(seed, drawn.size(), population), means().now());
        return Optional.of(new SampleView(id, seed, drawn.size(), population, drawn));
    }
}
