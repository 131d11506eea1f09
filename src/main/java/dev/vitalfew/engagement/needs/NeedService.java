package dev.vitalfew.engagement.needs;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Change;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Origins;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.Removal;
import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to needs.
@Singleton
public class NeedService extends FactService<NewNeed, NeedView> {
    private final TransitionRepository transitions;
    private final Origins origins;

    NeedService(FactStore store, TransitionRepository transitions, Origins origins) {
        super(NeedView.TABLE, store);
        this.transitions = transitions;
        this.origins = origins;
    }

    @Override
    protected NewNeed settled(Place place, NewNeed wanted, @Nullable NeedView stored) {
        if (stored != null && wanted.kind() != stored.kind()) {
            throw VALIDATION_FAILED
                    .because(
                            "kind: stays as it is; a transition says that a need has become explicit")
                    .at("kind");
        }
        LocalDate raised = Objects.requireNonNullElse(wanted.raisedOn(), means().today());
        if (raised.isAfter(means().today())) {
            throw VALIDATION_FAILED.because("raisedOn: is not in the future").at("raisedOn");
        }
        means().requireDeal(place, wanted.dealId(), "dealId");
        means().requireContact(place, wanted.contactId(), "contactId");
        return wanted.raised(raised);
    }

    @Override
    protected void added(Place place, UUID id, NewNeed settled) {
        transitions.begin(
                new TransitionRepository.Subject(place.account(), id),
                NeedState.firstOf(settled.kind()),
                author(beginning(settled), null));
    }

    /// As the history of deals begins: at 00:00 of its day.
    private Instant beginning(NewNeed need) {
        return Objects.requireNonNullElse(need.raisedOn(), means().today())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private TransitionRepository.Author author(Instant at, @Nullable String note) {
        return new TransitionRepository.Author(at, origins.current().caller(), note, means().now());
    }

    /// Opens what a customer is discontented about as a need that nobody has said yet (D 5.3): for
    /// features that hear of it, such as a complaint or a bad mark in a survey.
    ///
    /// @param source where it was heard
    @Transactional
    public UUID openImplicit(UUID accountId, String statement, String source) {
        NewNeed need =
                new NewNeed(
                        NeedKind.IMPLICIT,
                        statement,
                        source,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        means().today());
        return add(new Owner.Account(accountId), need).id();
    }

    @Transactional
    public Optional<NeedView> find(UUID id) {
        Owner owner = ownerOf(id);
        return owner == null ? Optional.empty() : find(owner, id);
    }

    @Transactional
    public Change<NeedView> update(UUID id, NeedPatch patch, IfMatch expected) {
        Owner owner = ownerOf(id);
        return owner == null
                ? new Change.Missing<>()
                : update(owner, id, patch::appliedTo, expected);
    }

    @Transactional
    public Removal remove(UUID id, IfMatch expected) {
        Owner owner = ownerOf(id);
        return owner == null ? new Removal.Missing() : remove(owner, id, expected);
    }

    /// What came of the wish to move a need.
    sealed interface Moved {
        record Done(NeedView need) implements Moved {}

        record Missing() implements Moved {}

        /// No need goes from where it is to where it should.
        record Illegal(NeedState from, List<NeedState> possible) implements Moved {}
    }

    @Transactional
    Moved move(UUID id, NewTransition wanted) {
        NeedView need = locked(id);
        if (need == null) {
            return new Moved.Missing();
        }
        if (!need.state().leadsTo(wanted.to())) {
            return new Moved.Illegal(need.state(), need.state().next());
        }
        Instant at = Objects.requireNonNullElse(wanted.at(), means().now());
        if (at.isAfter(means().now())) {
            throw VALIDATION_FAILED.because("at: is not in the future").at("at");
        }
        if (at.isBefore(need.stateSince())) {
            throw VALIDATION_FAILED.because("at: is not before the last transition").at("at");
        }
        transitions.move(
                new TransitionRepository.Subject(need.accountId(), id),
                need.state(),
                wanted.to(),
                author(at, wanted.note()));
        return new Moved.Done(find(id).orElseThrow());
    }

    /// The account is held, so that no two moves start from one state.
    private @Nullable NeedView locked(UUID id) {
        Owner owner = ownerOf(id);
        return owner == null ? null : held(owner, id);
    }

    /// The history of a need, oldest first.
    @Transactional
    Page<TransitionView> history(UUID id, PageQuery page) {
        NeedView need = find(id).orElseThrow(() -> NOT_FOUND.because("no need %s", id));
        return transitions.list(need.accountId(), id, paging(page));
    }
}
