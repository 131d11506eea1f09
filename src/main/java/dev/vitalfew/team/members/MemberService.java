package dev.vitalfew.team.members;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to the members of virtual teams. Whoever writes holds the account first, so that
/// writers of one account take turns.
@ApplicationScoped
public class MemberService {
    private final AccountService accounts;
    private final SellerService sellers;
    private final MemberRepository members;
    private final Surroundings surroundings;

    MemberService(
            AccountService accounts,
            SellerService sellers,
            MemberRepository members,
            Surroundings surroundings) {
        this.accounts = accounts;
        this.sellers = sellers;
        this.members = members;
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

        void requireValid(NewMember wanted) {
            Set<ConstraintViolation<NewMember>> broken = validator.validate(wanted);
            if (!broken.isEmpty()) {
                throw new ConstraintViolationException(broken);
            }
        }

        Clock clock() {
            return clock;
        }
    }

    @Transactional
    public Page<MemberView> list(UUID accountId, MemberQuery query, PageQuery page) {
        if (!accounts.exists(accountId)) {
            throw NOT_FOUND.because("no account %s", accountId);
        }
        Page<MemberRow> rows = members.list(accountId, query, surroundings.paging(page));
        Map<UUID, List<OverAllocation>> overloads =
                members.overloads(rows.items().stream().map(MemberRow::sellerId).toList());
        return rows.map(row -> row.view(overloads.getOrDefault(row.sellerId(), List.of())));
    }

    @Transactional
    public Optional<MemberView> find(UUID accountId, UUID id) {
        return Optional.ofNullable(members.row(accountId, id)).map(this::view);
    }

    @Transactional
    public MemberView add(UUID accountId, NewMember wanted) {
        wanted.requireSensible();
        if (!accounts.hold(accountId)) {
            throw NOT_FOUND.because("no account %s", accountId);
        }
        sellers.require(wanted.sellerId(), "sellerId");
        UUID id = members.add(accountId, wanted.settled(), surroundings.clock().instant());
        return view(members.written(accountId, id));
    }

    @Transactional
    public Change<MemberView> update(UUID accountId, UUID id, MemberPatch patch, IfMatch expected) {
        MemberRow stored = held(accountId, id);
        if (stored == null) {
            return new Change.Missing<>();
        }
        if (!expected.accepts(stored.version())) {
            return new Change.Stale<>(stored.version());
        }
        NewMember asked = patch.appliedTo(stored.content());
        surroundings.requireValid(asked);
        asked.requireSensible();
        NewMember wanted = asked.settled();
        if (wanted.equals(stored.content())) {
            return new Change.Done<>(view(stored));
        }
        sellers.require(wanted.sellerId(), "sellerId");
        members.change(stored, wanted, surroundings.clock().instant());
        return new Change.Done<>(view(members.written(accountId, id)));
    }

    @Transactional
    public Removal remove(UUID accountId, UUID id, IfMatch expected) {
        MemberRow stored = held(accountId, id);
        if (stored == null) {
            return new Removal.Missing();
        }
        if (!expected.accepts(stored.version())) {
            return new Removal.Stale(stored.version());
        }
        members.remove(accountId, id);
        return new Removal.Removed();
    }

    private @Nullable MemberRow held(UUID accountId, UUID id) {
        return accounts.hold(accountId) ? members.row(accountId, id) : null;
    }

    private MemberView view(MemberRow row) {
        return row.view(
                members.overloads(List.of(row.sellerId())).getOrDefault(row.sellerId(), List.of()));
    }
}
