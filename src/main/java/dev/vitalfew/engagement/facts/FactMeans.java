package dev.vitalfew.engagement.facts;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.deal.DealService;
import dev.vitalfew.engagement.facts.Owner.Place;
import dev.vitalfew.stakeholder.ContactService;
import dev.vitalfew.team.SellerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What facts of every kind take from outside.
@ApplicationScoped
public class FactMeans {
    private final Neighbours neighbours;
    private final PageTokens tokens;
    private final Validator validator;
    private final Clock clock;

    FactMeans(Neighbours neighbours, PageTokens tokens, Validator validator, Clock clock) {
        this.neighbours = neighbours;
        this.tokens = tokens;
        this.validator = validator;
        this.clock = clock;
    }

    /// The features that facts refer to. A singleton: its fields are read, and a proxy has none.
    @Singleton
    static class Neighbours {
        private final AccountService accounts;
        private final DealService deals;
        private final ContactService contacts;
        private final SellerService sellers;

        Neighbours(
                AccountService accounts,
                DealService deals,
                ContactService contacts,
                SellerService sellers) {
            this.accounts = accounts;
            this.deals = deals;
            this.contacts = contacts;
            this.sellers = sellers;
        }
    }

    ListSql.Paging paging(PageQuery page) {
        return new ListSql.Paging(page, tokens);
    }

    public Instant now() {
        return clock.instant();
    }

    /// In UTC.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// What a patch leads to is held to the rules of what is new.
    <T> T valid(T wanted) {
        Set<ConstraintViolation<T>> broken = validator.validate(wanted);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        return wanted;
    }

    /// Where facts of this owner stand; 404 where there is no such owner.
    Place place(Owner owner) {
        return switch (owner) {
            case Owner.Account(UUID id) -> {
                if (!neighbours.accounts.exists(id)) {
                    throw NOT_FOUND.because("no account %s", id);
                }
                yield new Place(id, null);
            }
            case Owner.Deal(UUID id) -> new Place(accountOf(id), id);
            case Owner.House() -> new Place(null, null);
        };
    }

    /// The same for a write: nobody merges or removes the account until the transaction ends.
    Place held(Owner owner) {
        Place place = place(owner);
        UUID account = place.accountId();
        if (account == null) {
            return place;
        }
        if (neighbours.accounts.hold(account) && place(owner).equals(place)) {
            return place;
        }
        throw NOT_FOUND.because("no account %s", account);
    }

    private UUID accountOf(UUID deal) {
        return neighbours
                .deals
                .find(deal)
                .orElseThrow(() -> NOT_FOUND.because("no deal %s", deal))
                .accountId();
    }

    /// Refuses a contact of another account; null passes.
    public void requireContact(Place place, @Nullable UUID id, String member) {
        if (id != null && neighbours.contacts.ofAccount(place.account(), List.of(id)).isEmpty()) {
            throw REFERENCE_NOT_FOUND
                    .because("%s: no such contact of this account", member)
                    .at(member);
        }
    }

    /// Refuses a deal of another account; null passes.
    public void requireDeal(Place place, @Nullable UUID id, String member) {
        if (id != null && !neighbours.deals.belongs(id, place.account())) {
            throw REFERENCE_NOT_FOUND
                    .because("%s: no such deal of this account", member)
                    .at(member);
        }
    }

    /// Null passes.
    public void requireSeller(@Nullable UUID id, String member) {
        if (id != null) {
            neighbours.sellers.require(id, member);
        }
    }

    /// Null passes.
    public void requireAccount(@Nullable UUID id, String member) {
        if (id != null && !neighbours.accounts.exists(id)) {
            throw REFERENCE_NOT_FOUND.because("%s: no such account", member).at(member);
        }
    }
}
