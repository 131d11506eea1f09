package dev.vitalfew.engagement.survey;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Change;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.Removal;
import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner;
import dev.vitalfew.engagement.facts.Owner.Place;
import dev.vitalfew.engagement.needs.NeedService;
import dev.vitalfew.engagement.service.CustomerRequestService;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to the responses to surveys. They belong to their account, and are asked for by their
/// survey.
@Singleton
public class SurveyResponseService extends FactService<Answer, SurveyResponseView> {
    /// Days within which a bad mark is to be answered.
    private static final int FOLLOW_UP = 14;

    private final SurveyService surveys;
    private final SurveyRepository responses;
    private final NeedService needs;
    private final CustomerRequestService requests;

    SurveyResponseService(
            FactStore store,
            SurveyService surveys,
            SurveyRepository responses,
            NeedService needs,
            CustomerRequestService requests) {
        super(SurveyResponseView.TABLE, store);
        this.surveys = surveys;
        this.responses = responses;
        this.needs = needs;
        this.requests = requests;
    }

    @Override
    protected Answer settled(Place place, Answer wanted, @Nullable SurveyResponseView stored) {
        LocalDate responded = Objects.requireNonNullElse(wanted.respondedOn(), means().today());
        if (responded.isAfter(means().today())) {
            throw VALIDATION_FAILED.because("respondedOn: is not in the future").at("respondedOn");
        }
        if (wanted.isBad() && wanted.reason() == null) {
            throw VALIDATION_FAILED
                    .because("reason: is needed for a rating of 1 or 2")
                    .at("reason");
        }
        means().requireContact(place, wanted.contactId(), "contactId");
        return wanted.given(responded);
    }

    /// Behind a bad mark stands a need, and the customer waits for an answer.
    @Override
    protected void added(Place place, UUID id, Answer settled) {
        String reason = settled.reason();
        if (!settled.isBad() || reason == null) {
            return;
        }
        LocalDate today = means().today();
        responses.link(
                place.account(),
                id,
                needs.openImplicit(place.account(), reason, "survey"),
                requests.open(place.account(), reason, today.plusDays(FOLLOW_UP)));
    }

    private void requireSurvey(UUID surveyId) {
        if (surveys.find(new Owner.House(), surveyId).isEmpty()) {
            throw NOT_FOUND.because("no survey %s", surveyId);
        }
    }

    @Transactional
    Page<SurveyResponseView> ofSurvey(UUID surveyId, SurveyResponseQuery query, PageQuery page) {
        requireSurvey(surveyId);
        return responses.responses(surveyId, query, paging(page));
    }

    @Transactional
    SurveyResponseView add(UUID surveyId, NewSurveyResponse wanted) {
        requireSurvey(surveyId);
        means().requireAccount(wanted.accountId(), "accountId");
        return add(new Owner.Account(wanted.accountId()), wanted.to(surveyId));
    }

    @Transactional
    Optional<SurveyResponseView> findIn(UUID surveyId, UUID id) {
        UUID account = responses.accountOf(surveyId, id);
        return account == null ? Optional.empty() : find(new Owner.Account(account), id);
    }

    @Transactional
    Change<SurveyResponseView> updateIn(
            UUID surveyId, UUID id, SurveyResponsePatch patch, IfMatch expected) {
        UUID account = responses.accountOf(surveyId, id);
        return account == null
                ? new Change.Missing<>()
                : update(new Owner.Account(account), id, patch::appliedTo, expected);
    }

    @Transactional
    Removal removeIn(UUID surveyId, UUID id, IfMatch expected) {
        UUID account = responses.accountOf(surveyId, id);
        return account == null
                ? new Removal.Missing()
                : remove(new Owner.Account(account), id, expected);
    }
}
