package dev.vitalfew.deal;

import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.account.ReferenceTable;
import dev.vitalfew.api.Change;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Removal;
import dev.vitalfew.deal.HistoryRepository.Entry;
import dev.vitalfew.team.SellerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done to one deal; everything shares the caller's transaction. Beside the service of
/// one deal and that of many, since a problem that leaves a service takes its transaction along.
@ApplicationScoped
class DealWrites {
    static final Message WHAT = Message.of("deal");

    private final DealRepository deals;
    private final HistoryRepository history;
    private final Others others;
    private final Means means;

    DealWrites(DealRepository deals, HistoryRepository history, Others others, Means means) {
        this.deals = deals;
        this.history = history;
        this.others = others;
        this.means = means;
    }

    /// A deal after an upsert.
    record Upserted(DealView view, boolean created) {}

    /// Adds a deal with the first entry of its history.
    ///
    /// @param author who makes it, as the history will say
    DealView create(NewDeal wanted, String author) {
        Instant now = means.now();
        NewDeal.Settled settled = wanted.settled(LocalDate.ofInstant(now, ZoneOffset.UTC));
        others.requireAccount(settled.accountId());
        others.requireSeller(settled.terms().sellerId());
        requireParent(settled, null);
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
    Change<DealView> update(UUID id, DealPatch patch, IfMatch expected, String author) {
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
        requireParent(wanted, id);
        deal.take(wanted, now);
        deals.replaceRefs(stored, wanted);
        if (!wanted.terms().equals(stored.content().terms())) {
            history.addTerms(id, Entry.plain(now, author, now));
        }
        return new Change.Done<>(deals.written(id));
    }

    /// With its history. Interactions of the account stay, without the deal.
    Removal remove(UUID id, IfMatch expected) {
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

    /// Makes the deal that has this reference, or changes it to what is said; it changes no more
    /// than an update may. Whoever calls has locked the reference.
    Upserted upsert(ExternalRef ref, DealDocument said, String author) {
        UUID id = deals.idOf(ref);
        if (id == null) {
            return new Upserted(create(valid(said.whole().withRef(ref)), author), true);
        }
        DealPatch patch = said.patchOf(deals.written(id));
        return new Upserted(
                update(id, patch, IfMatch.ofMember(null), author).orProblem(WHAT, id), false);
    }

    <T> T valid(T wanted) {
        return means.valid(wanted);
    }

    /// An add-on stands below another deal of its account.
    ///
    /// @param id of the deal itself, null while it is new
    private void requireParent(NewDeal.Settled wanted, @Nullable UUID id) {
        UUID parent = wanted.parentId();
        if (parent == null) {
            return;
        }
        if (!deals.keep(parent, wanted.accountId())) {
            throw REFERENCE_NOT_FOUND
                    .because("parentId: no such deal of this account")
                    .at("parentId");
        }
        if (id != null && deals.isAbove(id, parent)) {
            throw VALIDATION_FAILED
                    .because("parentId: a deal cannot stand below itself")
                    .at("parentId");
        }
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
            if (id != null && !sellers.exists(id)) {
                throw REFERENCE_NOT_FOUND.because("%s: no such seller", "sellerId").at("sellerId");
            }
        }
    }

    /// What the writes take from outside.
    @ApplicationScoped
    static class Means {
        private final Validator validator;
        private final Clock clock;

        Means(Validator validator, Clock clock) {
            this.validator = validator;
            this.clock = clock;
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
