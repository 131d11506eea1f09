package dev.vitalfew.engagement;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.deal.DealService;
import dev.vitalfew.stakeholder.ContactService;
import dev.vitalfew.team.SellerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The door to interactions.
@ApplicationScoped
public class InteractionService {
    private final InteractionRepository interactions;
    private final AccountService accounts;
    private final Participants participants;
    private final PageTokens tokens;
    private final Clock clock;

    InteractionService(
            InteractionRepository interactions,
            AccountService accounts,
            Participants participants,
            PageTokens tokens,
            Clock clock) {
        this.interactions = interactions;
        this.accounts = accounts;
        this.participants = participants;
        this.tokens = tokens;
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
        requireAccount(accountId);
        wanted.requireConsistent();
        participants.require(accountId, wanted);
        return interactions.add(accountId, wanted, clock.instant());
    }

    private void requireAccount(UUID id) {
        if (!accounts.exists(id)) {
            throw NOT_FOUND.because("no account %s", id);
        }
    }

    /// Refuses whoever and whatever is not of this account.
    @ApplicationScoped
    static class Participants {
        private final SellerService sellers;
        private final ContactService contacts;
        private final DealService deals;

        Participants(SellerService sellers, ContactService contacts, DealService deals) {
            this.sellers = sellers;
            this.contacts = contacts;
            this.deals = deals;
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
            List<UUID> given = wanted.contactIds() == null ? List.of() : wanted.contactIds();
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
    }
}
