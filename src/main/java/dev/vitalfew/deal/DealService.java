package dev.vitalfew.deal;

import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.account.ReferenceTable;
import dev.vitalfew.api.Change;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.api.Removal;
import dev.vitalfew.deal.HistoryRepository.Entry;
import dev.vitalfew.team.SellerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to deals: what they are. Where they stand changes by the [MoveService].
@ApplicationScoped
public class DealService {
    private final DealRepository deals;
    private final HistoryRepository history;
    private final Others others;
    private final Means means;

    DealService(DealRepository deals, HistoryRepository history, Others others, Means means) {
        this.deals = deals;
        this.history = history;
        this.others = others;
        this.means = means;
    }

    @Transactional
    public Page<DealView> list(DealQuery query, PageQuery page) {
        return deals.list(query, means.paging(page));
    }

    @Transactional
    public Optional<DealView> find(UUID id) {
        return Optional.ofNullable(deals.view(id));
    }

    /// Whether there is such a deal, and it is one of this account.
    @Transactional
    public boolean belongs(UUID id, UUID accountId) {
        return !deals.ofAccount(accountId, List.of(id)).isEmpty();
    }

    /// Adds a deal with the first entry of its history.
    ///
    /// @param author who makes it, as the history will say
    @Transactional
    public DealView create(NewDeal wanted, String author) {
        Instant now = means.now();
        NewDeal.Settled settled = wanted.settled(LocalDate.ofInstant(now, ZoneOffset.UTC));
        others.requireAccount(settled.accountId());
        others.requireSeller(settled.terms().sellerId());
        DealEntity deal = new DealEntity();
        deal.createdAt = now;
        deal.outcome = Outcome.OPEN.name();
        deal.take(settled, now);
        ReferenceTable.refuse(settled.refs(), deals.add(deal, settled));
        history.begin(
                deal.id, Entry.plain(HistoryRepository.midnight(settled.openedOn()), author, now));
        return deals.written(deal.id);
    }

    /// Changes what a deal is. What it was expected to bring stays known, and how it went.
    @Transactional
    public Change<DealView> update(UUID id, DealPatch patch, IfMatch expected, String author) {
        DealEntity deal = deals.locked(id);
        if (deal == null) {
            return new Change.Missing<>();
        }
        if (!expected.accepts(deal.version)) {
            return new Change.Stale<>(deal.version);
        }
        Instant now = means.now();
        DealView stored = deals.written(id);
        NewDeal.Settled wanted =
                means.valid(patch.appliedTo(stored))
                        .settled(LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (wanted.equals(stored.content())) {
            return new Change.Done<>(stored);
        }
        others.requireSeller(wanted.terms().sellerId());
        deal.take(wanted, now);
        deals.replaceRefs(stored, wanted);
        if (!wanted.terms().equals(stored.content().terms())) {
            history.addTerms(id, Entry.plain(now, author, now));
        }
        return new Change.Done<>(deals.written(id));
    }

    /// With its history. Interactions of the account stay, without the deal.
    @Transactional
    public Removal remove(UUID id, IfMatch expected) {
        DealEntity deal = deals.locked(id);
        if (deal == null) {
            return new Removal.Missing();
        }
        if (!expected.accepts(deal.version)) {
            return new Removal.Stale(deal.version);
        }
        deals.delete(deal);
        deals.flush();
        return new Removal.Removed();
    }

    /// What a deal refers to.
    @ApplicationScoped
    static class Others {
        private final AccountService accounts;
        private final SellerService sellers;

        Others(AccountService accounts, SellerService sellers) {
            this.accounts = accounts;
            this.sellers = sellers;
        }

        void requireAccount(UUID id) {
            if (!accounts.exists(id)) {
                throw REFERENCE_NOT_FOUND.because("accountId: no such account").at("accountId");
            }
        }

        void requireSeller(@Nullable UUID id) {
            if (id != null) {
                sellers.require(id, "sellerId");
            }
        }
    }

    /// What the service takes from outside.
    @ApplicationScoped
    static class Means {
        private final PageTokens tokens;
        private final Validator validator;
        private final Clock clock;

        Means(PageTokens tokens, Validator validator, Clock clock) {
            this.tokens = tokens;
            this.validator = validator;
            this.clock = clock;
        }

        ListSql.Paging paging(PageQuery page) {
            return new ListSql.Paging(page, tokens);
        }

        Instant now() {
            return clock.instant();
        }

        /// What a patch leads to is held to the rules of what is new.
        <T> T valid(T wanted) {
            Set<ConstraintViolation<T>> broken = validator.validate(wanted);
            if (!broken.isEmpty()) {
                throw new ConstraintViolationException(broken);
            }
            return wanted;
        }
    }
}
