package dev.vitalfew.team.briefings;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.Change;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.api.Removal;
import dev.vitalfew.team.SellerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to briefings.
@ApplicationScoped
public class BriefingService {
    private final AccountService accounts;
    private final SellerService sellers;
    private final BriefingRepository briefings;
    private final Surroundings surroundings;

    BriefingService(
            AccountService accounts,
            SellerService sellers,
            BriefingRepository briefings,
            Surroundings surroundings) {
        this.accounts = accounts;
        this.sellers = sellers;
        this.briefings = briefings;
        this.surroundings = surroundings;
    }

    /// What lists and changes take from outside.
    @ApplicationScoped
    static class Surroundings {
        private final PageTokens tokens;
        private final Validator validator;
        private final Clock clock;

        Surroundings(PageTokens tokens, Validator validator, Clock clock) {
            this.tokens = tokens;
            this.validator = validator;
            this.clock = clock;
        }

        ListSql.Paging paging(PageQuery page) {
            return new ListSql.Paging(page, tokens);
        }

        void requireValid(NewBriefing wanted) {
            Set<ConstraintViolation<NewBriefing>> broken = validator.validate(wanted);
            if (!broken.isEmpty()) {
                throw new ConstraintViolationException(broken);
            }
        }

        Clock clock() {
            return clock;
        }
    }

    @Transactional
    public Page<BriefingView> list(UUID accountId, BriefingQuery query, PageQuery page) {
        if (!accounts.exists(accountId)) {
            throw NOT_FOUND.because("no account %s", accountId);
        }
        return briefings.list(accountId, query, surroundings.paging(page));
    }

    @Transactional
    public Optional<BriefingView> find(UUID accountId, UUID id) {
        return Optional.ofNullable(briefings.view(accountId, id));
    }

    @Transactional
    public BriefingView add(UUID accountId, NewBriefing news) {
        refuseEventsAfter(LocalDate.now(surroundings.clock()), news);
        if (!accounts.hold(accountId)) {
            throw NOT_FOUND.because("no account %s", accountId);
        }
        requireSeller(news);
        UUID id = briefings.add(accountId, news, surroundings.clock().instant());
        return briefings.written(accountId, id);
    }

    @Transactional
    public Change<BriefingView> update(
            UUID accountId, UUID id, BriefingPatch patch, IfMatch expected) {
        BriefingView stored = held(accountId, id);
        if (stored == null) {
            return new Change.Missing<>();
        }
        if (!expected.accepts(stored.version())) {
            return new Change.Stale<>(stored.version());
        }
        NewBriefing wanted = patch.appliedTo(stored.content());
        surroundings.requireValid(wanted);
        if (wanted.equals(stored.content())) {
            return new Change.Done<>(stored);
        }
        refuseEventsAfter(stored.recordedAt().atZone(ZoneOffset.UTC).toLocalDate(), wanted);
        requireSeller(wanted);
        briefings.change(stored, wanted, surroundings.clock().instant());
        return new Change.Done<>(briefings.written(accountId, id));
    }

    @Transactional
    public Removal remove(UUID accountId, UUID id, IfMatch expected) {
        BriefingView stored = held(accountId, id);
        if (stored == null) {
            return new Removal.Missing();
        }
        if (!expected.accepts(stored.version())) {
            return new Removal.Stale(stored.version());
        }
        briefings.remove(accountId, id);
        return new Removal.Removed();
    }

    private @Nullable BriefingView held(UUID accountId, UUID id) {
        return accounts.hold(accountId) ? briefings.view(accountId, id) : null;
    }

    private void requireSeller(NewBriefing news) {
        if (news.sellerId() != null) {
            sellers.require(news.sellerId(), "sellerId");
        }
    }

    /// Or it would have been written down before it happened.
    private static void refuseEventsAfter(LocalDate record, NewBriefing news) {
        if (news.occurredOn().isAfter(record)) {
            throw VALIDATION_FAILED
                    .because("occurredOn: is not after the day of the record, %s", record)
                    .at("occurredOn");
        }
    }
}
