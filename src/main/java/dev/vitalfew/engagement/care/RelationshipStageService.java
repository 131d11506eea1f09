package dev.vitalfew.engagement.care;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The door to the stages of relations. Any stage may follow any other: a customer who was lost can
/// come back.
@Singleton
public class RelationshipStageService
        extends FactService<NewRelationshipStage, RelationshipStageView> {
    RelationshipStageService(FactStore store) {
        super(RelationshipStageView.TABLE, store);
    }

    @Override
    protected NewRelationshipStage settled(
            Place place, NewRelationshipStage wanted, @Nullable RelationshipStageView stored) {
        LocalDate since = Objects.requireNonNullElse(wanted.since(), means().today());
        if (since.isAfter(means().today())) {
            throw VALIDATION_FAILED.because("since: is not in the future").at("since");
        }
        return new NewRelationshipStage(
                wanted.stage(), wanted.competitionLevel(), since, wanted.note());
    }
}
