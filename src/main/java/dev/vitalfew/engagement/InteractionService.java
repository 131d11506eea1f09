package dev.vitalfew.engagement;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.Change;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Money;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.api.Removal;
import dev.vitalfew.deal.DealService;
import dev.vitalfew.stakeholder.ContactService;
import dev.vitalfew.team.SellerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to interactions.
@ApplicationScoped
public class InteractionService {
    private final InteractionRepository interactions;
    private final AccountService accounts;
    private final Participants participants;
    private final PageTokens tokens;
    private final Validator validator;
    private final Clock clock;

    InteractionService(
            InteractionRepository interactions,
            AccountService accounts,
            Participants participants,
            PageTokens tokens,
            Validator validator,
            Clock clock) {
        this.interactions = interactions;
        this.accounts = accounts;
        this.participants = participants;
        this.tokens = tokens;
        this.validator = validator;
        this.clock = clock;
    }

    @Transactional
    public Page<InteractionView> list(UUID accountId, InteractionQuery query, PageQuery page) {
        requireAccount(accountId);
        return interactions.list(accountId, query, new ListSql.Paging(page, tokens));
    }

    @Transactional
    public Optional<InteractionView> find(UUID id) {
        return Optional.ofNullable(interactions.view(id));
    }

    /// In which this contact took part, oldest first.
    @Transactional
    public List<InteractionView> ofContact(UUID accountId, UUID contactId) {
        return interactions.ofContact(accountId, contactId);
    }

    @Transactional
    public InteractionView create(UUID accountId, NewInteraction wanted) {
        wanted.requireConsistent(clock.instant());
        hold(accountId);
        participants.require(accountId, wanted);
        return interactions.add(accountId, wanted.settled(), clock.instant());
    }

    @Transactional
    public Change<InteractionView> update(UUID id, InteractionPatch patch, IfMatch expected) {
        InteractionView stored = held(id);
        if (stored == null) {
            return new Change.Missing<>();
        }
        if (!expected.accepts(stored.version())) {
            return new Change.Stale<>(stored.version());
        }
        NewInteraction given = valid(patch.appliedTo(stored.content()));
        given.requireConsistent(clock.instant());
        NewInteraction wanted = given.settled();
        if (wanted.equals(stored.content())) {
            return new Change.Done<>(stored);
        }
        participants.require(stored.accountId(), wanted);
        return new Change.Done<>(interactions.change(stored, wanted));
    }

    @Transactional
    public Removal remove(UUID id, IfMatch expected) {
        InteractionView stored = held(id);
        if (stored == null) {
            return new Removal.Missing();
        }
        if (!expected.accepts(stored.version())) {
            return new Removal.Stale(stored.version());
        }
        interactions.remove(stored);
        return new Removal.Removed();
    }

    /// Under its account, which nobody merges meanwhile; null where there is none (any more).
    private @Nullable InteractionView held(UUID id) {
        InteractionView known = interactions.view(id);
        return known != null && accounts.hold(known.accountId()) ? interactions.view(id) : null;
    }

    private NewInteraction valid(NewInteraction wanted) {
        Set<ConstraintViolation<NewInteraction>> broken = validator.validate(wanted);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        return wanted;
    }

    private void hold(UUID accountId) {
        if (!accounts.hold(accountId)) {
            throw NOT_FOUND.because("no account %s", accountId);
        }
    }

    private void requireAccount(UUID id) {
        if (!accounts.exists(id)) {
            throw NOT_FOUND.because("no account %s", id);
        }
    }

    /// Refuses whoever and whatever is not of this account, and gifts that are too dear.
    @ApplicationScoped
    static class Participants {
        private final SellerService sellers;
        private final ContactService contacts;
        private final DealService deals;
        private final GiftLimit gifts;

        Participants(
                SellerService sellers,
                ContactService contacts,
                DealService deals,
                GiftLimit gifts) {
            this.sellers = sellers;
            this.contacts = contacts;
            this.deals = deals;
            this.gifts = gifts;
        }

        void require(UUID accountId, NewInteraction wanted) {
            if (wanted.sellerId() != null && !sellers.exists(wanted.sellerId())) {
                throw REFERENCE_NOT_FOUND.because("sellerId: no such seller").at("sellerId");
            }
            if (wanted.dealId() != null && !deals.belongs(wanted.dealId(), accountId)) {
                throw REFERENCE_NOT_FOUND
                        .because("dealId: no such deal of this account")
                        .at("dealId");
            }
            requireModesty(wanted);
            List<UUID> given = wanted.contacts();
            Set<UUID> known = contacts.ofAccount(accountId, given);
            for (int i = 0; i < given.size(); i++) {
                if (!known.contains(given.get(i))) {
                    String path = "contactIds[%d]".formatted(i);
                    throw REFERENCE_NOT_FOUND
                            .because("%s: no such contact of this account", path)
                            .at(path);
                }
            }
        }

        private void requireModesty(NewInteraction wanted) {
            Money gift = wanted.giftValue();
            if (gift == null) {
                return;
            }
            switch (gifts.judge(gift, wanted.day())) {
                case GiftLimit.Verdict.Within() -> {}
                case GiftLimit.Verdict.Above(Money limit) ->
                        throw VALIDATION_FAILED
                                .because(
                                        "giftValue: a gift is worth at most %s %s",
                                        Money.text(limit.amount(), limit.currency()),
                                        limit.currency())
                                .at("giftValue");
                case GiftLimit.Verdict.NotComparable(Money limit) ->
                        throw VALIDATION_FAILED
                                .because(
                                        "giftValue: has no rate to %s on that day, so that nobody can tell whether it is modest",
                                        limit.currency())
                                .at("giftValue");
            }
        }
    }
}
